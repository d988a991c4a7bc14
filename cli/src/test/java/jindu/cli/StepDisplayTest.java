package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jindu.catalog.Text;
import jindu.reports.sql.DisplayWidth;
import org.junit.jupiter.api.Test;

class StepDisplayTest {

    private static final Text READING = Text.of("读取文件", "reading files");
    private static final Text BUILDING = Text.of("生成数据表", "building tables");

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> told = new ArrayList<>();

    @Test
    void writesALineAStepWhereNobodyWatches() {
        try (StepDisplay display = display(Terminal.NONE)) {
            display.at(READING, 1, 3);
            display.at(READING, 3, 3);
            nanos.set(1_500_000_000L);
            display.at(BUILDING, 0, 0);
            nanos.set(4_000_000_000L);
            display.finish();
        }

        assertThat(text()).isEqualTo("  reading files  3/3  1.5 s\n  building tables  2.5 s\n");
        assertThat(told).containsExactly("reading files 3 1.5", "building tables 0 2.5");
    }

    @Test
    void redrawsOneLineOnATerminalAndNeverFillsItsLastColumn() {
        Terminal narrow = new Terminal(true, true, 24);
        try (StepDisplay display = display(narrow)) {
            display.at(Text.of("很长很长很长的一个步骤名称", "a step whose name is far too long"), 1, 100);
            display.finish();
        }

        String drawn = text().split("\n")[0].split("\r\u001b\\[K")[1];
        assertThat(DisplayWidth.of(drawn)).isLessThan(24);
    }

    @Test
    void clearsAHalfDrawnLineBeforeAFaultIsTold() {
        try (StepDisplay display = display(new Terminal(true, true, 80))) {
            display.at(READING, 1, 3);
            display.clear();
        }

        assertThat(text()).endsWith("\r\u001b[K");
        assertThat(told).isEmpty();
    }

    private StepDisplay display(Terminal terminal) {
        return new StepDisplay(
                new PrintStream(screen, true, StandardCharsets.UTF_8),
                terminal,
                new Messages(Language.ENGLISH),
                (step, count, seconds) -> told.add(step.en() + " " + count + " " + seconds),
                nanos::get);
    }

    private String text() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
