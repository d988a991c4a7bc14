package jindu.samples;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every list that reached the inbox, with the disorder each of them shows. */
final class RosterFiles {

    static final int MAY = 0;
    static final int JUNE = 1;
    static final int JULY = 2;
    static final int AUGUST = 3;
    static final int SEPTEMBER = 4;

    private final Divisions divisions;
    private final People people;
    private final List<RosterFile> files = new ArrayList<>();

    RosterFiles(Divisions divisions, SupportPlan plan, People people) {
        this.divisions = divisions;
        this.people = people;
        new EasternLists(this, divisions, plan).addAll();
        new VoluntaryLists(this, plan).addAll();
    }

    List<RosterFile> files() {
        return files;
    }

    /** Puts a row among those of its business and mode, or at the end. */
    static void mixIn(List<RosterRow> rows, RosterRow row) {
        int place = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            RosterRow other = rows.get(i);
            if (other.text(Field.BUSINESS).equals(row.text(Field.BUSINESS))
                    && other.text(Field.MODE).equals(row.text(Field.MODE))) {
                place = i + 1;
            }
        }
        rows.add(place, row);
    }

    RosterRows rows(String seed, int month, boolean isOneSpellingPerVillage) {
        return new RosterRows(seed, divisions, people, month, isOneSpellingPerVillage);
    }

    void add(String path, boolean isXls, int month, String receivedAt, County county, RosterSheet sheet) {
        addMany(path, isXls, month, receivedAt, Set.of(county), List.of(sheet));
    }

    void addMany(
            String path, boolean isXls, int month, String receivedAt, Set<County> counties, List<RosterSheet> sheets) {
        Instant received = OffsetDateTime.parse(receivedAt).toInstant();
        files.add(new RosterFile(path, isXls, month, received, counties, sheets));
    }
}
