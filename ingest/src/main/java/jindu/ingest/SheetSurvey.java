package jindu.ingest;

import java.io.IOException;
import java.util.Optional;
import jindu.catalog.service.ServiceColumn;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.roster.RosterSurvey;
import jindu.ingest.service.ServiceSurvey;
import jindu.ingest.value.Redactor;

/**
 * What the first pass over a sheet found.
 *
 * @param log the sheet with a log's header, if it has one
 * @param roster of a sheet that is no log and has a roster's header
 * @param isBlank whether nothing stands in it
 */
record SheetSurvey(
        Sheet sheet, Optional<HeadedSheet<ServiceColumn>> log, Optional<RosterSurvey> roster, boolean isBlank) {

    static SheetSurvey of(Grid grid, Sheet sheet, ReadContext context, Redactor.Builder redactor)
            throws IOException, UnreadableFileException {
        // Merged regions stand behind the rows. Few of them matter to what is looked for here.
        Pass pass = new Pass(grid, sheet, Merges.NONE, context, redactor);
        Merges merges = grid.merges(sheet);
        if (merges.size() > 0 && (pass.roster.dependsOn(merges) || pass.log.dependsOn(merges))) {
            pass = new Pass(grid, sheet, merges, context, redactor);
        }
        Optional<HeadedSheet<ServiceColumn>> log = pass.log.headed();
        Optional<RosterSurvey> roster =
                log.isEmpty() && pass.roster.isRoster() ? Optional.of(pass.roster) : Optional.empty();
        return new SheetSurvey(sheet, log, roster, pass.isBlank);
    }

    private static final class Pass {
        private final RosterSurvey roster;
        private final ServiceSurvey log;
        private boolean isBlank = true;

        Pass(Grid grid, Sheet sheet, Merges merges, ReadContext context, Redactor.Builder redactor)
                throws IOException, UnreadableFileException {
            roster = new RosterSurvey(sheet, merges, context, redactor);
            log = new ServiceSurvey(sheet, merges);
            grid.rows(sheet, row -> {
                isBlank = isBlank && row.isBlank();
                log.row(row);
                roster.row(row);
            });
            log.end();
            roster.end();
        }
    }
}
