package jindu.ingest.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;

/** What was found in a submission when it was read, as staging keeps it. */
public final class StagedFindings {

    private StagedFindings() {}

    /**
     * All findings of a submission, in the order in which they were found.
     *
     * @param folder of the submission
     */
    public static List<Finding> read(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        // The first two columns name the submission and number the finding; severity is the rule's.
        StagedTableReader.read(
                SubmissionTables.STAGED_FINDING,
                SubmissionTables.STAGED_FINDING.columns(),
                folder,
                row -> findings.add(new Finding(
                        (String) row[2],
                        (Integer) row[4],
                        (String) row[5],
                        (Integer) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10])));
        return findings;
    }
}
