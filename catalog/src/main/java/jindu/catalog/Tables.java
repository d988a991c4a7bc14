package jindu.catalog;

import java.util.List;
import jindu.catalog.conformed.Dimensions;
import jindu.catalog.conformed.ReportTables;
import jindu.catalog.conformed.SnapshotTables;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.SubmissionTables;

/** All tables. */
public final class Tables {

    /** What ingest writes, one folder a submission; never published. */
    public static final List<Table> STAGED = List.of(
            RosterTables.STAGED_ROW,
            ServiceTables.STAGED_EVENT,
            SubmissionTables.STAGED_FINDING,
            SubmissionTables.STAGED_PROGRESS_NOTE);

    /** What a snapshot holds, in an order in which each table comes after those it is made of. */
    public static final List<Table> PUBLISHED = List.of(
            Dimensions.DATE,
            Dimensions.MONTHS,
            Dimensions.COUNTY,
            Dimensions.VILLAGE,
            Dimensions.INSTITUTION,
            RosterTables.SUPPORT_MODE,
            ServiceTables.SERVICE_TYPE,
            ServiceTables.FACILITY_ITEM,
            SubmissionTables.SUBMISSION,
            RosterTables.ENTERPRISE,
            RosterTables.INCOME,
            RosterTables.EMPLOYMENT,
            ServiceTables.CULTURAL_SERVICE,
            ServiceTables.FACILITY_STATUS,
            ServiceTables.AID_FUND,
            SubmissionTables.TIMELINESS,
            ReportTables.VILLAGE_MONTH,
            ReportTables.COUNTY_MONTH,
            ReportTables.INDICATOR);

    /** What a snapshot's DuckDB file has beside views of the published tables. */
    public static final List<Table> IN_DATABASE = List.of(SnapshotTables.SNAPSHOT);

    private Tables() {}

    /** The published table of that name. */
    public static Table published(String name) {
        return PUBLISHED.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid table: " + name));
    }
}
