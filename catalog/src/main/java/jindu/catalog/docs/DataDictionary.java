package jindu.catalog.docs;

import static jindu.catalog.docs.Markdown.both;
import static jindu.catalog.docs.Markdown.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jindu.catalog.Code;
import jindu.catalog.Column;
import jindu.catalog.Indicator;
import jindu.catalog.IndicatorStatus;
import jindu.catalog.Indicators;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import jindu.catalog.Text;
import jindu.catalog.roster.EnterpriseKind;
import jindu.catalog.roster.SupportMode;
import jindu.catalog.service.EventStatus;
import jindu.catalog.service.ServiceItem;
import jindu.catalog.service.ServiceType;
import jindu.catalog.service.Stage;

/** DATA-DICTIONARY.md: every table with its grain and columns, the code lists, the indicators. */
public final class DataDictionary {

    private final Markdown page = new Markdown();

    private DataDictionary() {}

    /** The whole page. */
    public static String render() {
        return new DataDictionary().page().toString();
    }

    private Markdown page() {
        page.heading(1, "数据字典 · Data dictionary");
        page.paragraph("由 catalog 模块生成，请勿手改。 · Generated from the catalog module; not to be edited by hand.");
        page.heading(2, "发布的表 · Published tables");
        Tables.PUBLISHED.forEach(this::table);
        page.heading(2, "DuckDB 文件另有的表 · Tables of the DuckDB file alone");
        Tables.IN_DATABASE.forEach(this::table);
        page.heading(2, "暂存的表 · Staged tables");
        page.paragraph("只在 staging/ 之下，权限 0600，从不发布。 · Below staging/ alone, mode 0600, never published.");
        Tables.STAGED.forEach(this::table);
        page.heading(2, "代码表 · Code lists");
        codes(Text.of("带动方式", "support mode"), SupportMode.values());
        codes(Text.of("经营主体类型", "kind of business"), EnterpriseKind.values());
        codes(Text.of("服务类型", "service type"), ServiceType.values());
        codes(Text.of("项目", "item"), ServiceItem.values());
        codes(Text.of("进度", "stage"), Stage.values());
        codes(Text.of("事件状态", "status of an event"), EventStatus.values());
        page.heading(2, "指标 · Indicators");
        Indicators.ALL.forEach(this::indicator);
        page.heading(3, "指标状态 · Statuses");
        page.table(
                List.of("代码 · code", "名称 · label", "含义 · meaning"),
                Arrays.stream(IndicatorStatus.values())
                        .map(s -> List.of(code(s.code()), both(s.label()), both(s.meaning())))
                        .toList());
        return page;
    }

    private void table(Table table) {
        page.heading(3, table.name());
        page.paragraph("**粒度 · Grain:** " + both(table.grain()));
        page.paragraph(both(table.label()) + "。 主键 · key: " + names(table.key()));
        if (!table.foreignKeys().isEmpty()) {
            page.paragraph("外键 · foreign keys: "
                    + table.foreignKeys().stream()
                            .map(k -> code(k.column().name()) + " → " + code(k.target() + "." + k.targetColumn()))
                            .collect(Collectors.joining(", ")));
        }
        page.table(
                List.of("列 · column", "类型 · type", "单位 · unit", "名称 · label", "含义 · meaning", "空值 · null"),
                table.columns().stream().map(DataDictionary::column).toList());
    }

    private static List<String> column(Column c) {
        return List.of(
                code(c.name()),
                c.type().sql(),
                c.unit() == null ? "" : both(c.unit()),
                both(c.label()),
                both(c.meaning()),
                c.required() ? "必填 · required" : both(c.whenNull()));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(c -> code(c.name())).collect(Collectors.joining(", "));
    }

    private void codes(Text title, Code[] values) {
        page.heading(3, both(title));
        List<List<String>> rows = new ArrayList<>();
        for (Code value : values) {
            rows.add(List.of(code(value.code()), both(value.label()), String.join("、", value.spellings())));
        }
        page.table(List.of("代码 · code", "名称 · label", "也写作 · also written"), rows);
    }

    private void indicator(Indicator i) {
        page.heading(3, i.id());
        page.table(
                List.of(both(i.label()), ""),
                List.of(
                        List.of("分子 · numerator", both(i.numerator())),
                        List.of("分母 · denominator", both(i.denominator())),
                        List.of("单位 · unit", both(i.unit())),
                        List.of(
                                "层级 · levels",
                                i.levels().stream().map(l -> code(l.code())).collect(Collectors.joining(", "))),
                        List.of("来源 · source", code(i.source().name().toLowerCase(Locale.ROOT)))));
    }
}
