package jindu.ingest.across;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import jindu.catalog.Column;
import jindu.catalog.Text;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.AcrossRules;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;
import jindu.ingest.staging.StagedTableReader;
import jindu.reference.Counties;
import jindu.reference.VillageMatcher;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;
import jindu.reference.ledger.Submission;

/**
 * Holds new lists, in order of receipt, against those in force when each was received. A list is read once, by columns;
 * of those in force only digests are kept.
 */
public final class AcrossLists {

    /**
     * What came of it.
     *
     * @param holdRule id of the rule that holds the list, or null
     * @param listHash see {@link LedgerSubmission#listHash()}
     */
    public record Outcome(String holdRule, String listHash, List<Finding> findings) {}

    private static final List<Column> PLACE = List.of(
            SubmissionTables.SHEET,
            SubmissionTables.SHEET_NO,
            SubmissionTables.ROW_NO,
            SubmissionTables.IS_ACCEPTED,
            RosterTables.PERSON_TOKEN);

    private final List<Submission> before;
    private final Function<String, Path> folders;
    private final VillageMatcher villages;
    private final Counties counties;
    /** By month, then county: id of the list in force as of the one that is looked at. */
    private final Map<YearMonth, Map<String, String>> inForce = new HashMap<>();

    private final Map<String, ListDigest> digests = new HashMap<>();
    private int reached;

    /**
     * @param before what earlier runs accepted, in order of receipt
     * @param folders where a submission of theirs is staged
     */
    public AcrossLists(List<Submission> before, Function<String, Path> folders, VillageMatcher villages) {
        this.before = List.copyOf(before);
        this.folders = folders;
        this.villages = villages;
        this.counties = villages.counties();
    }

    /**
     * Looks at an accepted list. To be called in order of receipt.
     *
     * @param file that it came in
     * @param folder where it lies written
     * @param idColumns letters of the column of ID numbers, by number of the sheet
     */
    public Outcome examine(LedgerSubmission list, LedgerEntry file, Path folder, Map<Integer, String> idColumns)
            throws IOException {
        while (reached < before.size()
                && Submission.BY_RECEIPT.compare(before.get(reached).file(), file) < 0) {
            Submission earlier = before.get(reached++);
            if (earlier.read().form() == Form.ROSTER) {
                takeEffect(earlier.read());
            }
        }
        String county = list.countyCode();
        YearMonth month = YearMonth.parse(list.month());
        ListDigest digest = ListDigest.read(folder, county, month, villages);
        List<Finding> findings = new ArrayList<>();
        findSharedPersons(county, month, digest, folder, idColumns, findings);
        boolean isHeld = isPart(digest, inForce(county, month), findings);
        if (!isHeld) {
            compareWithMonthBefore(digest, inForce(county, month.minusMonths(1)), findings);
            takeEffect(list);
            digests.put(list.submissionId(), digest);
        }
        return new Outcome(isHeld ? AcrossRules.PART_OF_A_LIST.id() : null, digest.hash(), findings);
    }

    private void takeEffect(LedgerSubmission list) {
        String replaced = inForce.computeIfAbsent(YearMonth.parse(list.month()), m -> new TreeMap<>())
                .put(list.countyCode(), list.submissionId());
        digests.remove(replaced);
    }

    private ListDigest inForce(String county, YearMonth month) throws IOException {
        String id = inForce.getOrDefault(month, Map.of()).get(county);
        return id == null ? null : digest(id, county, month);
    }

    private ListDigest digest(String id, String county, YearMonth month) throws IOException {
        ListDigest known = digests.get(id);
        if (known == null) {
            known = ListDigest.read(folders.apply(id), county, month, villages);
            digests.put(id, known);
        }
        return known;
    }

    private void findSharedPersons(
            String county,
            YearMonth month,
            ListDigest digest,
            Path folder,
            Map<Integer, String> idColumns,
            List<Finding> findings)
            throws IOException {
        Map<Long, List<String>> countiesByPerson = new HashMap<>();
        for (Map.Entry<String, String> other :
                inForce.getOrDefault(month, Map.of()).entrySet()) {
            if (!other.getKey().equals(county)) {
                for (long person : digest.personsAlsoIn(digest(other.getValue(), other.getKey(), month))) {
                    countiesByPerson
                            .computeIfAbsent(person, p -> new ArrayList<>())
                            .add(other.getKey());
                }
            }
        }
        if (!countiesByPerson.isEmpty()) {
            addRows(folder, county, countiesByPerson, idColumns, findings);
        }
    }

    /** A finding on the first row of each of the persons, for each other county. */
    private void addRows(
            Path folder,
            String county,
            Map<Long, List<String>> countiesByPerson,
            Map<Integer, String> idColumns,
            List<Finding> findings)
            throws IOException {
        StagedTableReader.read(RosterTables.STAGED_ROW, PLACE, folder, row -> {
            if (!(boolean) row[PLACE.indexOf(SubmissionTables.IS_ACCEPTED)]) {
                return;
            }
            long person = ListDigest.person((String) row[PLACE.indexOf(RosterTables.PERSON_TOKEN)]);
            List<String> others = countiesByPerson.remove(person);
            if (others == null) {
                return;
            }
            int sheetNo = (int) row[PLACE.indexOf(SubmissionTables.SHEET_NO)];
            int rowNo = (int) row[PLACE.indexOf(SubmissionTables.ROW_NO)];
            String column = idColumns.get(sheetNo);
            for (String other : others) {
                findings.add(Finding.onCell(
                        AcrossRules.PERSON_IN_TWO_COUNTIES,
                        sheetNo,
                        (String) row[PLACE.indexOf(SubmissionTables.SHEET)],
                        rowNo,
                        column == null ? null : column + rowNo,
                        RosterColumn.ID_NUMBER,
                        null,
                        Text.listing(List.of(counties.shortName(other), counties.shortName(county)))
                                .inline()));
            }
        });
    }

    /** Whether a list looks like a part of the county's: then it is held, and a finding says so. */
    private static boolean isPart(ListDigest list, ListDigest inForce, List<Finding> findings) {
        if (inForce == null
                || list.townships().isEmpty()
                || inForce.townships().isEmpty()
                || !Collections.disjoint(list.townships(), inForce.townships())) {
            return false;
        }
        long fewer = (long) inForce.size() - list.size();
        boolean isPart = fewer * AcrossRules.SHARE_OF_PART.intValue() >= inForce.size();
        if (isPart) {
            findings.add(Finding.onFile(
                    AcrossRules.PART_OF_A_LIST, String.valueOf(list.size()), String.valueOf(inForce.size())));
        }
        return isPart;
    }

    private static void compareWithMonthBefore(ListDigest list, ListDigest before, List<Finding> findings) {
        if (before == null || before.size() == 0) {
            return;
        }
        if (before.hash() != null && before.hash().equals(list.hash())) {
            findings.add(Finding.onFile(AcrossRules.LIST_UNCHANGED, String.valueOf(list.size()), null));
            return;
        }
        long difference = Math.abs((long) list.size() - before.size());
        if (Math.max(list.size(), before.size()) >= AcrossRules.FEWEST_COMPARED.intValue()
                && difference * AcrossRules.SHARE_OF_CHANGE.intValue() > before.size()) {
            findings.add(Finding.onFile(
                    AcrossRules.LIST_CHANGED_MUCH, String.valueOf(list.size()), String.valueOf(before.size())));
        }
        Set<String> gone = new TreeSet<>(before.enterprises());
        gone.removeAll(list.enterprises());
        if (!gone.isEmpty() && list.size() > 0) {
            int named = AcrossRules.NAMED.intValue();
            String names = Text.listing(gone.stream().limit(named).toList()).inline();
            findings.add(Finding.onFile(
                    AcrossRules.ENTERPRISES_GONE,
                    String.valueOf(gone.size()),
                    gone.size() > named ? names + "…" : names));
        }
    }
}
