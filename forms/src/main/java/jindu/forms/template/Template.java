package jindu.forms.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import jindu.catalog.submission.Form;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;
import jindu.reference.disk.UnfinishedFile;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the blank form of a county and month. */
public final class Template {

    private final FormContext context;

    private Template(FormContext context) {
        this.context = context;
    }

    /** @param countyCode a county of the reference data */
    public static Template of(ReferenceData reference, Settings settings, String countyCode, YearMonth month) {
        VillageMatcher villages = new VillageMatcher(reference, settings.prefecture());
        return new Template(new FormContext(reference, settings, villages, countyCode, month));
    }

    /** The name a form goes by: county and month, so that the month is known wherever the file lies. */
    public String fileName(Form form) {
        String subject = form == Form.ROSTER ? "月报表" : "活动台账";
        return context.countyName() + context.monthText() + subject + ".xlsx";
    }

    /**
     * Writes the form beside its place and then puts it there.
     *
     * @param businesses of the month before, offered for the roster; may be empty
     */
    public void write(Form form, List<KnownBusiness> businesses, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                UnfinishedFile file = UnfinishedFile.of(target)) {
            fill(workbook, form, businesses);
            try (OutputStream out = Files.newOutputStream(file.path())) {
                workbook.write(out);
            }
            file.finish();
        }
    }

    private void fill(XSSFWorkbook workbook, Form form, List<KnownBusiness> businesses) {
        FormStyles styles = new FormStyles(workbook);
        Choices choices = new Choices();
        if (form == Form.ROSTER) {
            new RosterForm(context, styles, choices, businesses).write(workbook);
            new ProgressPage(context, styles).write(workbook);
            new LastMonthPage(styles).write(workbook, businesses);
            new GuidePage(styles).write(workbook, GuidePage.roster(context, !businesses.isEmpty()));
        } else {
            new LogForm(context, styles, choices).write(workbook);
            new GuidePage(styles).write(workbook, GuidePage.log(context));
        }
        workbook.setSheetVisibility(choices.write(workbook), SheetVisibility.HIDDEN);
        workbook.setActiveSheet(0);
        workbook.getProperties().getCoreProperties().setTitle(fileName(form).replace(".xlsx", ""));
    }
}
