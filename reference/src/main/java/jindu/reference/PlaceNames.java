package jindu.reference;

import java.util.HashSet;
import java.util.Set;

/** The names of all counties, townships and villages of the divisions, and the aliases of villages. */
final class PlaceNames {

    private static final int SHORTEST = 2;

    private final ReferenceData data;
    private final Settings.Prefecture prefecture;
    /** Made when first asked for: a country's villages are many, and most files need none of their names. */
    private volatile Set<String> names;

    PlaceNames(ReferenceData data, Settings.Prefecture prefecture) {
        this.data = data;
        this.prefecture = prefecture;
    }

    boolean contains(String text) {
        Set<String> known = names;
        if (known == null) {
            known = collected();
            names = known;
        }
        return known.contains(text);
    }

    private Set<String> collected() {
        Set<String> all = new HashSet<>();
        add(all, prefecture.name());
        add(all, prefecture.name().replaceFirst("(?:自治)?(?:州|地区|市|盟)$", ""));
        for (Division division : data.divisions()) {
            String county = TextNormaliser.compact(division.countyName());
            String shortCounty = Counties.shortNameOf(county);
            String township = TextNormaliser.compact(division.townshipName());
            String village = TextNormaliser.compact(division.villageName());
            add(all, county);
            add(all, shortCounty);
            add(all, shortCounty.replaceFirst("[县市区旗]$", ""));
            add(all, township);
            add(all, TownshipName.parse(township).base());
            add(all, village);
            add(all, VillageName.parse(village).core());
        }
        data.aliases().forEach(alias -> add(all, TextNormaliser.compact(alias.rawText())));
        return all;
    }

    private static void add(Set<String> names, String name) {
        if (name.length() >= SHORTEST) {
            names.add(name);
        }
    }
}
