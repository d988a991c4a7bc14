package jindu.reports.briefing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Text;
import jindu.reference.Settings;
import jindu.reports.ReportException;
import jindu.reports.SnapshotDatabase;
import jindu.reports.print.Figures;
import jindu.reports.print.Fonts;
import jindu.reports.print.Paper;
import jindu.reports.print.RecordSource;
import jindu.reports.print.Templates;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;

/**
 * The prefecture's monthly briefing. It prints what the snapshot says: labels, targets, shares and verdicts come from
 * rpt_indicator, and the same snapshot gives the same bytes.
 */
public final class Briefing {

    private Briefing() {}

    /**
     * Writes the briefing of a month; a file is there whole or not at all.
     *
     * @param snapshotFolder the folder of a published snapshot; its name is the snapshot's id
     * @param outFolder where the PDF goes; made when missing
     * @return the files written
     * @throws ReportException when the snapshot cannot be read or the file cannot be written
     */
    public static List<Path> write(Path snapshotFolder, YearMonth month, Settings settings, Path outFolder) {
        Path target = outFolder.resolve(settings.prefecture().name() + "-脱贫攻坚文化旅游月报-" + month + ".pdf");
        Paper.put(pdf(snapshotFolder, month, settings), target);
        return List.of(target);
    }

    private static byte[] pdf(Path snapshotFolder, YearMonth month, Settings settings) {
        String snapshotId = SnapshotDatabase.id(snapshotFolder);
        try (Connection connection = SnapshotDatabase.open(snapshotFolder, settings.timeZone())) {
            Fonts fonts = new Fonts(settings.fonts());
            Templates templates = new Templates(fonts);
            Map<String, Object> parameters =
                    parameters(new Query(connection, month), templates, snapshotId, month, settings);
            String title = parameters.get("title") + " " + parameters.get("month");
            return Paper.fill(
                            fonts,
                            templates,
                            "briefing",
                            parameters,
                            new JREmptyDataSource(),
                            title,
                            dataDate(snapshotId))
                    .pdf();
        } catch (JRException | SQLException e) {
            throw ReportException.because(
                    Text.of("无法制作 {0} 的月报", "Cannot make the briefing of {0}").with(month), e);
        }
    }

    private static Map<String, Object> parameters(
            Query query, Templates templates, String snapshotId, YearMonth month, Settings settings) {
        refuseUnreported(query, month);
        IndicatorSection indicators = new IndicatorSection(query);
        CountySection counties = new CountySection(query, settings);
        FacilitySection facilities = new FacilitySection(query);
        ServiceSection services = new ServiceSection(query);
        FundSection funds = new FundSection(query);
        SubmissionSection submissions = new SubmissionSection(query);

        Map<String, Object> p = new HashMap<>();
        p.put("sample", settings.sample());
        p.put("title", settings.prefecture().name() + "脱贫攻坚文化旅游工作进度月报");
        p.put("month", Figures.month(month));
        p.put("dataDate", "数据截至 " + Figures.date(dataDate(snapshotId)));
        p.put("standing", indicators.standing(month));
        p.put("persons", indicators.persons());
        p.put("timeliness", submissions.timeliness());
        p.put("pace", indicators.pace());
        table(p, templates, "indicators", new RecordSource<>(indicators.lines(), IndicatorSection.Line.class));
        p.put("countyBars", counties.bars());
        p.put("monthLines", counties.lineChart());
        table(p, templates, "counties", new RecordSource<>(counties.lines(), CountySection.Line.class));
        p.put("countyNote", counties.note());
        table(p, templates, "facilities", new RecordSource<>(facilities.lines(), FacilitySection.Line.class));
        p.put("facilityNote", facilities.note());
        table(p, templates, "services", new RecordSource<>(services.lines(), ServiceSection.Line.class));
        p.put("serviceNote", services.note());
        table(p, templates, "villages", new RecordSource<>(services.worst(), ServiceSection.VillageLine.class));
        p.put("villageNote", services.villageNote());
        table(p, templates, "funds", new RecordSource<>(funds.lines(), FundSection.Line.class));
        p.put("fundNote", funds.note());
        table(p, templates, "submissions", new RecordSource<>(submissions.lines(), SubmissionSection.Line.class));
        p.put("submissionNote", submissions.note());
        table(
                p,
                templates,
                "definitions",
                new RecordSource<>(indicators.definitions(), IndicatorSection.Definition.class));
        p.put("hasDefinitions", !indicators.definitions().isEmpty());
        p.put("footer", sources(query, snapshotId));
        return p;
    }

    /** A month that the snapshot does not report on would print as one in which nothing was due and nothing done. */
    private static void refuseUnreported(Query query, YearMonth month) {
        query.rows("reported", r -> {
            if (!r.getBoolean("is_reported")) {
                throw new ReportException(Text.of(
                                "无法制作 {0} 的月报：这个快照只有 {1} 至 {2} 的数据。请改报其中的月份，或用 --snapshot 另指定快照。",
                                "Cannot print the briefing of {0}: this snapshot reports on {1} to {2}. Name one of these"
                                        + " months, or another snapshot with --snapshot.")
                        .with(month, r.getString("first_month"), r.getString("last_month")));
            }
            return true;
        });
    }

    private static void table(Map<String, Object> parameters, Templates templates, String name, RecordSource<?> rows) {
        parameters.put(name, rows);
        parameters.put(name + "Template", templates.report(name));
    }

    private static String sources(Query query, String snapshotId) {
        String counted = query.rows(
                        "sources", r -> "本月有效月报 " + r.getInt("rosters") + " 份，快照所含活动台账 " + r.getInt("logs") + " 份")
                .get(0);
        return "数据快照 " + snapshotId + "　来源：" + counted + "（各县市文旅局、文化机构报送）";
    }

    /** A snapshot's id begins with the date of its data. */
    private static LocalDate dataDate(String snapshotId) {
        try {
            return LocalDate.parse(snapshotId.split("-", 2)[0], DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new ReportException(
                    Text.of(
                                    "快照编号无效：{0}；它应以数据日期 yyyyMMdd- 开头。",
                                    "Invalid snapshot id: {0}; it begins with the date of its data, yyyyMMdd-.")
                            .with(snapshotId),
                    e);
        }
    }
}
