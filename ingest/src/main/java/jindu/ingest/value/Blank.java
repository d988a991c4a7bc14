package jindu.ingest.value;

import java.util.Set;
import java.util.regex.Pattern;

/** The ways of writing that there is nothing to say. */
final class Blank {
    private static final Pattern BLANK = Pattern.compile(
            "[/\\\\\\-—–－_.、]*|[（(]?(?:无|暂无|没有|未统计|未填|不详|未知|空|缺|N/?A|null|nil|none)[)）]?", Pattern.CASE_INSENSITIVE);
    /** What a text can begin with that says nothing: nearly every text is told by it not to. */
    private static final String BLANK_STARTS = "/\\-—–－_.、（(无暂没未不空缺nN";

    private static final Pattern FORMULA_ERROR =
            Pattern.compile("#(?:REF!|DIV/0!|N/A|NAME\\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)|#+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> DITTO = Set.of("同上", "同前", "\"", "〃", "''", "″");

    private Blank() {}

    static boolean isBlank(String text) {
        return text.isEmpty()
                || BLANK_STARTS.indexOf(text.charAt(0)) >= 0
                        && BLANK.matcher(text).matches();
    }

    static boolean isFormulaError(String text) {
        return text.startsWith("#") && FORMULA_ERROR.matcher(text).matches();
    }

    static boolean isDitto(String text) {
        return DITTO.contains(text);
    }
}
