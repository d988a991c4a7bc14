package jindu.reference;

import java.util.List;

/**
 * The names of the officially recognised ethnic groups (GB/T 3304), without 族. They serve two purposes only: to take
 * the nationality out of the name of an autonomous county or township, and to recognise a misplaced ethnic group cell in
 * order to mask it.
 */
public final class EthnicGroups {
    private static final List<String> NAMES = List.of(
            "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎",
            "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬",
            "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴",
            "珞巴", "基诺");

    private EthnicGroups() {}

    /** The 56 names without 族, in the order of the standard. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Removes the nationalities at the end of a place name's base: 木垒哈萨克 → 木垒, 三工河哈萨克族 → 三工河, 焉耆回族 → 焉耆. A name of one
     * character counts only with 族, and the last two characters of the place itself are never taken.
     */
    static String stripTrailing(String base) {
        String rest = base;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String name : NAMES) {
                String shorter = null;
                if (rest.endsWith(name + "族")) {
                    shorter = rest.substring(0, rest.length() - name.length() - 1);
                } else if (name.length() > 1 && rest.endsWith(name)) {
                    shorter = rest.substring(0, rest.length() - name.length());
                }
                if (shorter != null && shorter.length() >= 2) {
                    rest = shorter;
                    changed = true;
                    break;
                }
            }
        }
        return rest;
    }
}
