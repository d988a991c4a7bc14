package jindu.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jindu.ingest.content.Content;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PersonTokens;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.ReadLimits;
import jindu.ingest.staging.StagedSubmissions;
import jindu.ingest.staging.SubmissionFolders;
import jindu.reference.Institutions;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;

/** Reads files into folders of Parquet, as a task of ingest does, in this process and without an engine. */
public final class FileStaging {

    private final Settings settings;
    private final VillageMatcher villages;
    private final Institutions institutions;
    private final byte[] personKey;

    public FileStaging(Settings settings, ReferenceData reference, byte[] personKey) {
        this.settings = settings;
        this.villages = new VillageMatcher(reference, settings.prefecture());
        this.institutions = new Institutions(reference.institutions());
        this.personKey = personKey.clone();
    }

    /**
     * Reads a file, and writes a folder for each of its submissions.
     *
     * @param path the file's below the inbox, with forward slashes
     * @param receivedOn the day it was received
     * @param folder that the submissions' folders are made in; those of the same name in it are replaced
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    public List<ParsedSubmission> stage(Path file, String path, LocalDate receivedOn, Path folder) throws IOException {
        ReadContext context =
                new ReadContext(path, receivedOn, settings, villages, institutions, new PersonTokens(personKey));
        StagedSubmissions sink = new SubmissionFolders(folder).writer(0, StagedSubmissions.SubmissionKey::label);
        return FormReader.read(Content.of(file), ReadLimits.OF_INGEST, context, sink)
                .submissions();
    }
}
