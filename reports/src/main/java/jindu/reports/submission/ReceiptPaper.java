package jindu.reports.submission;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jindu.catalog.Severity;
import jindu.catalog.Text;
import jindu.catalog.submission.SubmissionState;
import jindu.reference.Settings;
import jindu.reports.ReportException;
import jindu.reports.print.Figures;
import jindu.reports.print.Fonts;
import jindu.reports.print.Paper;
import jindu.reports.print.RecordSource;
import jindu.reports.print.Templates;
import net.sf.jasperreports.engine.JRException;

/** The receipt as one page of A4. One object serves many receipts: fonts and settings are read once. */
public final class ReceiptPaper {

    /** Rules named one by one; of more the rest is counted. */
    private static final int MOST_LINES = 14;

    private static final DateTimeFormatter RECEIVED = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    /** A rule that was found, in words. */
    record Line(String severity, String message, String remedy, String count) {}

    private final Settings settings;
    private final Fonts fonts;
    private final Templates templates;

    public ReceiptPaper(Settings settings) {
        this.settings = settings;
        this.fonts = new Fonts(settings.fonts());
        this.templates = new Templates(fonts);
    }

    /** The PDF of a receipt; the same receipt gives the same bytes. */
    public byte[] pdf(Receipt receipt) {
        try {
            int lines = Math.min(MOST_LINES, receipt.findings().size());
            Paper paper = fill(receipt, lines);
            while (paper.pages() > 1 && lines > 0) {
                lines--;
                paper = fill(receipt, lines);
            }
            return paper.pdf();
        } catch (JRException e) {
            throw ReportException.because(
                    Text.of("无法制作 {0} 的回执", "Cannot make the receipt of {0}").with(receipt.label()), e);
        }
    }

    private Paper fill(Receipt receipt, int shown) throws JRException {
        List<Line> lines = receipt.findings().stream()
                .limit(shown)
                .map(f -> new Line(
                        f.rule().severity().label().zh(),
                        f.rule().condition().zh(),
                        f.rule().remedy().zh(),
                        Figures.number(f.count())))
                .toList();
        String title = settings.prefecture().name() + "报送回执";
        return Paper.fill(
                fonts,
                templates,
                "receipt",
                parameters(receipt, title, shown),
                new RecordSource<>(lines, Line.class),
                title + " " + receipt.label(),
                receipt.receivedAt().toLocalDate());
    }

    private Map<String, Object> parameters(Receipt receipt, String title, int shown) {
        Map<String, Object> p = new HashMap<>();
        p.put("sample", settings.sample());
        p.put("title", title);
        p.put("whose", whose(receipt));
        p.put("label", "编号 " + receipt.label());
        p.put("received", RECEIVED.format(receipt.receivedAt()) + "（" + settings.timeZone() + "）");
        p.put("due", receipt.due() == null ? "没有期限" : Figures.date(receipt.due()) + "（当日收到为按时）");
        p.put("timeliness", timeliness(receipt));
        p.put("state", state(receipt));
        p.put("rows", rows(receipt));
        p.put("sha256", hashes(receipt));
        p.put("rejectFile", Figures.number(receipt.count(Severity.REJECT_FILE)));
        p.put("rejectRow", Figures.number(receipt.count(Severity.REJECT_ROW)));
        p.put("warn", Figures.number(receipt.count(Severity.WARN)));
        p.put("note", Figures.number(receipt.count(Severity.NOTE)));
        p.put("hasLines", shown > 0);
        p.put("todo", new Advice(receipt).text());
        p.put("more", more(receipt, shown));
        p.put("footer", "本回执由系统自动生成，不含个人信息。县市可凭内容校验值确认收到的正是所报的文件。");
        return p;
    }

    private static String whose(Receipt receipt) {
        List<String> parts = new ArrayList<>();
        if (receipt.county() != null) {
            parts.add(receipt.county());
        }
        if (receipt.month() != null) {
            parts.add(Figures.month(receipt.month()));
        }
        parts.add(receipt.form() == null ? "未能识别的文件" : receipt.form().label().zh());
        return String.join("　", parts);
    }

    private static String timeliness(Receipt receipt) {
        if (receipt.due() == null) {
            return "收到即登记";
        }
        String when = receipt.daysLate() == 0 ? "在截止日之内" : "晚于截止日 " + receipt.daysLate() + " 天";
        return receipt.state() == SubmissionState.ACCEPTED ? when : when + "；未采用，不算已报";
    }

    private static String state(Receipt receipt) {
        return switch (receipt.state()) {
            case ACCEPTED -> receipt.rowsRejected() == 0 ? "采用" : "采用，个别行退回";
            case REJECTED -> "整份退回";
            case HELD -> "待州里核定，暂未采用";
            case WITHDRAWN -> "已撤回";
        };
    }

    private static String hashes(Receipt receipt) {
        return receipt.packedSha256() == null
                ? "SHA-256　" + receipt.sha256()
                : "SHA-256　本件 " + receipt.packedSha256() + "…　压缩包 " + receipt.sha256();
    }

    private static String rows(Receipt receipt) {
        if (receipt.emptyList()) {
            return "名单为空，已注明“本月无”";
        }
        int all = receipt.rowsAccepted() + receipt.rowsRejected();
        if (all == 0) {
            return "没有读出数据行";
        }
        return "共 " + Figures.number(all) + " 行：采用 " + Figures.number(receipt.rowsAccepted()) + " 行，退回 "
                + Figures.number(receipt.rowsRejected()) + " 行";
    }

    private static String more(Receipt receipt, int shown) {
        int rest = receipt.findings().size() - shown;
        return rest == 0 ? "" : "另有 " + rest + " 类问题未在此列出" + (receipt.markedCopy() ? "，全部见副本首页的核对结果表。" : "。");
    }
}
