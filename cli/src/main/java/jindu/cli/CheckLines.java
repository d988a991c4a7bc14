package jindu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Rules;
import jindu.catalog.Severity;
import jindu.catalog.submission.Form;
import jindu.ingest.FileCheck.CheckedFile;
import jindu.ingest.FileCheck.CheckedSubmission;
import jindu.ingest.form.Finding;
import jindu.reference.Counties;
import jindu.reports.sql.DisplayWidth;

/** Findings for the eye: file by file, submission by submission, the worst first and none left out. */
final class CheckLines implements CheckOutput {

    private final PrintStream out;
    private final Messages messages;
    private final FindingText words;
    private final int columns;
    private Counties counties;
    private int files;
    private int rejected;

    /** @param columns width of the screen in half-width characters */
    CheckLines(PrintStream out, Messages messages, int columns) {
        this.out = out;
        this.columns = columns;
        this.messages = messages;
        this.words = new FindingText(messages);
    }

    @Override
    public void begin(CheckBasis basis, YearMonth month) {
        counties = Counties.of(basis.reference().divisions(), basis.settings().prefecture());
    }

    @Override
    public void file(String path, CheckedFile checked, Path markedCopy) {
        if (files > 0) {
            out.println();
        }
        files++;
        rejected += checked.hasRejections() ? 1 : 0;
        out.println(path);
        for (CheckedSubmission submission : checked.submissions()) {
            out.println("  " + title(submission));
            findings(submission.findings());
            int kept = submission.findings().size();
            int all = submission.counts().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (all > kept) {
                out.println("    " + messages.text("msg.check.more", all - kept));
            }
        }
        if (markedCopy != null) {
            out.println("  " + messages.text("msg.check.copy", markedCopy));
        }
        out.flush();
    }

    private String title(CheckedSubmission submission) {
        List<String> about = new ArrayList<>();
        if (submission.countyCode() != null) {
            about.add(counties.shortName(submission.countyCode()));
        }
        if (submission.month() != null) {
            about.add(submission.month());
        }
        if (submission.form() != null) {
            about.add(messages.text(submission.form().label()));
        }
        if (submission.rejectRule() != null) {
            about.add(messages.text("msg.check.rejected"));
        } else if (submission.emptyList() && submission.form() == Form.ROSTER) {
            about.add(messages.text("msg.check.empty"));
        } else {
            about.add(messages.text("msg.check.rows", submission.rowsAccepted(), submission.rowsRejected()));
        }
        String counts = counts(submission.counts());
        about.add(counts.isEmpty() ? messages.text("msg.check.clean") : counts);
        return String.join(" · ", about);
    }

    private String counts(Map<String, Integer> countsByRule) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        countsByRule.forEach((rule, count) -> counts.merge(Rules.byId(rule).severity(), count, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) -> parts.add(messages.text(severity.label()) + " " + count));
        return String.join(" · ", parts);
    }

    /** What is said in the same words of many places is said once, over all of them. */
    private void findings(List<Finding> findings) {
        List<Finding> worstFirst = new ArrayList<>(findings);
        worstFirst.sort(Comparator.comparing(f -> Rules.byId(f.ruleId()).severity()));
        Map<String, List<String>> placesByText = new LinkedHashMap<>();
        for (Finding finding : worstFirst) {
            String text = messages.text(Rules.byId(finding.ruleId()).severity().label()) + "  " + finding.ruleId()
                    + "  " + words.meaning(finding);
            List<String> places = placesByText.computeIfAbsent(text, k -> new ArrayList<>());
            String place = words.place(finding);
            if (!place.isEmpty()) {
                places.add(place);
            }
        }
        placesByText.forEach((text, places) -> {
            out.println("    " + text);
            wrapped(places).forEach(line -> out.println("      " + line));
        });
    }

    private List<String> wrapped(List<String> places) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String place : places) {
            int width = DisplayWidth.of(place) + 2;
            if (used > 0 && used + width > columns - 6) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(place).append("  ");
            used += width;
        }
        if (used > 0) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    @Override
    public void end(int exitCode) {
        if (files != 1) {
            out.println();
            out.println(messages.text("msg.check.files", files, rejected));
        }
        out.flush();
    }
}
