package jindu.cli;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.ingest.form.Finding;
import jindu.reports.sql.Rows;
import jindu.reports.sql.XlsxOutput;

/** The findings of a file that has no cells to colour, as a workbook of its own, the worst first. */
final class FindingsWorkbook {

    private static final List<String> HEADER = List.of("程度", "规则", "行", "栏目", "问题", "怎样改");

    private FindingsWorkbook() {}

    static byte[] of(List<Finding> findings) {
        List<Object[]> rows = findings.stream()
                .sorted(Comparator.comparing(f -> Rules.byId(f.ruleId()).severity()))
                .map(FindingsWorkbook::row)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new XlsxOutput(out).write(Rows.of(HEADER, rows), ZoneOffset.UTC);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the list of findings", e);
        }
        return out.toByteArray();
    }

    private static Object[] row(Finding finding) {
        Rule rule = Rules.byId(finding.ruleId());
        return new Object[] {
            rule.severity().label().zh(),
            rule.id(),
            finding.row(),
            finding.cell(),
            rule.message(Language.CHINESE, finding.got(), finding.hint()),
            rule.remedy().zh()
        };
    }
}
