package jindu.catalog.submission;

import jindu.catalog.Code;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** What a file was read as. */
public enum Form implements Code {
    ROSTER("月报工作簿", "monthly roster"),
    SERVICE("活动台账", "activity log");

    private final Wording wording;

    Form(String zh, String en) {
        this.wording = Wording.of(this, Text.of(zh, en));
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
