package jindu.reports.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SubmissionSectionTest {

    private static final LocalDate DUE = LocalDate.of(2020, 5, 28);
    private static final LocalDateTime RECEIVED = LocalDateTime.of(2020, 5, 30, 9, 0);

    @Test
    void tellsAMissingReportFromOneNotYetDue() {
        assertThat(report(DUE, null, false, null).verdict()).isEqualTo(new Verdict("× 未报", "bad"));
        assertThat(report(DUE, null, null, null).verdict()).isEqualTo(new Verdict("○ 未到期", "quiet"));
    }

    @Test
    void saysHowLateALateReportIs() {
        assertThat(report(DUE, RECEIVED, false, 2).verdict()).isEqualTo(new Verdict("▼ 迟报 2 天", "bad"));
    }

    @Test
    void neverCallsACountyLateThatNeedNotReport() {
        assertThat(report(null, RECEIVED, null, null).verdict().tone()).isEqualTo("quiet");
        assertThat(report(null, null, null, null).verdict()).isEqualTo(new Verdict("不要求报送", "quiet"));
    }

    private static SubmissionSection.Report report(
            LocalDate due, LocalDateTime received, Boolean isOnTime, Integer daysLate) {
        return new SubmissionSection.Report("木垒县", due != null, due, received, isOnTime, daysLate, 1, 10, 0);
    }
}
