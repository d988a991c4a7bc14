package jindu.reports.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import jindu.reference.Settings;
import jindu.reports.FiveMonths;
import jindu.reports.ReportException;
import jindu.reports.SnapshotDatabase;
import jindu.reports.SnapshotFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final String ID = "20200601-0123456789ab";

    @TempDir
    static Path folder;

    private static Path snapshot;
    private static Path may;

    @BeforeAll
    static void write() throws Exception {
        snapshot = FiveMonths.snapshot().write(folder.resolve(ID));
        may = Briefing.write(snapshot, MAY, settings(false), folder.resolve("out"))
                .get(0);
    }

    @Test
    void namesTheFileByPrefectureAndMonthAndLeavesNothingUnfinished() throws Exception {
        assertThat(may.getFileName()).hasToString("昌吉州-脱贫攻坚文化旅游月报-2020-05.pdf");
        try (var files = Files.list(may.getParent())) {
            assertThat(files).containsExactly(may);
        }
    }

    @Test
    void tellsALeaderOnTheFirstPageWhereEachTargetStands() throws Exception {
        assertThat(page(may, 1))
                .contains("昌吉州脱贫攻坚文化旅游工作进度月报", "2020年5月", "数据截至2020年6月1日")
                .contains("序时进度为41.67%", "已完成1项", "快于序时进度2项", "慢于序时进度3项（总分馆基层服务点齐全的村、“一对一”结对帮扶、送文艺演出下基层）")
                .contains("600人", "398人", "66.33%", "300,000元", "100.00%")
                .contains("▲快于序时进度", "●符合序时进度", "▼慢于序时进度", "✓已完成", "▼有迟报未报");
    }

    @Test
    void givesCountiesTheirShareOfTheGuidelineFigureAndNoVerdict() throws Exception {
        String pages = page(may, 1).split("二、各县市")[1] + page(may, 2);
        assertThat(pages).contains("214人/320人66.88%", "本月无名单").doesNotContain("快于", "慢于", "符合序时");
    }

    @Test
    void saysWhyTheCountiesDoNotAddUpToThePrefecture() throws Exception {
        assertThat(page(may, 2)).contains("各县市当月人数相加为408人，比全州398人多10人").contains("全州只计一次");
    }

    @Test
    void withholdsTheIncomeOfThreePersonsAndOfTheCountyThatWouldGiveItAway() throws Exception {
        String text = page(may, 2);
        assertThat(text)
                .contains("昌吉市3——3——＊＊")
                .contains("阜康市2320115.00%2640＊＊")
                .contains("不足5人");
    }

    @Test
    void printsLongNamesWhole() throws Exception {
        assertThat(page(may, 2)).contains("木垒县大浪沙阿克喀巴克哈萨克民族乡阿克阔拉南村");
    }

    @Test
    void listsWhoReportedWhen() throws Exception {
        assertThat(page(may, 4))
                .contains("奇台县2020年5月28日5月30日16:40▼迟报2天11282")
                .contains("木垒县2020年5月28日5月27日10:12✓按时22315")
                .contains("昌吉市—5月28日09:30已报（不要求）130")
                .contains("玛纳斯县——不要求报送———");
    }

    @Test
    void printsEverythingThatWasToBePrinted() throws Exception {
        String text = text(may);
        try (var connection = SnapshotDatabase.open(snapshot, settings(false).timeZone())) {
            Query query = new Query(connection, MAY);
            List<Record> lines = new ArrayList<>();
            IndicatorSection indicators = new IndicatorSection(query);
            CountySection counties = new CountySection(query, settings(false));
            ServiceSection services = new ServiceSection(query);
            lines.addAll(indicators.definitions());
            lines.addAll(counties.lines());
            lines.addAll(new FacilitySection(query).lines());
            lines.addAll(services.lines());
            lines.addAll(services.worst());
            lines.addAll(new FundSection(query).lines());
            lines.addAll(new SubmissionSection(query).lines());
            assertThat(lines).hasSizeGreaterThan(50);
            for (Record line : lines) {
                for (var component : line.getClass().getRecordComponents()) {
                    Object value = component.getAccessor().invoke(line);
                    if (value instanceof String cell && !component.getName().equals("tone")) {
                        assertThat(text).contains(squeeze(cell));
                    }
                }
            }
            for (String note : List.of(
                    indicators.standing(MAY),
                    indicators.persons(),
                    indicators.pace(),
                    counties.note(),
                    services.note(),
                    services.villageNote())) {
                assertThat(text).contains(squeeze(note));
            }
        }
    }

    @Test
    void footsEachPageWithSnapshotSourcesAndNumber() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(may.toFile())) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(3, 5);
            for (int i = 1; i <= pages; i++) {
                assertThat(page(may, i)).contains("数据快照" + ID, "本月有效月报2份", "第" + i + "页共" + pages + "页");
            }
        }
    }

    @Test
    void marksEveryPageOfASample() throws Exception {
        Path sample = Briefing.write(snapshot, MAY, settings(true), folder.resolve("sample"))
                .get(0);
        try (PDDocument pdf = Loader.loadPDF(sample.toFile())) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                assertThat(page(sample, i)).contains("样例数据，纯属虚构");
            }
        }
        assertThat(text(may)).doesNotContain("样例");
    }

    @Test
    void givesTheSameBytesForTheSameSnapshotInAnyTimeZone() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Path again = Briefing.write(snapshot, MAY, settings(false), folder.resolve("again"))
                    .get(0);
            assertThat(again).hasSameBinaryContentAs(may);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void embedsEveryFontAndTagsTheText() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(may.toFile())) {
            Map<String, Boolean> embedded = new TreeMap<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    embedded.put(font.getName(), font.isEmbedded());
                }
                assertThat(page.getMediaBox().getWidth()).isEqualTo(595);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(842);
            }
            assertThat(embedded).hasSize(2).doesNotContainValue(false);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void givesADecentPageForAMonthWithoutData() throws Exception {
        Path empty = new SnapshotFixture()
                .table("dim_month", """
                        month | calendar_year | month_of_year | is_reported
                        2020-05 | 2020 | 5 | true
                        """)
                .table("dim_county", """
                        county_code | county_name | county_short_name | is_prefecture | is_must_report
                        652300 | 昌吉州 | 昌吉州 | true | false
                        """)
                .write(folder.resolve("20200601-eeeeeeeeeeee"));
        Path pdf = Briefing.write(empty, MAY, settings(false), folder.resolve("empty"))
                .get(0);
        assertThat(text(pdf)).contains("本月无数据").doesNotContain("null", "NaN", "图例", "均已达标");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderThatIsNoSnapshot() {
        assertThatThrownBy(() -> Briefing.write(folder.resolve("nowhere"), MAY, settings(false), folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void refusesAMonthThatTheSnapshotDoesNotReportOn() {
        for (YearMonth month : List.of(YearMonth.of(2021, 5), YearMonth.of(2020, 6))) {
            assertThatThrownBy(() -> Briefing.write(snapshot, month, settings(false), folder))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("2020-01 to 2020-05");
        }
    }

    @Test
    void printsInTheFontsOfTheSettings() throws Exception {
        Path file = Files.copy(
                Path.of("src/main/resources/jindu/reports/fonts/NotoSansSC-Bold.ttf"), folder.resolve("own.ttf"));
        Path pdf = Briefing.write(
                        snapshot,
                        MAY,
                        settings(false, Map.of("title", file.toString(), "body", "Noto Sans SC")),
                        folder.resolve("fonts"))
                .get(0);
        assertThat(page(pdf, 1)).contains("昌吉州脱贫攻坚文化旅游工作进度月报");
        assertThatThrownBy(() -> Briefing.write(snapshot, MAY, settings(false, Map.of("body", "仿宋")), folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("仿宋");
    }

    private static Settings settings(boolean sample) {
        return settings(sample, Map.of());
    }

    private static Settings settings(boolean sample, Map<String, String> fonts) {
        Settings d = Settings.defaults(2020);
        return new Settings(
                d.planYear(),
                d.timeZone(),
                d.deadlineDay(),
                d.prefecture(),
                d.mustReport(),
                d.firstReportMonth(),
                d.suppressBelow(),
                d.suppressQuartilesBelow(),
                d.suppressSharePct(),
                sample,
                fonts);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return squeeze(new PDFTextStripper().getText(document));
        }
    }

    private static String page(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return squeeze(stripper.getText(document));
        }
    }

    /** Where lines break is the layout's business. */
    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }
}
