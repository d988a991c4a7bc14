package jindu.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jindu.catalog.Rule;
import jindu.catalog.Text;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.PlaceRules;
import jindu.ingest.content.Litter;
import jindu.ingest.grid.SlowReadException;

/**
 * What lies below a folder: files to read, and what is none. Nothing is opened, so that no pipe can keep anybody waiting,
 * and no link is followed out of the folder.
 */
final class FilesBelow {

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i).+\\.(?:xls[xmb]?|xlt[xm]?|et|csv|txt|jsonl?|zip|ods|pdf|docx?)");

    private static final char UNREADABLE_SIGN = '\uFFFD';

    /**
     * What lies there and is not read.
     *
     * @param got what goes with the rule, or null
     */
    record Refused(Path path, Rule rule, String got) {}

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private FilesBelow(Path folder) {
        this.folder = folder;
    }

    /**
     * Goes through a folder, which may itself be a link.
     *
     * @throws IOException if the folder itself cannot be opened
     */
    static FilesBelow of(Path folder) throws IOException {
        FilesBelow below = new FilesBelow(folder.toRealPath());
        Files.walkFileTree(below.folder, below.new Walk());
        below.files.sort(Comparator.naturalOrder());
        below.refused.sort(Comparator.comparing(Refused::path));
        return below;
    }

    /** In the order of their paths, which begin with {@link #folder}. */
    List<Path> files() {
        return files;
    }

    List<Refused> refused() {
        return refused;
    }

    /** The folder, links to it followed. */
    Path folder() {
        return folder;
    }

    /** Why a path that a person names cannot be read as a file; empty where it can, or where nothing lies. */
    static Optional<Rule> refusal(Path path) {
        if (Files.isRegularFile(path)) {
            return Optional.empty();
        }
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            return Optional.of(PlaceRules.BROKEN_LINK);
        }
        return Files.exists(path) ? Optional.of(PlaceRules.NO_FILE) : Optional.empty();
    }

    /**
     * What a person means by a path. A name in another character set comes garbled from a command line: then it is whatever
     * looks the same in its folder.
     */
    static List<Path> meant(Path path) throws IOException {
        Path name = path.getFileName();
        if (name == null || name.toString().indexOf(UNREADABLE_SIGN) < 0 || Files.exists(path)) {
            return List.of(path);
        }
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return List.of(path);
        }
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.filter(p -> p.getFileName().toString().equals(name.toString()))
                    .sorted()
                    .toList();
        }
    }

    /** That something cannot be opened, in words that repeat nothing of it. */
    static Refused notOpened(Path path, IOException why) {
        Text reason = Text.of("磁盘出错", "the disk failed");
        if (why instanceof AccessDeniedException) {
            reason = Text.of("无权读取", "permission denied");
        } else if (why instanceof NoSuchFileException) {
            reason = Text.of("已不在原处", "it is not there any more");
        }
        return new Refused(path, PlaceRules.NOT_OPENED, reason.inline());
    }

    /** Why a file could not be read this time; empty where it is the machine that failed. */
    static Optional<Refused> refusal(Path file, IOException failure) {
        if (failure instanceof SlowReadException) {
            return Optional.of(
                    new Refused(file, PlaceRules.NOT_FINISHED, String.valueOf(FileLimit.WAIT_SECONDS.value())));
        }
        return failure instanceof FileSystemException e && file.toString().equals(e.getFile())
                ? Optional.of(notOpened(file, e))
                : Optional.empty();
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private int met;
        private int metBefore;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            metBefore = met;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            if (failure != null) {
                refused.add(notOpened(directory, failure));
            } else if (met == metBefore
                    && !directory.equals(folder)
                    && FILE_NAME.matcher(directory.getFileName().toString()).matches()) {
                refused.add(new Refused(directory, PlaceRules.EMPTY_FOLDER, null));
            }
            met++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (Litter.is(path.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            met++;
            if (attributes.isRegularFile()) {
                files.add(path);
            } else if (attributes.isSymbolicLink()) {
                link(path);
            } else {
                refused.add(new Refused(path, PlaceRules.NO_FILE, null));
            }
            return FileVisitResult.CONTINUE;
        }

        private void link(Path path) {
            try {
                Path target = path.toRealPath();
                if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && target.startsWith(folder)) {
                    files.add(path);
                } else {
                    boolean isElse = Files.isRegularFile(target) || Files.isDirectory(target);
                    Rule rule = isElse ? PlaceRules.LINK_ELSEWHERE : PlaceRules.NO_FILE;
                    refused.add(new Refused(path, rule, null));
                }
            } catch (AccessDeniedException e) {
                refused.add(notOpened(path, e));
            } catch (IOException e) {
                // It leads to nothing, or round in a circle.
                refused.add(new Refused(path, PlaceRules.BROKEN_LINK, null));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            met++;
            refused.add(notOpened(path, failure));
            return FileVisitResult.CONTINUE;
        }
    }
}
