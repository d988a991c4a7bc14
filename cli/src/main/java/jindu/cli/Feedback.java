package jindu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.cli.FeedbackCopies.Copy;
import jindu.cli.FeedbackCopies.Wanted;
import jindu.cli.FeedbackRegister.Made;
import jindu.ingest.Originals;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.ingest.staging.StagedFindings;
import jindu.reference.Counties;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.disk.UnfinishedFile;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.Submission;

/**
 * What goes back: for each submission a receipt, and where something was found a copy of the county's own workbook with
 * the errors marked. What is due follows from ledger, staging and what lies there already, so that a run makes what an
 * earlier one could not. A workbook of several counties is marked once, in a folder that is none of theirs.
 */
final class Feedback {

    /** Raised when a receipt says something else of the same submission. */
    private static final int EDITION = 1;

    /** Raised when a receipt says something else of what came in an archive. */
    private static final int PACKED_EDITION = 2;

    /** While one prints a receipt, the marking process is at work for the other. */
    private static final int THREADS = 2;

    /**
     * What a run made.
     *
     * @param failures each says for which submission no copy could be made, and why
     */
    record Outcome(int receipts, int copies, List<String> failures) {}

    /** What was read from one workbook or log, be it a file of its own or packed in one. */
    private record Source(List<Submission> submissions) {
        Submission first() {
            return submissions.get(0);
        }

        boolean isShared() {
            return submissions.size() > 1;
        }
    }

    /** What became of one file and of all that is packed in it. */
    private record Done(Map<String, Made> made, int receipts, int copies, List<String> failures) {}

    private final Workspace workspace;
    private final Settings settings;
    private final Messages messages;
    private final Passwords passwords;
    private final FeedbackPlace place;
    private final FeedbackReceipts receipts;
    private final Originals originals;
    private final FeedbackRegister register;

    Feedback(Workspace workspace, Settings settings, Counties counties, Messages messages, Passwords passwords)
            throws IOException {
        this.workspace = workspace;
        this.settings = settings;
        this.messages = messages;
        this.passwords = passwords;
        this.place = new FeedbackPlace(workspace, settings, counties);
        this.receipts = new FeedbackReceipts(settings, counties);
        this.originals = new Originals(workspace);
        this.register = FeedbackRegister.read(workspace.staging().resolve("feedback.jsonl"));
    }

    /** Makes what is due of all submissions. */
    Outcome make(Collection<Submission> submissions, Collection<LedgerEntry> files) throws IOException {
        UnfinishedFile.sweep(place.root(), Integer.MAX_VALUE);
        removeWhatEarlierReadingsGave(submissions.stream().map(Submission::id).collect(Collectors.toSet()));
        Map<String, List<String>> pathsByContent = files.stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry::sha256, Collectors.mapping(LedgerEntry::path, Collectors.toList())));
        Map<String, List<Source>> byFile = new LinkedHashMap<>();
        submissions.stream()
                .collect(Collectors.groupingBy(
                        s -> s.file().sha256() + " " + s.file().path() + " " + s.content(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(s -> byFile.computeIfAbsent(
                                s.get(0).file().sha256() + " " + s.get(0).file().path(), k -> new ArrayList<>())
                        .add(new Source(s)));
        byFile.values()
                .removeIf(sources -> sources.stream()
                        .allMatch(s -> isUpToDate(
                                s, pathsByContent.get(s.first().file().sha256()))));
        if (byFile.isEmpty()) {
            return new Outcome(0, 0, List.of());
        }
        new FeedbackNames(workspace, register)
                .settle(byFile.values().stream()
                        .flatMap(List::stream)
                        .flatMap(source -> source.submissions().stream()
                                .map(s -> new FeedbackNames.Name(
                                        s, s == source.first() ? folder(source) : null, receipt(s))))
                        .toList());
        List<Done> done = new ArrayList<>();
        IOException fault = null;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FeedbackCopies copies = new FeedbackCopies(originals, messages, passwords)) {
            List<Future<Done>> all = byFile.values().stream()
                    .map(sources -> threads.submit(() -> make(
                            sources,
                            pathsByContent.get(sources.get(0).first().file().sha256()),
                            copies)))
                    .toList();
            for (Future<Done> each : all) {
                try {
                    done.add(done(each));
                } catch (IOException e) {
                    fault = fault == null ? e : fault;
                }
            }
        } finally {
            threads.shutdownNow();
            done.forEach(d -> d.made().forEach(register::put));
            register.write();
        }
        if (fault != null) {
            throw fault;
        }
        return new Outcome(
                done.stream().mapToInt(Done::receipts).sum(),
                done.stream().mapToInt(Done::copies).sum(),
                done.stream().flatMap(d -> d.failures().stream()).toList());
    }

    /** A file that was read again says something else now; what was said of it before would mislead. */
    private void removeWhatEarlierReadingsGave(Set<String> current) throws IOException {
        boolean isChanged = false;
        for (String id : register.ids()) {
            if (!current.contains(id)) {
                Made gone = register.remove(id);
                for (String file : Stream.of(gone.receipt(), gone.copy())
                        .filter(Objects::nonNull)
                        .filter(file -> !register.isOfAnother(id, file))
                        .toList()) {
                    Files.deleteIfExists(there(file));
                }
                isChanged = true;
            }
        }
        if (isChanged) {
            register.write();
        }
    }

    private static Done done(Future<Done> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot make the receipts: interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException disk ? disk : new IOException(e.getCause());
        }
    }

    private Done make(List<Source> sources, List<String> paths, FeedbackCopies copies) throws IOException {
        Map<Source, Map<String, List<Finding>>> found = new IdentityHashMap<>();
        Map<Source, Wanted> wanted = new IdentityHashMap<>();
        Map<Source, Copy> made = new IdentityHashMap<>();
        for (Source source : sources) {
            if (isUpToDate(source, paths)) {
                continue;
            }
            Map<String, List<Finding>> ofEach = new LinkedHashMap<>();
            for (Submission s : source.submissions()) {
                ofEach.put(s.id(), StagedFindings.read(workspace.submission(s.id())));
            }
            found.put(source, ofEach);
            List<Finding> all = ofEach.values().stream().flatMap(List::stream).toList();
            Made before = register.of(source.first().id());
            Path earlier = before == null || before.copy() == null || !Files.exists(there(before.copy()))
                    ? null
                    : there(before.copy());
            if (all.isEmpty()) {
                made.put(source, Copy.NONE);
            } else if (earlier != null && !before.isCopyOwed()) {
                made.put(source, new Copy(earlier, false, false, null));
            } else {
                wanted.put(source, new Wanted(source.first(), folder(source), all, earlier));
            }
        }
        if (!wanted.isEmpty()) {
            Map<Wanted, Copy> marked =
                    copies.make(sources.get(0).first().file().sha256(), paths, List.copyOf(wanted.values()));
            wanted.forEach((source, each) -> made.put(source, marked.get(each)));
        }
        Map<String, Made> register = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        for (Source source : sources) {
            Copy copy = made.get(source);
            if (copy == null) {
                continue;
            }
            if (copy.failure() != null) {
                failures.add(copy.failure());
            }
            for (Submission s : source.submissions()) {
                Path receipt = receipt(s);
                receipts.write(s, found.get(source).get(s.id()), copy.path() != null && !source.isShared(), receipt);
                register.put(
                        s.id(),
                        new Made(
                                state(s),
                                relative(receipt),
                                copy.path() == null ? null : relative(copy.path()),
                                copy.isOwed()));
            }
        }
        int copiesMade = (int) made.values().stream().filter(Copy::isNew).count();
        return new Done(register, register.size(), copiesMade, failures);
    }

    private boolean isUpToDate(Source source, List<String> paths) {
        return source.submissions().stream().allMatch(s -> isUpToDate(s, paths));
    }

    private boolean isUpToDate(Submission s, List<String> paths) {
        Made made = register.of(s.id());
        return made != null
                && made.state().equals(state(s))
                && Files.exists(there(made.receipt()))
                && (made.copy() == null || Files.exists(there(made.copy())))
                && !(made.isCopyOwed() && mayBeThere(paths));
    }

    private boolean mayBeThere(List<String> paths) {
        try {
            return originals.mayBeThere(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(Source source) {
        return source.isShared() ? place.shared(source.first()) : place.folder(source.first());
    }

    private Path receipt(Submission s) {
        return place.folder(s).resolve(s.label() + FeedbackNames.RECEIPT);
    }

    private Path there(String path) {
        return workspace.home().resolve(path);
    }

    private String relative(Path file) {
        return workspace.home().relativize(file).toString().replace('\\', '/');
    }

    /** All that a receipt says besides what was found, which never changes. */
    private static String state(Submission s) {
        return (s.isPacked() ? PACKED_EDITION : EDITION) + " " + s.label() + " "
                + s.state().code() + " " + s.due() + " " + s.daysLate() + " " + s.receivedAt();
    }
}
