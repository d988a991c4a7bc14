package jindu.cli;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jindu.cli.TextTable.Heading;
import jindu.reference.Counties;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.ledger.CountyReport;
import jindu.reference.ledger.Submissions;

/** Prints who reported when: a month county by county, or a year at a glance. */
final class StatusTables {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Submissions submissions;
    private final Settings settings;
    private final Counties counties;
    private final Messages messages;

    StatusTables(Submissions submissions, Settings settings, ReferenceData reference, Messages messages) {
        this.submissions = submissions;
        this.settings = settings;
        this.counties = Counties.of(reference.divisions(), settings.prefecture());
        this.messages = messages;
    }

    List<String> month(YearMonth month) {
        TextTable table = new TextTable(List.of(
                Heading.left(messages.text("msg.status.county")),
                Heading.left(messages.text("msg.status.due")),
                Heading.left(messages.text("msg.status.received")),
                Heading.left(messages.text("msg.status.state")),
                Heading.right(messages.text("msg.status.revisions")),
                Heading.right(messages.text("msg.status.accepted")),
                Heading.right(messages.text("msg.status.rejected"))));
        for (String county : counties.codes()) {
            CountyReport report = submissions.report(county, month);
            table.add(List.of(
                    counties.shortName(county),
                    report.due() == null ? "" : report.due().toString(),
                    report.firstReceived() == null
                            ? ""
                            : MINUTE.format(report.firstReceived().atZone(settings.timeZone())),
                    state(report),
                    report.revisions() == 0 ? "" : String.valueOf(report.revisions()),
                    report.rowsAccepted() == null ? "" : report.rowsAccepted().toString(),
                    report.rowsRejected() == null ? "" : report.rowsRejected().toString()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("msg.status.title", month));
        lines.add("");
        lines.addAll(table.lines());
        lines.addAll(notes());
        return lines;
    }

    private String state(CountyReport report) {
        String state = switch (report.timeliness()) {
            case ON_TIME -> messages.text("msg.status.on_time");
            case LATE -> messages.text("msg.status.late", report.daysLate());
            case MISSING -> messages.text("msg.status.missing");
            case NOT_YET_DUE -> messages.text("msg.status.not_yet_due");
            case VOLUNTARY -> messages.text("msg.status.voluntary");
            case NOT_DUE -> messages.text("msg.status.not_due");
        };
        return report.rejected() == 0 ? state : state + messages.text("msg.status.rejected_files", report.rejected());
    }

    /** Counties by months, from the first one due to the current one or the plan year's end. */
    List<String> year(YearMonth current) {
        List<YearMonth> months = months(current);
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.left(messages.text("msg.status.county")));
        months.forEach(month -> headings.add(Heading.left(month.toString().substring(2))));
        TextTable table = new TextTable(headings);
        for (String county : counties.codes()) {
            List<String> row = new ArrayList<>();
            row.add(counties.shortName(county));
            months.forEach(month -> row.add(mark(submissions.report(county, month))));
            table.add(row);
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("msg.status.title_year", settings.planYear()));
        lines.add("");
        lines.addAll(table.lines());
        lines.add(messages.text("msg.status.legend"));
        lines.addAll(notes());
        return lines;
    }

    private List<YearMonth> months(YearMonth current) {
        TreeSet<YearMonth> months = new TreeSet<>(submissions.monthsWithLists());
        YearMonth end = YearMonth.of(settings.planYear(), 12);
        YearMonth last = current.isBefore(end) ? current : end;
        for (YearMonth month = settings.firstReportMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    private static String mark(CountyReport report) {
        return switch (report.timeliness()) {
            case ON_TIME -> "✓";
            case LATE -> "+" + report.daysLate();
            case MISSING -> "✗";
            case NOT_YET_DUE -> "…";
            case VOLUNTARY -> "○";
            case NOT_DUE -> "·";
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("");
        notes.add(messages.text("msg.status.logs", submissions.logs()));
        if (submissions.rejectedElsewhere() > 0) {
            notes.add(messages.text("msg.status.rejected_elsewhere", submissions.rejectedElsewhere()));
        }
        return notes;
    }
}
