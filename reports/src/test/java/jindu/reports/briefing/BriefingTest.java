package jindu.reports.briefing;

import java.nio.file.Path;
import java.time.YearMonth;
import jindu.reference.Settings;
import jindu.reports.FiveMonths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingTest {

    @TempDir
    Path folder;

    @Test
    void x() throws Exception {
        Path snapshot = FiveMonths.snapshot().write(Path.of("target/snap/20200601-0123456789ab"));
        System.out.println(Briefing.write(snapshot, YearMonth.of(2020, 5), Settings.defaults(2020), Path.of("target/out")));
    }
}
