package jindu.catalog.docs;

import static jindu.catalog.docs.Markdown.both;
import static jindu.catalog.docs.Markdown.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Example;
import jindu.catalog.Places;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.Text;
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
        page.paragraph("示例中 [hidden] 为隐藏的行、列或表，~~…~~ 为删除线，= 开头为没有存下结果的公式。 · In examples [hidden] marks a hidden row,"
                + " column or sheet, ~~…~~ a struck-through cell, and = a formula without its result.");
        page.paragraph("示例中的人员均为虚构，身份证号的地区段 659999 从未启用。 · Persons in examples are invented; the region 659999 of their"
                + " ID numbers was never given out.");
        page.heading(2, "界限 · Thresholds");
        page.table(
                List.of("规则 · rule", "界限 · threshold", "数值 · value", "理由 · reason"),
                Rules.ALL.stream()
                        .flatMap(r -> r.thresholds().stream()
                                .map(t -> List.of(link(r), both(t.label()), t.text(), both(t.reason()))))
                        .toList());
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
                        .map(r -> List.of(link(r), both(r.severity().label()), both(r.condition())))
                        .toList());
        Rules.ALL.forEach(this::rule);
        return page;
    }

    private static String link(Rule rule) {
        return "[" + rule.id() + "](#" + rule.id().toLowerCase(Locale.ROOT) + ")";
    }

    private void rule(Rule rule) {
        page.heading(2, rule.id());
        List<List<String>> rows = new ArrayList<>();
        rows.add(texts("条件 · condition", rule.condition()));
        rows.add(texts("提示语 · message", open(rule.message())));
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

    private static Text open(Text message) {
        return Text.of(Places.open(message.zh()), Places.open(message.en()));
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
            page.paragraph("**" + title + ":** "
                    + (example.fileName() == null ? "先后收到 · one after another" : code(example.fileName())));
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
