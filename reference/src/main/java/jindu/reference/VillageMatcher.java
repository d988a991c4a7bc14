package jindu.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.reference.CountyIndex.Outcome;
import jindu.reference.CountyIndex.Tier;
import jindu.reference.VillageMatch.Reason;
import jindu.reference.VillageMatch.Status;

/**
 * Says which village a text means. Built once from the reference data and safe for use by many threads; a text is worked
 * out once for a county and a day.
 */
public final class VillageMatcher {
    private static final Pattern NOTHING = Pattern.compile("[/\\\\\\-—–－_.。?？*＊无]*|不详|未知|暂无|空|N/?A|null");
    private static final Pattern AGGREGATE = Pattern.compile(
            "(?:各|全|所有|全部|多个|若干|其他|其它|部分)(?:行政|贫困)?(?:村|社区|乡|镇|乡镇|街道|县|县市|市|州)(?:及?社区)?|全县各村|全县各乡镇|合计|小计");
    private static final Pattern CODE = Pattern.compile("^(\\d{12})(?:\\.0+)?(.*)$");
    private static final Pattern GROUP =
            Pattern.compile("[(\\[]?第?[0-9〇零一二三四五六七八九十]+(?:村民)?(?:小组|组|小队|队|片区|号)[)\\]]?$|[(\\[][^()\\[\\]]*[)\\]]$");
    private static final Pattern CORPS = Pattern.compile(".*(?:[0-9〇零一二三四五六七八九十百]+|某)(?:连|连队|连生活区|团)");
    /** Between the levels of a place: 西吉尔镇、屯庄村. */
    private static final Pattern LEVELS = Pattern.compile("(?<=[州县市乡镇道处])[、,/\\\\|>:;_.·\\-—–]+(?=.)");

    private static final Pattern SEPARATORS = Pattern.compile("[、;；,，\\n\\r]+");
    /** No place is named at such length; working out what a page of text may mean takes minutes. */
    private static final int LONGEST = 200;

    private static final int CACHE_LIMIT = 500_000;
    /** Beyond this many villages comparing with each one takes longer than the suggestion is worth. */
    private static final int SUGGESTION_SCOPE = 5_000;

    private static final int MAX_SUGGESTIONS = 3;

    private record Question(String countyCode, String text, LocalDate on) {}

    private final Counties counties;
    private final Map<String, CountyIndex> indexes;
    private final Map<String, List<VillageVersion>> versionsByCode;
    private final PoorVillages poorVillages;
    private final LocalDate listBegins;
    private final Map<Question, VillageMatch> cache = new ConcurrentHashMap<>();

    /** A matcher over the divisions and aliases of the reference data. */
    public VillageMatcher(ReferenceData data, Settings.Prefecture prefecture) {
        this.counties = Counties.of(data.divisions(), prefecture);
        List<VillageVersion> versions = VillageVersions.of(data.divisions(), List.of());
        this.poorVillages = new PoorVillages(data.designations());
        this.versionsByCode = CountyIndex.byCode(versions);
        this.listBegins = VillageVersions.listBegins(versions);
        this.indexes = CountyIndex.byCounty(versions, data.aliases(), counties);
    }

    /** The counties of the divisions. */
    public Counties counties() {
        return counties;
    }

    /**
     * Which village a text means.
     *
     * @param countyCode the county whose village it is, or null for any of the prefecture
     * @param rawText as the cell has it; null is no text
     * @param day on which the village has to exist; before the list of divisions begins, its first state counts
     */
    public VillageMatch resolve(String countyCode, String rawText, LocalDate day) {
        if (rawText != null && rawText.length() > LONGEST) {
            return VillageMatch.none(Status.UNKNOWN, Reason.NO_SUCH_VILLAGE, List.of());
        }
        LocalDate on = listedOn(day);
        Question question = new Question(countyCode, rawText == null ? "" : rawText, on);
        VillageMatch known = cache.get(question);
        if (known != null) {
            return known;
        }
        VillageMatch match = answer(
                countyCode, LEVELS.matcher(TextNormaliser.compact(rawText)).replaceAll(""), on);
        if (cache.size() < CACHE_LIMIT) {
            cache.put(question, match);
        }
        return match;
    }

    /**
     * The day on which to look a village up that stood on a day. Facilities were completed years before the first state of
     * the divisions that anybody keeps, in villages of which that state is the oldest knowledge.
     */
    public LocalDate listedOn(LocalDate day) {
        return day.isBefore(listBegins) ? listBegins : day;
    }

    /** Whether poor villages are designated, but this is none of them on a day. */
    public boolean isNotPoor(String villageCode, LocalDate on) {
        return poorVillages.areDesignated() && !poorVillages.contains(villageCode, on);
    }

    /** Township and name of a village on a day; its code where it has no version then. */
    public String officialName(String villageCode, LocalDate on) {
        return version(villageCode, on)
                .map(v -> v.townshipName() + v.villageName())
                .orElse(villageCode);
    }

    /** The version of a village's names on a day. */
    public Optional<VillageVersion> version(String villageCode, LocalDate day) {
        LocalDate on = listedOn(day);
        return versionsByCode.getOrDefault(villageCode, List.of()).stream()
                .filter(version -> version.isValidOn(on))
                .findFirst();
    }

    /** The versions of all villages that hold on a day. */
    public List<VillageVersion> versions(LocalDate on) {
        return indexes.values().stream()
                .flatMap(index -> index.versions(on).stream())
                .toList();
    }

    /**
     * The texts of a cell that may name several villages, each trimmed, none empty. A township or county that stands
     * alone before a separator belongs to what follows: 西吉尔镇、屯庄村 is one village.
     */
    public static List<String> splitVillages(String text) {
        List<String> parts = new ArrayList<>();
        if (text == null) {
            return List.of();
        }
        String above = "";
        for (String part : SEPARATORS.split(text)) {
            String trimmed = TextNormaliser.normalise(part);
            if (trimmed.length() > 1 && "州县市乡镇道处".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0) {
                above += trimmed;
            } else if (!trimmed.isEmpty()) {
                parts.add(above + trimmed);
                above = "";
            }
        }
        if (!above.isEmpty()) {
            parts.add(above);
        }
        return List.copyOf(parts);
    }

    private VillageMatch answer(String countyCode, String text, LocalDate on) {
        if (NOTHING.matcher(text).matches()) {
            return VillageMatch.none(Status.MISSING, Reason.EMPTY, List.of());
        }
        String county = countyCode == null || counties.codes().contains(countyCode) ? countyCode : null;
        Matcher code = CODE.matcher(text);
        return code.matches() ? byCode(county, code.group(1), code.group(2), on) : byName(county, text, on);
    }

    private VillageMatch byCode(String county, String code, String rest, LocalDate on) {
        List<VillageVersion> versions = versionsByCode.getOrDefault(code, List.of());
        if (versions.isEmpty()) {
            return VillageMatch.none(Status.UNKNOWN, Reason.NO_SUCH_CODE, List.of());
        }
        VillageVersion last = versions.get(versions.size() - 1);
        String codeCounty = version(code, on).orElse(last).countyCode();
        if (county != null && !county.equals(codeCounty)) {
            return VillageMatch.none(Status.OTHER_COUNTY, Reason.OTHER_COUNTY, List.of(fullName(last)));
        }
        VillageMatch match;
        if (version(code, on).isPresent()) {
            match = VillageMatch.of(code, Reason.NONE);
        } else {
            String successor = indexes.get(codeCounty).successor(code, on);
            boolean isLater = versions.get(0).validFrom().isAfter(on);
            match = successor != null
                    ? VillageMatch.of(successor, Reason.FORMER_CODE)
                    : VillageMatch.none(Status.UNKNOWN, isLater ? Reason.NOT_BEGUN : Reason.ENDED, List.of());
        }
        String name = rest.replaceAll("^[-_:、,.;()]+|[)]+$", "");
        if (name.isEmpty() || !match.isMatched()) {
            return match;
        }
        VillageMatch byName = byName(codeCounty, name, on);
        boolean agrees = match.villageCode().equals(byName.villageCode())
                || (byName.status() == Status.AMBIGUOUS && bears(match.villageCode(), name, on));
        return agrees ? match : VillageMatch.none(Status.UNKNOWN, Reason.CODE_NAME_DISAGREE, byName.suggestions());
    }

    /** A name that several villages bear still agrees with the code of one of them. */
    private boolean bears(String code, String name, LocalDate on) {
        return version(code, on)
                .map(version -> VillageName.parse(TextNormaliser.compact(version.villageName()))
                        .core()
                        .equals(VillageName.parse(name).core()))
                .orElse(false);
    }

    private VillageMatch byName(String county, String text, LocalDate on) {
        // The whole text comes first: an alias may spell out the county, and an official name may begin with it.
        Outcome whole = outcome(county, text, on);
        if (whole.tier().compareTo(Tier.PLAIN) <= 0) {
            return settle(whole, text, county, on);
        }
        int start = counties.afterPrefecture(text);
        String rest = text.substring(start);
        Optional<Counties.NamePrefix> named = counties.atStart(rest);
        if (named.isPresent()) {
            Counties.NamePrefix prefix = named.get();
            String own = withoutCounty(rest.substring(prefix.length()), prefix.countyCode());
            if (county != null && !county.equals(prefix.countyCode())) {
                return otherCounty(within(prefix.countyCode(), own, on));
            }
            VillageMatch match = within(prefix.countyCode(), own, on);
            return match.status() == Status.MATCHED && !prefix.isExact()
                    ? VillageMatch.of(match.villageCode(), Reason.COUNTY_SPELLING)
                    : match;
        }
        VillageMatch match = within(county, rest, on);
        if (match.isMatched() || match.reason() != Reason.NO_SUCH_VILLAGE) {
            return match;
        }
        Optional<Counties.NamePrefix> base = counties.baseAtStart(rest);
        if (base.isPresent() && (county == null || county.equals(base.get().countyCode()))) {
            VillageMatch inCounty =
                    within(base.get().countyCode(), rest.substring(base.get().length()), on);
            if (inCounty.isMatched()) {
                return inCounty;
            }
        }
        if (county != null) {
            Outcome anywhere = outcome(null, rest, on);
            if (!anywhere.codes().isEmpty()) {
                return VillageMatch.none(Status.OTHER_COUNTY, Reason.OTHER_COUNTY, names(anywhere.codes(), null, on));
            }
        }
        return match;
    }

    /** Some townships' official names begin with the county again (昌吉市昌吉市北部荒漠生态保护管理站). */
    private String withoutCounty(String text, String county) {
        return counties.atStart(text)
                .filter(prefix -> prefix.isExact() && prefix.countyCode().equals(county))
                .map(prefix -> text.substring(prefix.length()))
                .orElse(text);
    }

    private VillageMatch otherCounty(VillageMatch elsewhere) {
        List<String> suggestions = elsewhere.isMatched()
                ? versionsByCode.get(elsewhere.villageCode()).stream()
                        .map(this::fullName)
                        .distinct()
                        .limit(1)
                        .toList()
                : elsewhere.suggestions();
        return VillageMatch.none(Status.OTHER_COUNTY, Reason.OTHER_COUNTY, suggestions);
    }

    /** The text without county; a group or a remark in brackets at its end is left off where it only hinders. */
    private VillageMatch within(String county, String text, LocalDate on) {
        if (text.isEmpty() || AGGREGATE.matcher(text).matches()) {
            Reason reason = text.isEmpty() ? Reason.TOWNSHIP_ONLY : Reason.AGGREGATE;
            return VillageMatch.none(Status.UNKNOWN, reason, List.of());
        }
        Outcome outcome = outcome(county, text, on);
        String shorter = text;
        while (outcome.tier() == Tier.NONE) {
            Matcher group = GROUP.matcher(shorter);
            if (!group.find() || group.start() == 0) {
                break;
            }
            shorter = shorter.substring(0, group.start());
            outcome = outcome(county, shorter, on);
        }
        return settle(outcome, outcome.tier() == Tier.NONE ? text : shorter, county, on);
    }

    private VillageMatch settle(Outcome outcome, String text, String county, LocalDate on) {
        if (outcome.tier().compareTo(Tier.LOOSE) > 0 && CORPS.matcher(text).matches()) {
            return VillageMatch.none(Status.UNKNOWN, Reason.CORPS_UNIT, List.of());
        }
        boolean isBase = scope(county).stream().anyMatch(index -> index.isTownshipBase(text));
        if (isBase && outcome.tier() == Tier.LOOSE) {
            return VillageMatch.none(Status.AMBIGUOUS, Reason.TOWNSHIP_OR_VILLAGE, names(outcome.codes(), county, on));
        }
        if (outcome.codes().size() == 1) {
            return VillageMatch.of(outcome.codes().iterator().next(), outcome.reason());
        }
        if (outcome.codes().size() > 1) {
            return VillageMatch.none(Status.AMBIGUOUS, Reason.SEVERAL, names(outcome.codes(), county, on));
        }
        if (outcome.tier() == Tier.ENDED) {
            return VillageMatch.none(Status.UNKNOWN, outcome.reason(), suggestions(county, text, on));
        }
        if (isBase || scope(county).stream().anyMatch(index -> index.isTownship(text))) {
            return VillageMatch.none(Status.UNKNOWN, Reason.TOWNSHIP_ONLY, List.of());
        }
        TreeSet<String> elsewhere = new TreeSet<>();
        scope(county).forEach(index -> elsewhere.addAll(index.inOtherTownships(text, on)));
        if (!elsewhere.isEmpty()) {
            return VillageMatch.none(Status.UNKNOWN, Reason.TOWNSHIP_MISMATCH, names(elsewhere, county, on));
        }
        return VillageMatch.none(Status.UNKNOWN, Reason.NO_SUCH_VILLAGE, suggestions(county, text, on));
    }

    private Outcome outcome(String county, String text, LocalDate on) {
        Outcome best = Outcome.NOTHING;
        for (CountyIndex index : scope(county)) {
            Outcome outcome = index.find(text, on);
            int order = outcome.tier().compareTo(best.tier());
            if (order < 0) {
                best = outcome;
            } else if (order == 0 && !outcome.codes().isEmpty()) {
                TreeSet<String> codes = new TreeSet<>(best.codes());
                codes.addAll(outcome.codes());
                best = new Outcome(best.tier(), codes, best.reason());
            }
        }
        return best;
    }

    private Collection<CountyIndex> scope(String county) {
        if (county == null) {
            return indexes.values();
        }
        CountyIndex index = indexes.get(county);
        return index == null ? List.of() : List.of(index);
    }

    private List<String> names(Collection<String> codes, String county, LocalDate on) {
        return codes.stream()
                .flatMap(code -> version(code, on).stream())
                .sorted(Comparator.comparing(VillageVersion::villageCode))
                .limit(MAX_SUGGESTIONS)
                .map(version -> county == null ? fullName(version) : version.townshipName() + version.villageName())
                .toList();
    }

    private String fullName(VillageVersion version) {
        return version.countyName() + version.townshipName() + version.villageName();
    }

    private List<String> suggestions(String county, String text, LocalDate on) {
        Collection<CountyIndex> scope = scope(county);
        if (scope.stream().mapToInt(CountyIndex::size).sum() > SUGGESTION_SCOPE) {
            return List.of();
        }
        String core = VillageName.parse(text.replaceFirst("^.{2,12}?[乡镇]|^.{2,12}?街道(?:办事处)?", ""))
                .core();
        record Near(VillageVersion version, int distance) {}
        return scope.stream()
                .flatMap(index -> index.versions(on).stream()
                        .filter(version -> Math.abs(index.core(version).length() - core.length()) <= 2)
                        .map(version -> new Near(version, EditDistance.between(core, index.core(version)))))
                .filter(near -> near.distance() <= 2 && near.distance() < core.length())
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(near -> near.version().villageCode()))
                .limit(MAX_SUGGESTIONS)
                .map(near -> county == null
                        ? fullName(near.version())
                        : near.version().townshipName() + near.version().villageName())
                .toList();
    }
}
