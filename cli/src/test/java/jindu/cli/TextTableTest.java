package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jindu.cli.TextTable.Heading;
import jindu.reports.sql.DisplayWidth;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsChineseAndLatinByTheColumnsTheyTake() {
        TextTable table = new TextTable(List.of(Heading.left("县市"), Heading.right("rows")));
        table.add(List.of("木垒县", "7"));
        table.add(List.of("all", "123456"));

        assertThat(table.lines()).containsExactly("县市      rows", "──────────────", "木垒县       7", "all     123456");
    }

    @Test
    void cutsAtAWholeCharacter() {
        assertThat(DisplayWidth.cut("木垒哈萨克自治县", 8)).isEqualTo("木垒哈…");
        assertThat(DisplayWidth.cut("木垒县", 6)).isEqualTo("木垒县");
    }
}
