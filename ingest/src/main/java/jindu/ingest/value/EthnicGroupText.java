package jindu.ingest.value;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jindu.reference.EthnicGroups;
import jindu.reference.TextNormaliser;

/** Whether a cell has the form of an ethnic group. It says nothing of which: there is no such column anywhere. */
public final class EthnicGroupText {

    private static final Set<String> OTHERS = Set.of("其他", "其它", "未识别", "穿青人", "外国血统中国籍人士");
    private static final Set<String> GROUPS = EthnicGroups.names().stream().collect(Collectors.toUnmodifiableSet());

    private static final Pattern OTHERWISE = Pattern.compile("0?[1-9]|[1-4]\\d|5[0-6]|维|哈|乌孜");

    private EthnicGroupText() {}

    /** True for a name of GB/T 3304 with or without 族, or its two-digit code. */
    public static boolean isGroup(String raw) {
        String text = TextNormaliser.compact(raw);
        String bare = text.endsWith("族") ? text.substring(0, text.length() - 1) : text;
        return GROUPS.contains(bare)
                || OTHERS.contains(text)
                || OTHERWISE.matcher(text).matches();
    }
}
