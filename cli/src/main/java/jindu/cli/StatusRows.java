package jindu.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jindu.catalog.conformed.Dimensions;
import jindu.catalog.conformed.Shared;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionTables;
import jindu.reference.ledger.CountyReport;
import jindu.reference.ledger.Submission;
import jindu.reports.sql.Rows;

/** Who reported when as rows for programs; columns that the warehouse has, too, have its names. */
final class StatusRows {

    private static final String COUNTY_NAME = "county_name";
    private static final String TIMELINESS = "timeliness";
    private static final String MUST_CALL = "must_call";
    private static final String DAYS_LEFT = "days_left";

    private final MonthStatus status;

    StatusRows(MonthStatus status) {
        this.status = status;
    }

    /** A county and month a row. */
    Rows year() {
        List<String> names = List.of(
                Shared.MONTH.name(),
                Shared.COUNTY_CODE.name(),
                COUNTY_NAME,
                SubmissionTables.FORM.name(),
                Dimensions.DUE_DATE.name(),
                SubmissionTables.FIRST_RECEIVED_AT.name(),
                TIMELINESS,
                SubmissionTables.IS_ON_TIME.name(),
                SubmissionTables.DAYS_LATE.name(),
                SubmissionTables.REVISIONS.name(),
                "files_rejected",
                "files_held",
                "files_withdrawn",
                SubmissionTables.SUBMISSION_LABEL.name(),
                Shared.ROWS_ACCEPTED.name(),
                Shared.ROWS_REJECTED.name(),
                MUST_CALL,
                DAYS_LEFT);
        List<Object[]> rows = new ArrayList<>();
        for (YearMonth month : status.months()) {
            for (String county : status.counties().codes()) {
                CountyReport report = status.report(county, month);
                MonthStatus.Call call = status.call(county, month).orElse(null);
                rows.add(new Object[] {
                    month.toString(),
                    county,
                    status.counties().name(county),
                    Form.ROSTER.code(),
                    report.due(),
                    moment(report.firstReceived()),
                    report.timeliness().code(),
                    isOnTime(report),
                    report.due() == null || report.firstReceived() == null ? null : report.daysLate(),
                    report.revisions(),
                    report.rejected(),
                    report.held(),
                    report.withdrawn(),
                    report.inForce() == null ? null : report.inForce().label(),
                    report.rowsAccepted(),
                    report.rowsRejected(),
                    call != null,
                    call == null ? null : call.daysLeft()
                });
            }
        }
        return Rows.of(names, rows);
    }

    /** A submission a row, and a row for each county that sent none. */
    Rows month(YearMonth month) {
        List<String> names = List.of(
                Shared.MONTH.name(),
                Shared.COUNTY_CODE.name(),
                COUNTY_NAME,
                SubmissionTables.FORM.name(),
                Dimensions.DUE_DATE.name(),
                SubmissionTables.SUBMISSION_LABEL.name(),
                SubmissionTables.RECEIVED_AT.name(),
                SubmissionTables.REVISION.name(),
                "state",
                SubmissionTables.RULE_ID.name(),
                SubmissionTables.IS_IN_FORCE.name(),
                "replaced_by",
                SubmissionTables.IS_ON_TIME.name(),
                SubmissionTables.DAYS_LATE.name(),
                SubmissionTables.IS_EMPTY_LIST.name(),
                "is_same_as_month_before",
                Shared.ROWS_ACCEPTED.name(),
                Shared.ROWS_REJECTED.name(),
                SubmissionTables.SHA256.name(),
                TIMELINESS,
                MUST_CALL,
                DAYS_LEFT);
        List<Object[]> rows = new ArrayList<>();
        for (String county : status.counties().codes()) {
            Object[] ofCounty = ofCounty(county, month, names.size());
            List<Submission> came = status.submissions().of(county, month);
            came.forEach(submission -> rows.add(filled(ofCounty, submission)));
            if (came.isEmpty()) {
                rows.add(ofCounty);
            }
        }
        for (Submission other : status.others(month)) {
            rows.add(filled(new Object[names.size()], other));
        }
        return Rows.of(names, rows);
    }

    private Object[] ofCounty(String county, YearMonth month, int columns) {
        CountyReport report = status.report(county, month);
        MonthStatus.Call call = status.call(county, month).orElse(null);
        Object[] row = new Object[columns];
        row[0] = month.toString();
        row[1] = county;
        row[2] = status.counties().name(county);
        row[3] = Form.ROSTER.code();
        row[4] = report.due();
        row[columns - 3] = report.timeliness().code();
        row[columns - 2] = call != null;
        row[columns - 1] = call == null ? null : call.daysLeft();
        return row;
    }

    private Object[] filled(Object[] start, Submission submission) {
        Object[] row = Arrays.copyOf(start, start.length);
        row[3] = submission.read().form() == null
                ? null
                : submission.read().form().code();
        Object[] own = {
            submission.label(),
            moment(submission.receivedAt()),
            submission.revision() == 0 ? null : submission.revision(),
            submission.state().code(),
            submission.rule(),
            submission.inForce(),
            submission.replacedBy(),
            MonthStatus.isOnTime(submission),
            submission.due() == null ? null : submission.daysLate(),
            submission.read().emptyList(),
            submission.sameAsMonthBefore(),
            submission.read().rowsAccepted(),
            submission.read().rowsRejected(),
            submission.file().sha256()
        };
        System.arraycopy(own, 0, row, 5, own.length);
        return row;
    }

    /** Yes, no, or null where nothing is due or not yet. */
    private static Object isOnTime(CountyReport report) {
        return switch (report.timeliness()) {
            case ON_TIME -> true;
            case LATE, MISSING -> false;
            case NOT_YET_DUE, VOLUNTARY, NOT_DUE -> null;
        };
    }

    private OffsetDateTime moment(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(status.settings().timeZone()).toOffsetDateTime();
    }
}
