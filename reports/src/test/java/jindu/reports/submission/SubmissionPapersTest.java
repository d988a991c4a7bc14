package jindu.reports.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.Severity;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionState;
import jindu.catalog.submission.Timeliness;
import jindu.reference.Settings;
import jindu.reports.submission.Receipt.Found;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionPapersTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final LocalDate DUE = LocalDate.of(2020, 5, 28);
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Settings SETTINGS = Settings.defaults(2020);
    private static final ReceiptPaper PAPER = new ReceiptPaper(SETTINGS);

    @TempDir
    Path folder;

    @Test
    void theReceiptSaysWhatCameWhenAndWhatToDoByWhen() throws IOException {
        String text = text(PAPER.pdf(receipt(SubmissionState.ACCEPTED, null, 298, 3, rejecting(2))));

        assertThat(text)
                .contains("木垒县　2020年5月　月报工作簿", "编号 652328-2020-05-r2", "2020年5月27日 16:40", "2020年5月28日（当日收到为按时）")
                .contains("共 301 行：采用 298 行，退回 3 行", HASH, "在截止日之内")
                .contains("请在 2020年5月28日（含当日）前改正这些行，再报一次整份名单");
    }

    @Test
    void theReceiptOfARejectedFileGivesTheReason() throws IOException {
        String text = text(PAPER.pdf(receipt(SubmissionState.REJECTED, FileRules.NO_HEADER, 0, 0, List.of())));

        assertThat(text)
                .contains("整份退回", "不算已报", "没有计入")
                .contains(FileRules.NO_HEADER.condition().zh());
    }

    @Test
    void theReceiptOfACleanListAsksForNothing() throws IOException {
        assertThat(text(PAPER.pdf(receipt(SubmissionState.ACCEPTED, null, 12, 0, List.of()))))
                .contains("不需要再做什么")
                .doesNotContain("怎样改");
    }

    @Test
    void theReceiptIsOnePageHoweverMuchWasFound() throws IOException {
        List<Found> longest = Rules.ALL.stream()
                .sorted(Comparator.comparing((Rule r) ->
                                r.condition().zh().length() + r.remedy().zh().length())
                        .reversed())
                .limit(40)
                .map(rule -> new Found(rule, 1000))
                .toList();

        byte[] pdf = PAPER.pdf(receipt(SubmissionState.HELD, FileRules.NO_HEADER, 100000, 100000, longest));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(595);
        }
        assertThat(text(pdf)).contains("类问题未在此列出");
    }

    @Test
    void theReceiptEmbedsItsFontsAndIsTheSameEachTime() throws IOException {
        Receipt receipt = receipt(SubmissionState.ACCEPTED, null, 298, 3, rejecting(2));
        byte[] pdf = PAPER.pdf(receipt);

        assertThat(new ReceiptPaper(SETTINGS).pdf(receipt)).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(StreamSupport.stream(page.getResources().getFontNames().spliterator(), false))
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(page.getResources().getFont(name).isEmbedded())
                                    .isTrue());
        }
    }

    @Test
    void theSheetListsEachCountyWithItsDates() throws IOException {
        List<Path> files = TimelinessSheet.write(counties(), MAY, LocalDate.of(2020, 6, 4), SETTINGS, folder);

        assertThat(files)
                .extracting(f -> f.getFileName().toString())
                .containsExactly("昌吉州-报送情况表-2020-05.pdf", "昌吉州-报送情况表-2020-05.docx");
        String text = text(Files.readAllBytes(files.get(0)));
        assertThat(text)
                .contains("昌吉州2020年5月月报报送情况表", "统计至 2020年6月4日")
                .contains("应报 3 个县市：按时 1，迟报 1，未报 1，未到期 0")
                .contains("迟报 6 天", "退回 1 份", "待定 1 份", "不须报送");
        assertThat(docx(files.get(1))).contains("报送情况表", "迟报 6 天", "木垒县");
    }

    @Test
    void theSheetIsTheSameEachTimeInBothFormats() throws IOException {
        LocalDate day = LocalDate.of(2020, 6, 4);
        List<Path> once = TimelinessSheet.write(counties(), MAY, day, SETTINGS, folder.resolve("a"));
        List<Path> again = TimelinessSheet.write(counties(), MAY, day, SETTINGS, folder.resolve("b"));

        assertThat(again.get(0)).hasSameBinaryContentAs(once.get(0));
        assertThat(again.get(1)).hasSameBinaryContentAs(once.get(1));
    }

    private static List<TimelinessSheet.County> counties() {
        return List.of(
                new TimelinessSheet.County(
                        "木垒县", DUE, at("2020-05-27T16:40"), Timeliness.ON_TIME, 0, 2, 0, 0, 0, 298, 3),
                new TimelinessSheet.County("奇台县", DUE, at("2020-06-03T10:08"), Timeliness.LATE, 6, 1, 0, 0, 1, 181, 0),
                new TimelinessSheet.County("吉木萨尔县", DUE, null, Timeliness.MISSING, 0, 0, 1, 1, 0, null, null),
                new TimelinessSheet.County("昌吉市", null, null, Timeliness.NOT_DUE, 0, 0, 0, 0, 0, null, null));
    }

    private static Receipt receipt(SubmissionState state, Rule rule, int accepted, int rejected, List<Found> findings) {
        return new Receipt(
                "木垒县",
                MAY,
                Form.ROSTER,
                "652328-2020-05-r2",
                HASH,
                null,
                at("2020-05-27T16:40"),
                DUE,
                0,
                state,
                rule,
                false,
                accepted,
                rejected,
                findings,
                !findings.isEmpty());
    }

    private static List<Found> rejecting(int rules) {
        return Rules.ALL.stream()
                .filter(r -> r.severity() == Severity.REJECT_ROW)
                .limit(rules)
                .map(r -> new Found(r, 3))
                .toList();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }

    private static String docx(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new IOException("no word/document.xml in " + file);
    }
}
