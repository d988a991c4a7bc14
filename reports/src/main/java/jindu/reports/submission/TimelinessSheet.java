package jindu.reports.submission;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Text;
import jindu.catalog.submission.Timeliness;
import jindu.reference.Settings;
import jindu.reports.ReportException;
import jindu.reports.print.Figures;
import jindu.reports.print.Fonts;
import jindu.reports.print.Paper;
import jindu.reports.print.RecordSource;
import jindu.reports.print.Templates;
import net.sf.jasperreports.engine.JRException;

/** The list of who reported when (报送情况表). It gives facts in the counties' own order; what follows, people decide. */
public final class TimelinessSheet {

    /**
     * A county's report of the month.
     *
     * @param due null where no report is due
     * @param firstReceived of the accepted ones, in the workspace's time zone; null while none is accepted
     * @param daysLate from the due date to the first one; 0 where it is in time
     * @param revisions accepted ones
     * @param rejected whole files that were rejected
     * @param held files that wait for the desk's decision
     * @param withdrawn files taken out of effect
     * @param rowsAccepted of the one in force; null while there is none
     */
    public record County(
            String name,
            LocalDate due,
            LocalDateTime firstReceived,
            Timeliness timeliness,
            long daysLate,
            int revisions,
            int rejected,
            int held,
            int withdrawn,
            Integer rowsAccepted,
            Integer rowsRejected) {}

    /** A line of the table, in words. */
    record Line(
            String county,
            String due,
            String received,
            String state,
            String revisions,
            String accepted,
            String rejected,
            String remarks) {}

    private static final String NOTE =
            "截止日当日收到为按时。首次收到、报送情况以第一份采用的月报为准；采用行、退回行为现行有效的那一份。" + "整份退回、待定和已撤回的不算已报。活动台账不设期限，不在此列。";

    private TimelinessSheet() {}

    /**
     * Writes the sheet as PDF and as DOCX.
     *
     * @param asOf the day that the facts are those of
     * @param outFolder made when missing
     * @return the files written
     * @throws ReportException when a file cannot be written
     */
    public static List<Path> write(
            List<County> counties, YearMonth month, LocalDate asOf, Settings settings, Path outFolder) {
        String name = settings.prefecture().name() + "-报送情况表-" + month;
        Path pdf = outFolder.resolve(name + ".pdf");
        Path docx = outFolder.resolve(name + ".docx");
        try {
            Paper paper = paper(counties, month, asOf, settings);
            Paper.put(paper.pdf(), pdf);
            Paper.put(paper.docx(), docx);
            return List.of(pdf, docx);
        } catch (JRException e) {
            throw ReportException.because(
                    Text.of("无法制作 {0} 的报送情况表", "Cannot make the list of who reported for {0}")
                            .with(month),
                    e);
        }
    }

    private static Paper paper(List<County> counties, YearMonth month, LocalDate asOf, Settings settings)
            throws JRException {
        String title = settings.prefecture().name() + Figures.month(month) + "月报报送情况表";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sample", settings.sample());
        parameters.put("title", title);
        parameters.put("asOf", "统计至 " + Figures.date(asOf));
        parameters.put("counted", counted(counties));
        parameters.put("note", NOTE);
        Fonts fonts = new Fonts(settings.fonts());
        return Paper.fill(
                fonts,
                new Templates(fonts),
                "timeliness",
                parameters,
                new RecordSource<>(counties.stream().map(TimelinessSheet::line).toList(), Line.class),
                title,
                asOf);
    }

    private static Line line(County county) {
        return new Line(
                county.name(),
                Figures.day(county.due()),
                Figures.minute(county.firstReceived()),
                state(county),
                Figures.number(county.revisions()),
                Figures.number(county.rowsAccepted()),
                Figures.number(county.rowsRejected()),
                remarks(county));
    }

    private static String state(County county) {
        return county.timeliness() == Timeliness.LATE
                ? "迟报 " + county.daysLate() + " 天"
                : county.timeliness().label().zh();
    }

    private static String remarks(County county) {
        List<String> remarks = new ArrayList<>();
        add(remarks, "退回", county.rejected());
        add(remarks, "待定", county.held());
        add(remarks, "撤回", county.withdrawn());
        return String.join("\n", remarks);
    }

    private static void add(List<String> remarks, String what, int count) {
        if (count > 0) {
            remarks.add(what + " " + count + " 份");
        }
    }

    private static String counted(List<County> counties) {
        long due = counties.stream().filter(c -> c.due() != null).count();
        return "应报 " + due + " 个县市：按时 " + count(counties, Timeliness.ON_TIME) + "，迟报 "
                + count(counties, Timeliness.LATE) + "，未报 " + count(counties, Timeliness.MISSING) + "，未到期 "
                + count(counties, Timeliness.NOT_YET_DUE);
    }

    private static long count(List<County> counties, Timeliness timeliness) {
        return counties.stream().filter(c -> c.timeliness() == timeliness).count();
    }
}
