package jindu.ingest;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.Text;
import jindu.catalog.submission.PasswordRules;
import jindu.ingest.form.MonthSigns;
import jindu.reference.PersonKeyFile;
import jindu.reference.Settings;
import jindu.reference.WorkspaceException;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.LedgerRegistration;
import jindu.reference.ledger.LedgerSubmission;

/** What earlier runs, and this one so far, have read. */
final class StagedFiles {

    /** What a password may open that was not at hand, or not known, when the file was read. */
    private static final Set<String> LOCKED = Set.of(PasswordRules.MISSING.id(), PasswordRules.WRONG.id());

    private final Settings settings;
    private final Set<String> sightings = new HashSet<>();
    private final Map<String, List<LedgerEntry>> readings = new LinkedHashMap<>();
    private final Map<String, List<LedgerSubmission>> byContent = new HashMap<>();
    /** By the id of the first reading, as read last. */
    private final Map<String, LedgerSubmission> staged = new HashMap<>();
    /** Contents that the operator wants to have read again, whatever became of them. */
    private final Set<String> asked = new HashSet<>();

    StagedFiles(List<LedgerLine> lines, Settings settings) {
        this.settings = settings;
        for (LedgerLine line : LedgerRegistration.settled(lines)) {
            if (line instanceof LedgerEntry entry) {
                String content = contentKey(entry.sha256(), entry.path());
                sightings.add(sighting(entry.sha256(), entry.path()));
                readings.computeIfAbsent(content, k -> new ArrayList<>()).add(entry);
                byContent.put(content, entry.submissions());
                note(entry.submissions());
            }
        }
    }

    /** @throws WorkspaceException if staging was made with another person key */
    void refuseAnotherKey(String fingerprint) {
        Optional<String> other = readings.values().stream()
                .flatMap(List::stream)
                .map(LedgerEntry::keyFingerprint)
                .filter(f -> !f.equals(fingerprint))
                .findFirst();
        if (other.isPresent()) {
            throw new WorkspaceException(Text.of(
                            "无法写入暂存区：其中的人员标识是用密钥 {0} 生成的，而现在的密钥是 {1}。请以 {2} 指明原密钥的文件。",
                            "Cannot add to staging: its persons were made tokens with key {0}, but this is key {1}. Name"
                                    + " the file of the first key in {2}.")
                    .with(other.get(), fingerprint, PersonKeyFile.VARIABLE));
        }
    }

    boolean knows(InboxFile file) {
        return sightings.contains(sighting(file.sha256(), file.path()));
    }

    private static String sighting(String sha256, String path) {
        return sha256 + " " + path;
    }

    String contentKey(InboxFile file) {
        return contentKey(file.sha256(), file.path());
    }

    /** The same content may be another month's report only where its path says so. */
    private String contentKey(String sha256, String path) {
        return sha256 + " "
                + MonthSigns.ofPath(path, settings.planYear())
                        .map(YearMonth::toString)
                        .orElse("");
    }

    /** Whether nobody has read such content. Asked twice, it says no. */
    boolean claim(String content) {
        return byContent.putIfAbsent(content, List.of()) == null;
    }

    /** A file that could not be read is as one that was never seen, and so are its copies. */
    void forget(InboxFile file) {
        if (file.reading() == 1) {
            byContent.remove(contentKey(file));
        }
    }

    void remember(InboxFile file, List<LedgerSubmission> submissions) {
        byContent.put(contentKey(file), submissions);
    }

    /** Null for content that could not be read. */
    List<LedgerSubmission> submissionsOf(String content) {
        return byContent.get(content);
    }

    void note(List<LedgerSubmission> submissions) {
        submissions.forEach(s -> staged.put(LedgerSubmission.firstReading(s.submissionId()), s));
    }

    boolean staged(List<LedgerSubmission> submissions) {
        return submissions.stream().allMatch(s -> staged.containsKey(LedgerSubmission.firstReading(s.submissionId())));
    }

    /**
     * The files to read again, each content once, as received when it came first.
     *
     * @param all of the inbox
     */
    List<InboxFile> toReadAgain(List<InboxFile> all, boolean hasPasswords, Rereading rereading) {
        Map<String, InboxFile> again = new LinkedHashMap<>();
        for (InboxFile file : all) {
            String content = contentKey(file);
            List<LedgerEntry> earlier = readings.get(content);
            if (earlier == null) {
                continue;
            }
            if (rereading.files().contains(file.path())) {
                asked.add(content);
            }
            boolean isWorthwhile = asked.contains(content)
                    || hasPasswords && rejectedBy(file, LOCKED)
                    || rereading.isOfAllThatMayChange()
                            && (rejectedBy(file, null) || version(earlier) < Ingest.PARSER_VERSION);
            if (isWorthwhile) {
                again.putIfAbsent(content, file.again(received(earlier), numberOfReading(earlier)));
            }
        }
        return List.copyOf(again.values());
    }

    /** @param rules null for any */
    private boolean rejectedBy(InboxFile file, Set<String> rules) {
        return byContent.get(contentKey(file)).stream()
                .anyMatch(s -> s.rejected() && (rules == null || rules.contains(s.rejectRule())));
    }

    private static Instant received(List<LedgerEntry> earlier) {
        return earlier.stream()
                .map(LedgerEntry::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static int version(List<LedgerEntry> earlier) {
        return earlier.get(earlier.size() - 1).parserVersion();
    }

    private static int numberOfReading(List<LedgerEntry> earlier) {
        Map<String, Integer> ofPlace = new HashMap<>();
        earlier.forEach(entry -> ofPlace.merge(entry.path(), 1, Integer::sum));
        return 1 + Collections.max(ofPlace.values());
    }

    /**
     * What stays of an earlier reading, null where the new one counts: a file read again changes nothing that is
     * rejected once more for the same reason, nor, unless the very file was asked for, what this reader read well.
     */
    LedgerSubmission kept(InboxFile file, LedgerSubmission read) {
        LedgerSubmission known = staged.get(LedgerSubmission.firstReading(read.submissionId()));
        if (known == null || file.reading() == 1) {
            return known;
        }
        boolean isSame = known.rejected()
                ? Objects.equals(known.rejectRule(), read.rejectRule())
                : !asked.contains(contentKey(file)) && version(readings.get(contentKey(file))) == Ingest.PARSER_VERSION;
        return isSame ? known : null;
    }

    /**
     * The submissions of an earlier reading that stay because the content is rejected whole now, as without its password;
     * none where there are none.
     *
     * @param sha256 of the content
     */
    List<LedgerSubmission> readBetterBefore(InboxFile file, String sha256, List<LedgerSubmission> now) {
        if (file.reading() == 1 || !now.stream().allMatch(LedgerSubmission::rejected)) {
            return List.of();
        }
        return submissionsOf(contentKey(file)).stream()
                .filter(before -> !before.rejected() && before.isOf(sha256))
                .toList();
    }

    /** The ledger's lines for a file that was read again: one for each place where it was seen. */
    List<LedgerEntry> entriesOfReading(InboxFile file, List<LedgerSubmission> submissions, Instant now) {
        List<LedgerEntry> earlier = readings.get(contentKey(file));
        boolean isNews = version(earlier) != Ingest.PARSER_VERSION
                || !Set.copyOf(earlier.get(earlier.size() - 1).submissions()).equals(Set.copyOf(submissions));
        Map<String, LedgerEntry> byPath = new LinkedHashMap<>();
        earlier.forEach(entry -> byPath.put(entry.path(), entry));
        return isNews
                ? byPath.values().stream()
                        .map(entry -> entry.again(now, Ingest.PARSER_VERSION, submissions))
                        .toList()
                : List.of();
    }
}
