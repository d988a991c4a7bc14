package jindu.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import jindu.catalog.submission.FileKind;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FileTypeRules;
import jindu.ingest.content.Content;
import jindu.ingest.content.KindFinder;
import jindu.ingest.content.PackedFiles;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.Deadline;
import jindu.ingest.grid.ReadLimits;

/** A file as it came: one to read, or an archive of several, each a file of its own. */
final class ArrivedFile {

    private ArrivedFile() {}

    /**
     * A file that was read.
     *
     * @param sha256 of its content; null for the file that came, whose hash is known to whoever asked
     */
    record Part(String sha256, FormReader.ParsedFile parsed) {}

    /** Where the submissions of each file go. */
    interface Sinks {

        /**
         * @param part 0 for the file that came, from 1 for those packed in it
         * @param sha256 as in {@link Part}
         */
        SubmissionSink of(int part, String sha256);
    }

    /**
     * Reads a file, and what is packed in it.
     *
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    static List<Part> read(Path file, ReadContext context, ReadLimits limits, Sinks sinks) throws IOException {
        Content content = Content.of(file);
        if (!isArchive(content)) {
            return List.of(new Part(null, FormReader.read(content, limits, context, sinks.of(0, null))));
        }
        List<Part> parts = new ArrayList<>();
        Deadline deadline = limits.begin();
        try {
            PackedFiles.visit(content, packed -> {
                ReadContext inner = context.at(context.path() + MonthSigns.IN_ARCHIVE + packed.name());
                SubmissionSink sink = sinks.of(parts.size() + 1, packed.sha256());
                FormReader.ParsedFile parsed;
                if (packed.content() == null) {
                    parsed = FormReader.refuse(packed.refusal(), packed.got(), inner, sink);
                } else {
                    parsed = FormReader.read(packed.content(), limits, deadline, inner, sink);
                }
                parts.add(new Part(packed.sha256(), parsed));
            });
        } catch (ZipException e) {
            parts.add(new Part(null, FormReader.refuse(FileRules.UNREADABLE, "ZIP", context, sinks.of(0, null))));
        }
        if (parts.isEmpty()) {
            parts.add(new Part(null, FormReader.refuse(FileTypeRules.ARCHIVE_EMPTY, null, context, sinks.of(0, null))));
        }
        return parts;
    }

    private static boolean isArchive(Content content) throws IOException {
        try {
            return KindFinder.find(content) == FileKind.ZIP;
        } catch (ZipException e) {
            // Reading it says what is wrong.
            return false;
        }
    }
}
