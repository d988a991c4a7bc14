package jindu.reports.briefing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import jindu.reports.print.Figures;

/** Who reported when. It lists timeliness; what follows from it people decide. */
final class SubmissionSection {

    /** A county's report of the month; null where nothing was received. */
    record Report(
            String county,
            boolean isDue,
            LocalDate due,
            LocalDateTime received,
            Boolean isOnTime,
            Integer daysLate,
            Integer revisions,
            Integer accepted,
            Integer rejected) {

        boolean isMissing() {
            return isDue && received == null && Boolean.FALSE.equals(isOnTime);
        }

        boolean isLate() {
            return isDue && received != null && Boolean.FALSE.equals(isOnTime);
        }

        Verdict verdict() {
            if (received == null) {
                return !isDue
                        ? new Verdict("不要求报送", "quiet")
                        : isMissing() ? new Verdict("× 未报", "bad") : new Verdict("○ 未到期", "quiet");
            }
            if (!isDue) {
                return new Verdict("已报（不要求）", "quiet");
            }
            return isLate() ? new Verdict("▼ 迟报 " + daysLate + " 天", "bad") : new Verdict("✓ 按时", "good");
        }
    }

    /** A line of the table. */
    record Line(
            String county,
            String due,
            String received,
            String verdict,
            String tone,
            String revisions,
            String accepted,
            String rejected) {}

    private final List<Report> reports;
    private final int rejectedEvents;

    SubmissionSection(Query query) {
        reports = query.rows(
                "submissions",
                r -> new Report(
                        r.getString("county_name"),
                        r.getDate("due_date") != null,
                        r.getObject("due_date", LocalDate.class),
                        r.getObject("first_received", LocalDateTime.class),
                        r.getObject("is_on_time", Boolean.class),
                        Query.integer(r, "days_late"),
                        Query.integer(r, "revisions"),
                        Query.integer(r, "rows_accepted"),
                        Query.integer(r, "rows_rejected")));
        rejectedEvents =
                query.rows("rejected_events", r -> r.getInt("rows_rejected")).get(0);
    }

    List<Line> lines() {
        return reports.stream()
                .map(r -> new Line(
                        r.county(),
                        r.due() == null ? Figures.NONE : Figures.date(r.due()),
                        Figures.minute(r.received()),
                        r.verdict().text(),
                        r.verdict().tone(),
                        r.received() == null ? Figures.NONE : Figures.number(r.revisions()),
                        Figures.number(r.accepted()),
                        Figures.number(r.rejected())))
                .toList();
    }

    /** One sentence for the summary. */
    String timeliness() {
        List<Report> due = reports.stream().filter(Report::isDue).toList();
        if (due.isEmpty()) {
            return "月报报送：本月没有应报的县市。";
        }
        List<String> late = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        int onTime = 0;
        for (Report r : due) {
            if (r.isMissing()) {
                missing.add(r.county());
            } else if (r.isLate()) {
                late.add(r.county() + "迟 " + r.daysLate() + " 天");
            } else if (r.received() == null) {
                pending.add(r.county());
            } else {
                onTime++;
            }
        }
        int rejected = reports.stream()
                .map(Report::rejected)
                .filter(n -> n != null)
                .mapToInt(Integer::intValue)
                .sum();
        return "月报应报 " + due.size() + " 个县市：按时 " + onTime + " 个" + named("，迟报", late) + named("，未报", missing)
                + named("，尚未到期", pending) + "；名单退回 " + rejected + " 行，活动台账退回 " + rejectedEvents + " 行。";
    }

    private static String named(String label, List<String> names) {
        return names.isEmpty() ? "" : label + " " + names.size() + " 个（" + String.join("、", names) + "）";
    }

    String note() {
        return "截止日当日收到仍为按时。采用行、退回行为有效的那份报送；报送份数为当月采用的报送，最新一份有效。活动台账不设期限，不在此列；日期属本月的台账行退回 " + rejectedEvents + " 行。";
    }
}
