package jindu.catalog.submission;

import java.util.List;
import java.util.Locale;
import jindu.catalog.Code;
import jindu.catalog.Text;

/** What a file was read as. */
public enum Form implements Code {
    ROSTER("月报工作簿", "monthly roster"),
    SERVICE("活动台账", "activity log");

    private final Text label;

    Form(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public List<String> spellings() {
        return List.of();
    }
}
