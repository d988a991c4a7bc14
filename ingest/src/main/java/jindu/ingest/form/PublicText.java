package jindu.ingest.form;

import java.util.regex.Pattern;
import jindu.ingest.value.Redactor;
import jindu.reference.TextNormaliser;

/**
 * What a cell of a list must be about for its text to be kept. A row whose cells slipped into the wrong columns has a
 * name where a place or a business should stand: a text that says nothing of its column's subject is masked. What stands
 * beside the subject is masked where it is a name of the list; {@link PlainWords} is for texts beside which no list
 * stands.
 */
public enum PublicText {
    VILLAGE("[村镇乡县市队团连场]|社区|街道|片区|居委|牧业|办事处|\\d{12}"),
    BUSINESS("公司|企业|厂|店|社|家乐|民宿|酒店|宾馆|饭|餐|馆|景|旅游|度假|山庄|庄园|营地|客栈|中心|基地|农场|牧场|集团|部|园|商|超市|作坊|刺绣|农业"),
    /** Digits and the words of money alone. */
    MONEY(null);

    private static final Pattern MONEY_ALONE =
            Pattern.compile("[\\d.,+\\-*/=()~<>≤≥≈¥$￥ Ee零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬元圆角分块钱"
                    + "约近大概左右上下多余以内不到低于高超过少至年月日季度每人民币整正无未填暂同#A-Z!?。—–～%wW]*");

    private final Pattern words;

    PublicText(String words) {
        this.words = words == null ? null : Pattern.compile(words);
    }

    /** The text with listed names and numbers masked, and {@value Redactor#MASK} alone if it is about something else. */
    public String keep(String text, Redactor redactor) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        return isAbout(text) ? redactor.redact(text) : Redactor.MASK;
    }

    private boolean isAbout(String text) {
        String plain = TextNormaliser.normalise(text);
        return words == null
                ? MONEY_ALONE.matcher(plain).matches()
                : words.matcher(plain).find();
    }
}
