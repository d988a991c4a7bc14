package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Rules;
import jindu.catalog.submission.SubmissionState;
import jindu.ingest.Originals;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.ingest.staging.StagedFindings;
import jindu.reference.Counties;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.Submission;
import jindu.reports.submission.Receipt;
import jindu.reports.submission.ReceiptPaper;

/**
 * What goes back: for each submission a receipt, and where something was found a copy of the county's own workbook with
 * the errors marked. What is due follows from ledger, staging and what lies there already, so that a run makes what an
 * earlier one could not. A file of several counties is marked once, in a folder that is none of theirs.
 */
final class Feedback {

    /** Raised when a receipt says something else of the same submission. */
    private static final int EDITION = 1;

    /**
     * What a run made.
     *
     * @param failures each says for which submission no copy could be made, and why
     */
    record Outcome(int receipts, int copies, List<String> failures) {}

    private final Workspace workspace;
    private final Settings settings;
    private final Counties counties;
    private final Messages messages;
    private final Passwords passwords;
    private final FeedbackPlace place;
    private final Originals originals;
    private final FeedbackRegister register;
    private final List<String> failures = new ArrayList<>();
    private ReceiptPaper paper;
    private int receipts;
    private int copies;

    Feedback(Workspace workspace, Settings settings, Counties counties, Messages messages, Passwords passwords)
            throws IOException {
        this.workspace = workspace;
        this.settings = settings;
        this.counties = counties;
        this.messages = messages;
        this.passwords = passwords;
        this.place = new FeedbackPlace(workspace, settings, counties);
        this.originals = new Originals(workspace);
        this.register = FeedbackRegister.read(workspace.staging().resolve("feedback.jsonl"));
    }

    /** Makes what is due of all submissions. */
    Outcome make(Collection<Submission> submissions, Collection<LedgerEntry> files) throws IOException {
        Map<String, List<String>> pathsByContent = files.stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry::sha256, Collectors.mapping(LedgerEntry::path, Collectors.toList())));
        Map<String, List<Submission>> byFile = new LinkedHashMap<>();
        submissions.forEach(
                s -> byFile.computeIfAbsent(s.file().sha256() + " " + s.file().path(), k -> new ArrayList<>())
                        .add(s));
        int before = receipts + copies;
        removeWhatEarlierReadingsGave(submissions.stream().map(Submission::id).collect(Collectors.toSet()));
        try {
            for (List<Submission> ofFile : byFile.values()) {
                makeFor(ofFile, pathsByContent.get(ofFile.get(0).file().sha256()));
            }
        } finally {
            if (receipts + copies > before || !failures.isEmpty()) {
                register.write();
            }
        }
        return new Outcome(receipts, copies, List.copyOf(failures));
    }

    /** A file that was read again says something else now; what was said of it before would mislead. */
    private void removeWhatEarlierReadingsGave(Set<String> current) throws IOException {
        boolean isChanged = false;
        for (String id : register.ids()) {
            if (!current.contains(id)) {
                FeedbackRegister.Made gone = register.remove(id);
                for (String file : Stream.of(gone.receipt(), gone.copy())
                        .filter(Objects::nonNull)
                        .filter(file -> !register.isOfAnother(id, file))
                        .toList()) {
                    Files.deleteIfExists(workspace.home().resolve(file));
                }
                isChanged = true;
            }
        }
        if (isChanged) {
            register.write();
        }
    }

    private void makeFor(List<Submission> ofFile, List<String> paths) throws IOException {
        boolean isUpToDate = true;
        for (Submission s : ofFile) {
            isUpToDate &= isUpToDate(s, paths);
        }
        if (isUpToDate) {
            return;
        }
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        for (Submission s : ofFile) {
            found.put(s.id(), StagedFindings.read(workspace.submission(s.id())));
        }
        List<Finding> all = found.values().stream().flatMap(List::stream).toList();
        boolean isShared = ofFile.size() > 1;
        Submission first = ofFile.get(0);
        Path folder = isShared ? place.shared(first) : place.folder(first);
        Copy copy = all.isEmpty() ? Copy.NONE : copy(first, folder, all, paths);
        for (Submission s : ofFile) {
            makeReceipt(s, found.get(s.id()), copy, isShared);
        }
    }

    private boolean isUpToDate(Submission s, List<String> paths) throws IOException {
        FeedbackRegister.Made made = register.of(s.id());
        return made != null
                && made.state().equals(state(s))
                && Files.exists(workspace.home().resolve(made.receipt()))
                && (made.copy() == null || Files.exists(workspace.home().resolve(made.copy())))
                && !(made.isCopyOwed() && originals.mayBeThere(paths));
    }

    /**
     * What became of a copy.
     *
     * @param path null where there is none
     * @param isOwed a later run may be able to make it
     */
    private record Copy(Path path, boolean isOwed) {
        static final Copy NONE = new Copy(null, false);
        static final Copy OWED = new Copy(null, true);
    }

    /** The copy as it lies there, or a new one. */
    private Copy copy(Submission s, Path folder, List<Finding> findings, List<String> paths) throws IOException {
        FeedbackRegister.Made made = register.of(s.id());
        if (made != null && made.copy() != null) {
            Path earlier = workspace.home().resolve(made.copy());
            if (Files.exists(earlier)) {
                return new Copy(moved(earlier, folder, s.label()), false);
            }
        }
        Optional<Path> file = originals.find(s.file().sha256(), paths);
        if (file.isEmpty()) {
            // A file that was taken away after it was read is the desk's own business; the receipt says what was found.
            return Copy.OWED;
        }
        OwnerFiles.folders(folder);
        MarkedOriginal marked = new MarkedOriginal(file.get(), passwords);
        // A file in an archive gets a list: its workbook would have to be taken out first.
        boolean isPacked = !s.read().isOf(s.file().sha256());
        Optional<String> ending = isPacked ? Optional.empty() : marked.ending();
        try {
            Path target;
            if (ending.isPresent()) {
                target = folder.resolve(s.label() + "." + ending.get());
                marked.write(findings, target);
            } else if (s.state() == SubmissionState.REJECTED) {
                return Copy.NONE;
            } else {
                target = folder.resolve(s.label() + "-核对结果.xlsx");
                OwnerFiles.put(FindingsWorkbook.of(findings), target);
            }
            copies++;
            return new Copy(target, false);
        } catch (IOException e) {
            if (s.state() == SubmissionState.REJECTED) {
                // What could not be read cannot be marked either.
                return Copy.NONE;
            }
            failures.add(messages.text("msg.feedback.failed", s.label(), e.getMessage()));
            return Copy.OWED;
        }
    }

    private Path moved(Path earlier, Path folder, String label) throws IOException {
        String name = earlier.getFileName().toString();
        String ending = name.endsWith("-核对结果.xlsx") ? "-核对结果.xlsx" : name.substring(name.lastIndexOf('.'));
        Path target = folder.resolve(label + ending);
        if (!target.equals(earlier)) {
            OwnerFiles.folders(folder);
            Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private void makeReceipt(Submission s, List<Finding> findings, Copy copy, boolean isShared) throws IOException {
        Path folder = place.folder(s);
        OwnerFiles.folders(folder);
        Path target = folder.resolve(s.label() + "-回执.pdf");
        if (paper == null) {
            paper = new ReceiptPaper(settings);
        }
        OwnerFiles.put(paper.pdf(receipt(s, findings, copy.path() != null && !isShared)), target);
        receipts++;
        FeedbackRegister.Made before = register.of(s.id());
        FeedbackRegister.Made now = new FeedbackRegister.Made(
                state(s), relative(target), copy.path() == null ? null : relative(copy.path()), copy.isOwed());
        register.put(s.id(), now);
        if (before != null
                && !before.receipt().equals(now.receipt())
                && !register.isOfAnother(s.id(), before.receipt())) {
            Files.deleteIfExists(workspace.home().resolve(before.receipt()));
        }
    }

    private String relative(Path file) {
        return workspace.home().relativize(file).toString().replace('\\', '/');
    }

    /** All that a receipt says besides what was found, which never changes. */
    private static String state(Submission s) {
        return EDITION + " " + s.label() + " " + s.state().code() + " " + s.due() + " " + s.daysLate() + " "
                + s.receivedAt();
    }

    private Receipt receipt(Submission s, List<Finding> findings, boolean hasCopy) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(f -> counts.merge(f.ruleId(), 1, Integer::sum));
        String rule = s.state() == SubmissionState.REJECTED || s.state() == SubmissionState.HELD ? s.rule() : null;
        return new Receipt(
                s.read().countyCode() == null
                        ? null
                        : counties.shortName(s.read().countyCode()),
                s.read().month() == null ? null : YearMonth.parse(s.read().month()),
                s.read().form(),
                s.label(),
                s.file().sha256(),
                LocalDateTime.ofInstant(s.receivedAt(), settings.timeZone()),
                s.due(),
                s.daysLate(),
                s.state(),
                rule == null ? null : Rules.byId(rule),
                s.read().emptyList(),
                s.read().rowsAccepted(),
                s.read().rowsRejected(),
                counts.entrySet().stream()
                        .map(e -> new Receipt.Found(Rules.byId(e.getKey()), e.getValue()))
                        .toList(),
                hasCopy);
    }
}
