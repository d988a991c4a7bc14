package jindu.ingest.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;
import jindu.reference.TextNormaliser;

/**
 * What a cell must be about for its text to be kept. A row whose cells slipped into the wrong columns has a name where a
 * place or a mode should stand, and no list knows that name: a text that says nothing of its column's subject is masked.
 */
public enum PublicText {
    COUNTY("[县市区州旗]|\\d{6}"),
    VILLAGE("[村镇乡县市队团连场]|社区|街道|片区|居委|牧业|办事处|\\d{12}"),
    SUPPORT_MODE("就业|务工|打工|用工|公益|岗|分红|入股|股份|销售|收购|代销|自办|自营|自主|经营|创业|流转|租|补贴|扶持|培训|方式|其他|其它"
            + "|合作|产业|旅游|种植|养殖|农家|民宿|带动|资源|资产|土地|房屋"),
    BUSINESS("公司|企业|厂|店|社|家乐|民宿|酒店|宾馆|饭|餐|馆|景|旅游|度假|山庄|庄园|营地|客栈|中心|基地|农场|牧场|集团|部|园|商|超市|作坊|刺绣|农业"),
    INSTITUTION("馆|站|院|局|团|中心|校|委|公司|协会|队|社|厅|部|处|所|室|台|[县市镇乡村]"),
    LOG_WORD("培训|演出|文艺|文化|体育|活动|设施|设备|服务|资金|旅游|帮扶|结对|建|工|计划|完成|作废|取消|有效|待|安排|拨|支出|厅|室|台|栏|广场|队|器材|音响"
            + "|点|国语|烹饪|刺绣|车|厕|牌|道|其他|其它|亭|场|_"),
    /** Digits and the words of money alone. */
    MONEY(null),
    /** Names of sheets, folders and files, each word of them by itself. */
    FILE_NAME(
            "附件|表|单|月|年|县|市|镇|乡|村|州|局|台账|汇总|说明|统计|报|名册|花名|台帐|演出|图书|文化|艺术|剧院|活动|设施|培训|资金|服务|样例|修订|更正|副本|最终|就业|旅游|来件|收件|件|稿|版");

    private static final Pattern MONEY_ALONE =
            Pattern.compile("[\\d.,+\\-*/=()~<>≤≥≈¥$￥ Ee零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬元圆角分块钱"
                    + "约近大概左右上下多余以内不到低于高超过少至年月日季度每人民币整正无未填暂同#A-Z!?。—–～%wW]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}·•]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Pattern words;

    PublicText(String words) {
        this.words = words == null ? null : Pattern.compile(words);
    }

    /** The text with listed names and numbers masked, and {@value Redactor#MASK} alone if it is about something else. */
    public String keep(String text, Redactor redactor) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        return redactor.once(this, text, t -> isAbout(t) ? redactor.redact(t) : Redactor.MASK);
    }

    /** A path or the name of a sheet: words in Chinese that name no form, place or time are masked one by one. */
    public static String keepPath(String path, Redactor redactor) {
        if (path == null) {
            return null;
        }
        Matcher word = WORD.matcher(redactor.redact(path));
        return word.replaceAll(
                m -> !HAN.matcher(m.group()).find() || FILE_NAME.isAbout(m.group()) ? m.group() : Redactor.MASK);
    }

    /** A county cell: as read if it names a county or looks like it, null for an empty one. */
    public static String keepCounty(String text, Counties counties, Redactor redactor) {
        String plain = TextNormaliser.normalise(text);
        return plain.isEmpty() ? null : redactor.once(counties, plain, t -> keptCounty(t, counties, redactor));
    }

    private static String keptCounty(String plain, Counties counties, Redactor redactor) {
        Optional<Counties.Found> found = counties.find(plain);
        if (found.isEmpty()) {
            return COUNTY.keep(plain, redactor);
        }
        String masked = redactor.redact(plain);
        return masked.equals(plain) ? plain : counties.shortName(found.get().countyCode());
    }

    private boolean isAbout(String text) {
        String plain = TextNormaliser.normalise(text);
        return words == null
                ? MONEY_ALONE.matcher(plain).matches()
                : words.matcher(plain).find();
    }
}
