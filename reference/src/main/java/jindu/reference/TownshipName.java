package jindu.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A township's name apart: the base that stays when a 乡 becomes a 镇, and the kind (乡, 镇, 街道, or empty). */
record TownshipName(String base, String kind) {
    private static final Pattern KIND = Pattern.compile("(.+?)(街道办事处|街道|办事处|乡|镇)");

    /** The name of one township: 大南沟乌孜别克乡 → 大南沟, 乡. */
    static TownshipName parse(String text) {
        Matcher matcher = KIND.matcher(text);
        if (!matcher.matches()) {
            return new TownshipName(text, "");
        }
        String kind = matcher.group(2).length() > 1 ? "街道" : matcher.group(2);
        String base = matcher.group(1);
        if (kind.equals("乡")) {
            String people = base.endsWith("民族") ? base.substring(0, base.length() - 2) : base;
            base = EthnicGroups.stripTrailing(people);
        }
        return new TownshipName(base, kind);
    }
}
