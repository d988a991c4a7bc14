package jindu.ingest.content;

import java.util.Locale;
import java.util.Set;

/** Files that nobody sent on purpose: Office's lock files and what file managers leave in a folder. */
public final class Litter {

    private static final Set<String> NAMES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private Litter() {}

    /** @param name without its folder */
    public static boolean is(String name) {
        return name.startsWith("~$") || name.startsWith("._") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
