package jindu.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counties of the prefecture and the ways in which people write their names. */
public final class Counties implements Serializable {
    private static final Pattern CODE = Pattern.compile("\\d{6}(?:\\.0+)?");
    private static final Pattern REGION = Pattern.compile("^(?:新疆维吾尔自治区|新疆)");

    /**
     * A county that was found.
     *
     * @param countyCode the county's code, or the prefecture's own
     * @param isExact false where the name is misspelt
     */
    public record Found(String countyCode, boolean isExact) implements Serializable {}

    /** A county's name at the start of a text, and how much of the text it takes. */
    record NamePrefix(String countyCode, boolean isExact, int length) {}

    private final Settings.Prefecture prefecture;
    private final String prefectureBase;
    private final Pattern prefectureName;
    private final Map<String, String> officialNames = new LinkedHashMap<>();
    private final Map<String, String> codeByName = new LinkedHashMap<>();
    private final Map<String, String> codeByBase = new LinkedHashMap<>();
    /** What the names themselves mean: what nearly every cell has. */
    private final Map<String, Found> foundByName = new HashMap<>();

    private Counties(Settings.Prefecture prefecture) {
        this.prefecture = prefecture;
        this.prefectureBase = prefecture.name().replaceFirst("(?:自治)?(?:州|地区|市|盟)$", "");
        this.prefectureName = Pattern.compile("^" + Pattern.quote(prefectureBase) + "(?:[^县市镇乡村]{0,12}?自治州|州|地区|盟)");
    }

    /** The counties named in the divisions, in their order. */
    public static Counties of(Collection<Division> divisions, Settings.Prefecture prefecture) {
        Counties counties = new Counties(prefecture);
        for (Division division : divisions) {
            counties.add(division.countyCode(), TextNormaliser.compact(division.countyName()));
        }
        for (String name : counties.codeByName.keySet()) {
            counties.search(name).ifPresent(found -> counties.foundByName.put(name, found));
        }
        return counties;
    }

    private void add(String code, String name) {
        String previous = officialNames.put(code, name);
        if (name.equals(previous)) {
            return;
        }
        codeByName.put(name, code);
        codeByName.put(shortNameOf(name), code);
        String base = shortNameOf(name).replaceFirst("[县市区旗]$", "");
        // 昌吉 alone may be the city or the prefecture.
        if (base.length() >= 2 && !base.equals(TextNormaliser.compact(prefectureBase))) {
            codeByBase.put(base, code);
        }
    }

    /** An autonomous county is also known without its nationality and 自治: 木垒哈萨克自治县 → 木垒县. */
    static String shortNameOf(String name) {
        if (!name.endsWith("自治县")) {
            return name;
        }
        return EthnicGroups.stripTrailing(name.substring(0, name.length() - 3)) + "县";
    }

    /** The codes of the counties, without the prefecture's. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(officialNames.keySet());
    }

    /** The official name of a county as the divisions give it, the prefecture's short name, or the code itself. */
    public String name(String code) {
        return code.equals(prefecture.code()) ? prefecture.name() : officialNames.getOrDefault(code, code);
    }

    /** The name without nationality and 自治 (木垒县). */
    public String shortName(String code) {
        return shortNameOf(name(code));
    }

    /** Short names of the counties written most like a text, nearest first. */
    public List<String> nearest(String text, int most) {
        String compact = TextNormaliser.compact(text);
        return officialNames.keySet().stream()
                .sorted(Comparator.comparingInt((String code) -> Math.min(
                                EditDistance.between(compact, shortName(code)), EditDistance.between(compact, code)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(this::shortName)
                .limit(most)
                .toList();
    }

    /**
     * The county that a cell or the name of a bureau means: 652328, 木垒县, 木垒哈萨克自治县, 昌吉州木垒县, 木垒, 吉木萨县,
     * 填报单位：木垒县文旅局. The prefecture's own bureau gives the prefecture's code. Empty where none is named, or
     * several are.
     */
    public Optional<Found> find(String text) {
        String compact = TextNormaliser.compact(text);
        Found found = foundByName.get(compact);
        return found == null ? search(compact) : Optional.of(found);
    }

    private Optional<Found> search(String compact) {
        if (compact.isEmpty()) {
            return Optional.empty();
        }
        if (CODE.matcher(compact).matches()) {
            String code = compact.substring(0, 6);
            return officialNames.containsKey(code) || code.equals(prefecture.code())
                    ? Optional.of(new Found(code, true))
                    : Optional.empty();
        }
        Set<String> named = new LinkedHashSet<>();
        codeByName.forEach((name, code) -> {
            if (compact.contains(name)) {
                named.add(code);
            }
        });
        if (named.size() > 1) {
            return Optional.empty();
        }
        if (named.size() == 1) {
            return Optional.of(new Found(named.iterator().next(), true));
        }
        // A label such as 填报单位 may stand before the name.
        String value = compact.substring(Math.max(compact.lastIndexOf(':'), compact.lastIndexOf('-')) + 1);
        int start = afterPrefecture(value);
        String rest = value.substring(start);
        Optional<Found> slip = slipAtStart(rest).map(prefix -> new Found(prefix.countyCode(), false));
        if (slip.isPresent()) {
            return slip;
        }
        codeByBase.forEach((base, code) -> {
            if (rest.startsWith(base) || (start == 0 && compact.contains(base))) {
                named.add(code);
            }
        });
        if (named.size() == 1) {
            return Optional.of(new Found(named.iterator().next(), true));
        }
        boolean isPrefecture = named.isEmpty() && (start > regionLength(value) || value.startsWith("州"));
        return isPrefecture ? Optional.of(new Found(prefecture.code(), true)) : Optional.empty();
    }

    /** Length of what the text says of region and prefecture before the county begins. */
    int afterPrefecture(String text) {
        int region = regionLength(text);
        String rest = text.substring(region);
        if (!rest.startsWith(prefectureBase)) {
            return region;
        }
        Matcher matcher = prefectureName.matcher(rest);
        return matcher.find() ? region + matcher.end() : region;
    }

    private static int regionLength(String text) {
        Matcher matcher = REGION.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }

    /** The county whose full or short name, right or misspelt, begins the text. */
    Optional<NamePrefix> atStart(String text) {
        String best = null;
        for (String name : codeByName.keySet()) {
            if (text.startsWith(name) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        if (best != null) {
            return Optional.of(new NamePrefix(codeByName.get(best), true, best.length()));
        }
        return slipAtStart(text);
    }

    /** The county whose name without 县 or 市 begins the text. */
    Optional<NamePrefix> baseAtStart(String text) {
        for (Map.Entry<String, String> entry : codeByBase.entrySet()) {
            if (text.startsWith(entry.getKey())) {
                return Optional.of(
                        new NamePrefix(entry.getValue(), true, entry.getKey().length()));
            }
        }
        return Optional.empty();
    }

    private Optional<NamePrefix> slipAtStart(String text) {
        List<NamePrefix> slips = new ArrayList<>();
        for (int end = 3; end <= Math.min(text.length(), 14); end++) {
            char kind = text.charAt(end - 1);
            if (kind != '县' && kind != '市') {
                continue;
            }
            String written = text.substring(0, end);
            for (Map.Entry<String, String> entry : codeByName.entrySet()) {
                if (isSlip(written, entry.getKey())) {
                    slips.add(new NamePrefix(entry.getValue(), false, end));
                }
            }
            break;
        }
        boolean isOne = slips.stream().map(NamePrefix::countyCode).distinct().count() == 1;
        return isOne ? Optional.of(slips.get(0)) : Optional.empty();
    }

    /**
     * One character left out, doubled, swapped or mistaken, the first being right: another first character more likely
     * makes another county (天台县 is no slip for 奇台县).
     */
    private static boolean isSlip(String written, String name) {
        return written.charAt(0) == name.charAt(0)
                && Math.min(written.length(), name.length()) >= 3
                && EditDistance.between(written, name) == 1;
    }
}
