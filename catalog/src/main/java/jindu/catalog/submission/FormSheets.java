package jindu.catalog.submission;

/**
 * Sheets that stand in a county's workbook beside its list. Their names are what reading and writing agree on.
 */
public final class FormSheets {

    /** All findings of a workbook that went back; left aside when it comes in again. */
    public static final String FINDINGS = "核对结果";

    /** Main progress, problems, next steps, what needs coordination. */
    public static final String PROGRESS = "进展情况";

    /** What the drop-downs of the blank form offer; hidden, and left aside when it comes in. */
    public static final String CHOICES = "选项";

    /** How the blank form is filled; left aside when it comes in. */
    public static final String GUIDE = "填表说明";

    /** Businesses of the month before, from which names are copied; left aside when it comes in. */
    public static final String LAST_MONTH = "上月经营主体";

    private FormSheets() {}
}
