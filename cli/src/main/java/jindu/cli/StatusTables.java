package jindu.cli;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Rules;
import jindu.catalog.submission.SubmissionState;
import jindu.cli.TextTable.Heading;
import jindu.reference.ledger.CountyReport;
import jindu.reference.ledger.Submission;

/** Prints who reported when: a month county by county and file by file, or a year at a glance. */
final class StatusTables {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MonthStatus status;
    private final Messages messages;

    StatusTables(MonthStatus status, Messages messages) {
        this.status = status;
        this.messages = messages;
    }

    /** Counties, what each of them sent, and whom to call. */
    List<String> month(YearMonth month) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("msg.status.title", month));
        lines.add("");
        lines.addAll(counties(month));
        List<Submission> came = new ArrayList<>(status.lists(month));
        came.addAll(status.others(month));
        if (!came.isEmpty()) {
            lines.add("");
            lines.add(messages.text("msg.status.came"));
            lines.add("");
            lines.addAll(submissions(came));
        }
        lines.add("");
        lines.addAll(calls(month));
        return lines;
    }

    private List<String> counties(YearMonth month) {
        TextTable table = new TextTable(List.of(
                Heading.left(messages.text("msg.status.county")),
                Heading.left(messages.text("msg.status.due")),
                Heading.left(messages.text("msg.status.received")),
                Heading.left(messages.text("msg.status.state")),
                Heading.right(messages.text("msg.status.revisions")),
                Heading.right(messages.text("msg.status.accepted")),
                Heading.right(messages.text("msg.status.rejected"))));
        for (String county : status.counties().codes()) {
            CountyReport report = status.report(county, month);
            table.add(List.of(
                    status.counties().shortName(county),
                    report.due() == null ? "" : report.due().toString(),
                    minute(report.firstReceived()),
                    state(report),
                    report.revisions() == 0 ? "" : String.valueOf(report.revisions()),
                    report.rowsAccepted() == null ? "" : report.rowsAccepted().toString(),
                    report.rowsRejected() == null ? "" : report.rowsRejected().toString()));
        }
        return table.lines();
    }

    private String state(CountyReport report) {
        String state = switch (report.timeliness()) {
            case LATE -> messages.text("msg.status.late", report.daysLate());
            case NOT_DUE -> messages.text("msg.status.not_due");
            case ON_TIME, MISSING, NOT_YET_DUE, VOLUNTARY ->
                messages.text(report.timeliness().label());
        };
        return state + inVain(report);
    }

    /** What came and does not count. */
    private String inVain(CountyReport report) {
        return (report.rejected() == 0 ? "" : messages.text("msg.status.rejected_files", report.rejected()))
                + (report.held() == 0 ? "" : messages.text("msg.status.held_files", report.held()))
                + (report.withdrawn() == 0 ? "" : messages.text("msg.status.withdrawn_files", report.withdrawn()));
    }

    private List<String> submissions(List<Submission> came) {
        TextTable table = new TextTable(List.of(
                Heading.left(messages.text("msg.status.submission")),
                Heading.left(messages.text("msg.status.county")),
                Heading.left(messages.text("msg.status.received_at")),
                Heading.left(messages.text("msg.status.state")),
                Heading.right(messages.text("msg.status.accepted")),
                Heading.right(messages.text("msg.status.rejected")),
                Heading.left(messages.text("msg.status.remarks"))));
        for (Submission s : came) {
            table.add(List.of(
                    s.label(),
                    s.read().countyCode() != null
                            ? status.counties().shortName(s.read().countyCode())
                            : s.read().form() == null
                                    ? ""
                                    : messages.text(s.read().form().label()),
                    minute(s.receivedAt()),
                    messages.text(s.state().label()),
                    s.state() == SubmissionState.REJECTED
                            ? ""
                            : String.valueOf(s.read().rowsAccepted()),
                    s.state() == SubmissionState.REJECTED
                            ? ""
                            : String.valueOf(s.read().rowsRejected()),
                    remarks(s)));
        }
        return table.lines();
    }

    private String remarks(Submission s) {
        List<String> remarks = new ArrayList<>();
        if (s.due() != null && s.state() != SubmissionState.REJECTED) {
            remarks.add(
                    s.daysLate() == 0
                            ? messages.text("msg.status.in_time", s.due())
                            : messages.text("msg.status.days_after", s.daysLate(), s.due()));
        }
        if (s.read().emptyList()) {
            remarks.add(messages.text("msg.status.empty"));
        }
        if (s.sameAsMonthBefore()) {
            remarks.add(messages.text("msg.status.same"));
        }
        if (s.replacedBy() != null) {
            remarks.add(messages.text("msg.status.replaced", s.replacedBy()));
        }
        if (s.rule() != null && s.state() != SubmissionState.ACCEPTED) {
            remarks.add(s.rule() + " " + messages.text(Rules.byId(s.rule()).condition()));
        }
        return String.join(messages.text("msg.status.and"), remarks);
    }

    private List<String> calls(YearMonth month) {
        List<MonthStatus.Call> calls = status.calls(month);
        if (calls.isEmpty()) {
            return List.of(messages.text("msg.status.call_nobody"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("msg.status.call"));
        for (MonthStatus.Call call : calls) {
            String when = call.daysLeft() == null
                    ? messages.text("msg.status.call_voluntary")
                    : call.daysLeft() >= 0
                            ? messages.text(
                                    "msg.status.days_left", call.report().due(), call.daysLeft())
                            : messages.text(
                                    "msg.status.days_gone", call.report().due(), -call.daysLeft());
            lines.add("  " + status.counties().shortName(call.countyCode()) + "  " + when + inVain(call.report()));
        }
        return lines;
    }

    /** Counties by months, from the first one due to the current one or the plan year's end. */
    List<String> year() {
        List<YearMonth> months = status.months();
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.left(messages.text("msg.status.county")));
        months.forEach(month -> headings.add(Heading.left(month.toString().substring(2))));
        TextTable table = new TextTable(headings);
        for (String county : status.counties().codes()) {
            List<String> row = new ArrayList<>();
            row.add(status.counties().shortName(county));
            months.forEach(month -> row.add(mark(status.report(county, month))));
            table.add(row);
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("msg.status.title_year", status.settings().planYear()));
        lines.add("");
        lines.addAll(table.lines());
        lines.add(messages.text("msg.status.legend"));
        lines.add("");
        lines.add(messages.text("msg.status.logs", status.submissions().logs()));
        if (status.submissions().rejectedElsewhere() > 0) {
            lines.add(messages.text(
                    "msg.status.rejected_elsewhere", status.submissions().rejectedElsewhere()));
        }
        return lines;
    }

    private static String mark(CountyReport report) {
        String mark = switch (report.timeliness()) {
            case ON_TIME -> "✓";
            case LATE -> "+" + report.daysLate();
            case MISSING -> "✗";
            case NOT_YET_DUE -> "…";
            case VOLUNTARY -> "○";
            case NOT_DUE -> "·";
        };
        return mark + (report.rejected() > 0 && report.inForce() == null ? "!" : "") + (report.held() > 0 ? "?" : "");
    }

    private String minute(Instant instant) {
        return instant == null
                ? ""
                : MINUTE.format(instant.atZone(status.settings().timeZone()));
    }
}
