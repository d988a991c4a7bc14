package jindu.ingest.roster;

import java.io.IOException;
import java.util.Optional;
import jindu.catalog.roster.RosterColumn;
import jindu.ingest.form.Header;
import jindu.ingest.form.HeaderSearch;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.RowVisitor;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.value.Redactor;

/**
 * The first pass over a sheet: finds the roster's header, what the head says, which counties the rows name, and what has
 * to be masked. What the rows themselves say is left to the second pass, because what is to be masked in the first of
 * them may stand in the last.
 */
public final class RosterSurvey implements RowVisitor {

    private final Sheet sheet;
    private final Merges merges;
    private final ReadContext context;
    private final RosterCounties counties;
    private final RosterPersonal personal;
    private final RosterHead head;
    private final IdNumbers idNumbers;
    private final HeaderSearch<RosterColumn> search;
    private final RosterCounties.Count named = new RosterCounties.Count();
    private final RosterCounties.Count ofVillages = new RosterCounties.Count();
    private RosterRows rows;
    private RosterLines lines;
    private boolean saysNone;

    /** @param merges of the sheet, as far as they are known */
    public RosterSurvey(Sheet sheet, Merges merges, ReadContext context, Redactor.Builder redactor) {
        this.sheet = sheet;
        this.merges = merges;
        this.context = context;
        this.counties = new RosterCounties(context);
        this.personal = new RosterPersonal(redactor);
        this.head = new RosterHead(sheet.date1904());
        this.idNumbers = new IdNumbers(context);
        this.search = new HeaderSearch<>(RosterRows.HEADERS, merges, new Places());
    }

    @Override
    public void row(GridRow row) throws IOException, UnreadableFileException {
        personal.signatures(row);
        search.row(row);
    }

    /** Says that there are no more rows. */
    public void end() throws IOException, UnreadableFileException {
        search.end();
    }

    /** Whether it has to be done again, now that merged regions are known that could have made a difference. */
    public boolean dependsOn(Merges all) {
        if (search.dependsOn(all)) {
            return true;
        }
        Optional<Header<RosterColumn>> header = search.header();
        return header.isPresent()
                && all.anyFrom(
                        header.get().lastRow() + 1,
                        m -> rows.isWideHeading(m.columns())
                                || rows.isAt(RosterColumn.COUNTY, m.firstColumn())
                                || rows.isAt(RosterColumn.VILLAGE, m.firstColumn()));
    }

    /** Whether a roster's header was found. */
    public boolean isRoster() {
        return search.header().isPresent();
    }

    String sheetName() {
        return sheet.name();
    }

    /** What was learnt of a sheet that is a roster. */
    RosterSheet surveyed(String maskedName) {
        return new RosterSheet(
                sheet,
                maskedName,
                search.header().orElseThrow(),
                rows,
                head,
                idNumbers,
                saysNone,
                named,
                ofVillages.most());
    }

    private final class Places implements HeaderSearch.Places<RosterColumn>, RosterLines.Visitor {

        @Override
        public void above(GridRow row) {
            saysNone |= RosterRows.aboveSaysNone(row);
            head.above(row);
        }

        @Override
        public void from(Header<RosterColumn> header, GridRow row) throws IOException, UnreadableFileException {
            if (lines == null) {
                rows = new RosterRows(header);
                lines = new RosterLines(null, header, rows, merges, this);
            }
            saysNone |= rows.saysNone(row);
            if (row.number() > header.lastRow()) {
                personal.person(row, rows);
                lines.row(row);
            }
        }

        @Override
        public void line(RosterLine line, GridRow row) {
            idNumbers.ahead(line.row(), line.text(RosterColumn.ID_NUMBER));
            Optional<String> county = counties.named(line.text(RosterColumn.COUNTY));
            if (county.isPresent()) {
                named.add(county.get());
            } else if (named.isEmpty()) {
                // Only asked where nothing else tells the county; one village of another county is that row's mistake.
                String village = context.villages()
                        .resolve(null, line.text(RosterColumn.VILLAGE), context.receivedOn())
                        .villageCode();
                if (village != null) {
                    ofVillages.add(village.substring(0, 6));
                }
            }
        }

        @Override
        public void furniture(GridRow row) {
            if (!rows.isData(row)) {
                head.below(row);
            }
        }

        @Override
        public void notRead(GridRow row) {
            head.below(row);
        }
    }
}
