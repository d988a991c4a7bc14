package jindu.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import jindu.catalog.submission.Form;
import jindu.reference.Counties;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.ledger.Submission;

/** Where what goes back lies: a folder a month, in it a folder a county. No name in it comes from a file's own name. */
final class FeedbackPlace {

    private static final String UNKNOWN_MONTH = "未知月份";
    private static final String UNKNOWN_COUNTY = "未知县市";
    private static final String LOGS = "活动台账";
    /** For files that hold lists of several counties: none of these may see the others' persons. */
    private static final String SEVERAL_COUNTIES = "多个县市";

    private final Path feedback;
    private final Settings settings;
    private final Counties counties;

    FeedbackPlace(Workspace workspace, Settings settings, Counties counties) {
        this.feedback = workspace.home().resolve("feedback");
        this.settings = settings;
        this.counties = counties;
    }

    /** In which all lies. */
    Path root() {
        return feedback;
    }

    /** The folder of whoever sent a submission. */
    Path folder(Submission submission) {
        return month(submission).resolve(whose(submission));
    }

    /** The folder for a file that holds lists of several counties. */
    Path shared(Submission submission) {
        return month(submission).resolve(SEVERAL_COUNTIES);
    }

    private Path month(Submission submission) {
        return feedback.resolve(MonthStatus.monthTold(submission, settings.planYear())
                .map(YearMonth::toString)
                .orElseGet(() -> submission.read().form() == Form.SERVICE
                        ? YearMonth.from(submission.receivedAt().atZone(settings.timeZone()))
                                .toString()
                        : UNKNOWN_MONTH));
    }

    private String whose(Submission submission) {
        if (submission.read().countyCode() != null) {
            return counties.shortName(submission.read().countyCode());
        }
        return submission.read().form() == Form.SERVICE ? LOGS : UNKNOWN_COUNTY;
    }
}
