package jindu.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.Severity;
import jindu.ingest.IngestResult;
import jindu.ingest.form.Finding;

/** What was found in the files, as lines for the person who has them mended: the worst first, and not all of many. */
final class FindingLines {

    /** More warnings would push what matters off the screen; all go back to the counties. */
    private static final int WARNINGS_SHOWN = 20;
    /** Every rejection is told, unless a whole list is out of place. */
    private static final int REJECTIONS_SHOWN = 200;

    private record Placed(String shownPath, Finding finding, Rule rule) {}

    private final List<Placed> all = new ArrayList<>();
    private final Map<String, Integer> countsByRule = new TreeMap<>();
    private final Messages messages;
    private final FindingText words;

    FindingLines(IngestResult result, Messages messages) {
        this.messages = messages;
        this.words = new FindingText(messages);
        result.unread().forEach(file -> {
            countsByRule.merge(file.finding().ruleId(), 1, Integer::sum);
            all.add(new Placed(
                    file.shownPath(), file.finding(), Rules.byId(file.finding().ruleId())));
        });
        result.files()
                .forEach(file -> file.submissions().forEach(submission -> {
                    submission.found().counts().forEach((rule, count) -> countsByRule.merge(rule, count, Integer::sum));
                    submission
                            .findings()
                            .forEach(f -> all.add(new Placed(file.shownPath(), f, Rules.byId(f.ruleId()))));
                }));
        all.sort(Comparator.comparing(placed -> placed.rule().severity()));
    }

    Map<String, Integer> countsByRule() {
        return countsByRule;
    }

    /** One line: how many of each severity; empty where nothing was found. */
    String counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        countsByRule.forEach((rule, count) -> counts.merge(Rules.byId(rule).severity(), count, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) -> parts.add(messages.text(severity.label()) + " " + count));
        return String.join(" · ", parts);
    }

    /** Notes are counted and kept, not shown. */
    List<String> lines() {
        List<Placed> told = all.stream()
                .filter(placed -> placed.rule().severity() != Severity.NOTE)
                .toList();
        List<String> lines = new ArrayList<>();
        told.stream()
                .filter(placed -> placed.rule().severity().rejects())
                .limit(REJECTIONS_SHOWN)
                .forEach(placed -> lines.add(line(placed)));
        told.stream()
                .filter(placed -> !placed.rule().severity().rejects())
                .limit(WARNINGS_SHOWN)
                .forEach(placed -> lines.add(line(placed)));
        if (toTell() > lines.size()) {
            lines.add(messages.text("msg.findings.more", toTell() - lines.size()));
        }
        return lines;
    }

    private int toTell() {
        return countsByRule.entrySet().stream()
                .filter(e -> Rules.byId(e.getKey()).severity() != Severity.NOTE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private String line(Placed placed) {
        String place = words.place(placed.finding());
        return messages.text(
                "msg.finding",
                placed.rule().id(),
                placed.shownPath() + (place.isEmpty() ? "" : " › " + place),
                words.meaning(placed.finding()));
    }
}
