package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jindu.catalog.submission.SubmissionTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressNotesTest {

    @TempDir
    Path folder;

    private TestWorkspace home;

    @BeforeEach
    void makeWorkspace() throws IOException {
        home = new TestWorkspace(folder);
    }

    /** Section and text of the staged notes. */
    private List<String> staged(String progress) throws IOException {
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW + "=== 进展情况\n" + progress);
        home.run();
        return home.rows(SubmissionTables.STAGED_PROGRESS_NOTE).stream()
                .map(row -> row.substring(row.indexOf(',') + 1, row.length() - 1))
                .toList();
    }

    @Test
    void stagesEachSectionWithItsSubmission() throws IOException {
        assertThat(staged("""
                        木垒县2020年5月进展情况
                        供编写专报使用
                        主要进展 | 样例度假村新吸纳 3 人。
                         | 举办培训 2 期。
                        存在问题 | 旺季未到，客源不足。
                        下一步打算 |
                        需协调事项 | 请州里协调停车场用地。
                        """))
                .containsExactly(
                        "coordination,请州里协调停车场用地。", "problems,旺季未到，客源不足。", "progress,样例度假村新吸纳 3 人。\n举办培训 2 期。");
    }

    @Test
    void understandsLabelsAsPeopleWriteThem() throws IOException {
        assertThat(staged("一、工作进展：已完成。\n（二）存在的问题\n人手不足。\n三、下一步工作： | 继续推进。\n"))
                .containsExactly("next_steps,继续推进。", "problems,人手不足。", "progress,已完成。");
    }

    @Test
    void masksNamesOfTheListAndWhateverLooksLikeANumberOfAPerson() throws IOException {
        assertThat(staged("主要进展 | 样一（659999198001010013，电话13800000001）月入千元，李某 13911112222 带动。\n"))
                .containsExactly("progress,＊＊（＊＊，电话＊＊）月入千元，李某 ＊＊ 带动。");
    }

    @Test
    void givesNoFinding() throws IOException {
        staged("主要进展 | 已完成。\n");
        assertThat(home.rows(SubmissionTables.STAGED_FINDING)).noneMatch(row -> row.contains("进展情况"));
    }

    @Test
    void stagesNothingOfARejectedWorkbook() throws IOException {
        home.roster("2020-05/木垒县.xlsx", "=== 进展情况\n主要进展 | 已完成。\n");
        home.run();
        assertThat(home.staged().keySet()).noneMatch(path -> path.contains("stg_progress_note"));
    }
}
