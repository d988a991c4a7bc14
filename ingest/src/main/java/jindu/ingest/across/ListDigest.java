package jindu.ingest.across;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jindu.catalog.Column;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.staging.StagedTableReader;
import jindu.ingest.value.TextHash;
import jindu.reference.Digests;
import jindu.reference.VillageMatcher;

/**
 * What of a staged list is needed to hold it against others, of its accepted rows: some tens of bytes a person.
 *
 * @param persons half of each person's token as a number, in order, each once
 * @param townships codes of the townships whose villages are named
 * @param enterprises names of businesses, those that are persons left out
 * @param hash the same for lists that say the same of the same persons, in whatever order; null for a list
 *     without rows
 */
record ListDigest(long[] persons, Set<String> townships, Set<String> enterprises, String hash) {

    private static final int TOWNSHIP_DIGITS = 9;
    private static final int HALF_A_TOKEN = 16;
    private static final List<Column> COLUMNS = RosterTables.STAGED_ROW.columns().stream()
            .filter(c -> Set.of(
                            SubmissionTables.IS_ACCEPTED.name(),
                            RosterTables.PERSON_TOKEN.name(),
                            RosterTables.VILLAGE_TEXT.name(),
                            RosterTables.ENTERPRISE_NAME.name(),
                            RosterTables.IS_PERSON_BUSINESS.name(),
                            RosterTables.ENTERPRISE_KIND.name(),
                            RosterTables.SUPPORT_MODE_CODE.name(),
                            RosterTables.STAGED_INCOME.name())
                    .contains(c.name()))
            .toList();
    private static final int IS_ACCEPTED = position(SubmissionTables.IS_ACCEPTED);
    private static final int TOKEN = position(RosterTables.PERSON_TOKEN);
    private static final int VILLAGE = position(RosterTables.VILLAGE_TEXT);
    private static final int ENTERPRISE = position(RosterTables.ENTERPRISE_NAME);
    private static final int IS_PERSON_BUSINESS = position(RosterTables.IS_PERSON_BUSINESS);

    private static int position(Column column) {
        return COLUMNS.indexOf(column);
    }

    /** Reads the list of a county and month in its folder. */
    static ListDigest read(Path folder, String countyCode, YearMonth month, VillageMatcher villages)
            throws IOException {
        Set<String> enterprises = new HashSet<>();
        Set<String> villageTexts = new HashSet<>();
        LongStream.Builder persons = LongStream.builder();
        LongStream.Builder rows = LongStream.builder();
        StagedTableReader.read(RosterTables.STAGED_ROW, COLUMNS, folder, row -> {
            if (!(boolean) row[IS_ACCEPTED]) {
                return;
            }
            persons.add(person((String) row[TOKEN]));
            if (row[VILLAGE] != null) {
                villageTexts.add((String) row[VILLAGE]);
            }
            if (row[ENTERPRISE] != null && !(boolean) row[IS_PERSON_BUSINESS]) {
                enterprises.add((String) row[ENTERPRISE]);
            }
            rows.add(hash(row));
        });
        Set<String> townships = new TreeSet<>();
        for (String text : villageTexts) {
            String village =
                    villages.resolve(countyCode, text, month.atEndOfMonth()).villageCode();
            if (village != null) {
                townships.add(village.substring(0, TOWNSHIP_DIGITS));
            }
        }
        return new ListDigest(
                persons.build().sorted().distinct().toArray(),
                townships,
                enterprises,
                hash(rows.build().sorted().toArray()));
    }

    static long person(String token) {
        return Long.parseUnsignedLong(token, 0, HALF_A_TOKEN, 16);
    }

    int size() {
        return persons.length;
    }

    /** Persons of this list who also stand in another, in order. */
    long[] personsAlsoIn(ListDigest other) {
        LongStream.Builder both = LongStream.builder();
        int i = 0;
        int j = 0;
        while (i < persons.length && j < other.persons.length) {
            int order = Long.compare(persons[i], other.persons[j]);
            if (order == 0) {
                both.add(persons[i]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both.build().toArray();
    }

    private static long hash(Object[] row) {
        long hash = 0;
        for (Object value : row) {
            hash = TextHash.seeded(hash, String.valueOf(value));
        }
        return hash;
    }

    private static String hash(long[] rows) {
        if (rows.length == 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(rows.length * Long.BYTES);
        bytes.asLongBuffer().put(rows);
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes.array()), 0, HALF_A_TOKEN);
    }

    /** Sizes alone. */
    @Override
    public String toString() {
        return "ListDigest[" + persons.length + "]";
    }
}
