package jindu.samples;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A county's list as a file in the inbox.
 *
 * @param path relative to the inbox
 * @param isXls true for the old binary format, whatever the name says
 * @param month index into {@link Months#REPORTED}
 * @param counties whose lists are in it; known even where a list is empty
 */
record RosterFile(
        String path, boolean isXls, int month, Instant receivedAt, Set<County> counties, List<RosterSheet> sheets) {

    List<RosterRow> rowsOf(County county) {
        return sheets.stream()
                .flatMap(sheet -> sheet.rows.stream())
                .filter(row -> row.county() == county)
                .toList();
    }
}
