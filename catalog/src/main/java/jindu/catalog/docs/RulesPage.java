package jindu.catalog.docs;

import static jindu.catalog.docs.Markdown.both;
import static jindu.catalog.docs.Markdown.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.Text;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.submission.FileLimit;

/** RULES.md: every check, what it looks at, what it says, how to mend what it finds. */
public final class RulesPage {

    private final Markdown page = new Markdown();

    private RulesPage() {}

    /** The whole page. */
    public static String render() {
        return new RulesPage().page().toString();
    }

    private Markdown page() {
        page.heading(1, "核对规则 · Rules");
        page.paragraph("由 catalog 模块生成，请勿手改。 · Generated from the catalog module; not to be edited by hand.");
        page.paragraph("示例中的人员均为虚构，身份证号的地区段 659999 从未启用。 · Persons in examples are invented; the region 659999 of their"
                + " ID numbers was never given out.");
        page.heading(2, "界限 · Thresholds");
        page.table(
                List.of("界限 · threshold", "元/年 · yuan a year"),
                List.of(
                        List.of("高于此数提醒 · asked about above", RosterRules.INCOME_ASKED_ABOVE.toPlainString()),
                        List.of(
                                "大于 0 而低于此数提醒 · asked about above 0 and below",
                                RosterRules.INCOME_ASKED_BELOW.toPlainString())));
        page.heading(2, "读取限度 · Limits of reading");
        page.table(
                List.of("限度 · limit", "数值 · value", "理由 · reason"),
                Stream.of(FileLimit.values())
                        .map(l -> List.of(both(l.label()), Long.toString(l.value()), both(l.reason())))
                        .toList());
        page.heading(2, "一览 · Overview");
        page.table(
                List.of("编号 · id", "程度 · severity", "条件 · condition"),
                Rules.ALL.stream()
                        .map(r -> List.of(
                                "[" + r.id() + "](#" + r.id().toLowerCase(java.util.Locale.ROOT) + ")",
                                both(r.severity().label()),
                                both(r.condition())))
                        .toList());
        Rules.ALL.forEach(this::rule);
        return page;
    }

    private void rule(Rule rule) {
        page.heading(2, rule.id());
        List<List<String>> rows = new ArrayList<>();
        rows.add(texts("条件 · condition", rule.condition()));
        rows.add(texts("提示语 · message", rule.message()));
        rows.add(texts("如何更正 · remedy", rule.remedy()));
        if (!rule.columns().isEmpty()) {
            rows.add(List.of(
                    "栏目 · columns",
                    rule.columns().stream()
                            .map(c -> code(c.columnName()) + " " + c.header().zh())
                            .collect(Collectors.joining(", "))));
        }
        page.table(List.of("程度 · severity", both(rule.severity().label())), rows);
        example("通过 · passes", rule.accepted());
        if (rule.caught() != null) {
            example("查出 · caught", rule.caught());
        }
    }

    private static List<String> texts(String title, Text text) {
        return List.of(title, Markdown.both(text));
    }

    private void example(String title, Example example) {
        boolean isRow = example.kind() == Example.Kind.ROSTER_ROW || example.kind() == Example.Kind.SERVICE_ROW;
        if (isRow) {
            String cells = example.cells().entrySet().stream()
                    .map(e -> code(e.getKey()) + " = " + (e.getValue().isEmpty() ? "（空 · empty）" : code(e.getValue())))
                    .collect(Collectors.joining(", "));
            page.paragraph("**" + title + ":** " + (cells.isEmpty() ? "完好的一行 · a good row" : cells));
        } else {
            page.paragraph("**" + title + ":** " + code(example.fileName()));
            // A control character would make the page a binary file for many tools.
            String visible = example.content().replaceAll("[\\p{Cntrl}&&[^\n]]", "\u00B7");
            String encodings =
                    example.parts().stream().map(Example.Part::encoding).collect(Collectors.joining(" + "));
            if (!encodings.isEmpty()) {
                page.paragraph("编码 · encodings: " + encodings);
            }
            page.block(visible.isEmpty() ? "（0 字节 · 0 bytes）" : visible);
        }
    }
}
