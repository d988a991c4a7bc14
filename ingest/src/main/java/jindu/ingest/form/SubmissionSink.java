package jindu.ingest.form;

import java.io.IOException;
import jindu.catalog.Table;
import jindu.catalog.submission.Form;

/** Takes the submissions of a file while they are read, so that none has to be held in memory. */
public interface SubmissionSink {

    /**
     * Begins a submission.
     *
     * @param form null for a file that is no form
     * @param countyCode null for a log, and where it was not found
     * @param month yyyy-MM; null for a log, and where it was not found
     * @param table of its rows; null for a file that is no form
     */
    Entry begin(Form form, String countyCode, String month, Table table) throws IOException;

    /** Forgets what was begun: the file turned out to be unreadable. */
    void abandon() throws IOException;

    /** A submission that is being read. */
    interface Entry {

        /** @param values in the order of the table's columns, the submission id left null */
        void row(Object[] values) throws IOException;

        void finding(Finding finding) throws IOException;

        /** A section of the progress that the county tells. */
        void note(ProgressNote note) throws IOException;

        /** @param submission what it turned out to be; the rows of a rejected one are to be forgotten */
        void end(ParsedSubmission submission) throws IOException;
    }

    /** Keeps nothing. */
    SubmissionSink NONE = new SubmissionSink() {
        @Override
        public Entry begin(Form form, String countyCode, String month, Table table) {
            return new Entry() {
                @Override
                public void row(Object[] values) {
                    // Only looked at.
                }

                @Override
                public void finding(Finding finding) {
                    // The summary is enough.
                }

                @Override
                public void note(ProgressNote note) {
                    // Only looked at.
                }

                @Override
                public void end(ParsedSubmission submission) {
                    // Nothing was kept.
                }
            };
        }

        @Override
        public void abandon() {
            // Nothing was kept.
        }
    };
}
