package jindu.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A village's name apart: the core that stays the same, and whether its suffix says village or community. */
record VillageName(String core, Kind kind) {
    enum Kind {
        VILLAGE,
        COMMUNITY,
        NONE
    }

    // The core is as short as possible, so that 红岩村村委会, 红岩村委会 and 红岩村 share one.
    private static final Pattern VILLAGE = Pattern.compile("(.+?)(?:村?村(?:民委员会|民委会|民委员|委会|委)|(?:行政)?村)");
    private static final Pattern COMMUNITY = Pattern.compile("(.+?)(?:社区(?:居民委员会|居委会|委员会)?|居民委员会|居委会)");

    static VillageName parse(String text) {
        Matcher village = VILLAGE.matcher(text);
        if (village.matches()) {
            return new VillageName(village.group(1), Kind.VILLAGE);
        }
        Matcher community = COMMUNITY.matcher(text);
        if (community.matches()) {
            return new VillageName(community.group(1), Kind.COMMUNITY);
        }
        return new VillageName(text, Kind.NONE);
    }
}
