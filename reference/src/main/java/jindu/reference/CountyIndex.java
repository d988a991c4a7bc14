package jindu.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jindu.reference.VillageMatch.Reason;

/** The villages of one county by every name they bore, with what a text may mean among them. */
final class CountyIndex {
    /** How well a text fits; of several fits the lowest counts. */
    enum Tier {
        ALIAS,
        PLAIN,
        LOOSE,
        OTHER_TIME,
        ENDED,
        NONE
    }

    /** The codes a text may mean, all on one tier; none where the tier is ENDED or NONE. */
    record Outcome(Tier tier, Set<String> codes, Reason reason) {
        static final Outcome NOTHING = new Outcome(Tier.NONE, Set.of(), Reason.NO_SUCH_VILLAGE);
    }

    /** A township named at the start of a text, and the rest. */
    private record Split(TownshipName township, String rest) {}

    private record Entry(VillageVersion version, TownshipName township, VillageName.Kind kind) {}

    private final Map<String, List<VillageVersion>> versionsByCode = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entriesByName = new HashMap<>();
    private final Map<VillageVersion, String> cores = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> townshipBases = new HashSet<>();

    static Map<String, List<VillageVersion>> byCode(Collection<VillageVersion> versions) {
        Map<String, List<VillageVersion>> byCode = new HashMap<>();
        for (VillageVersion version : versions) {
            byCode.computeIfAbsent(version.villageCode(), code -> new ArrayList<>(2))
                    .add(version);
        }
        return byCode;
    }

    static Map<String, CountyIndex> byCounty(List<VillageVersion> versions, List<Alias> aliases, Counties counties) {
        Map<String, CountyIndex> indexes = new LinkedHashMap<>();
        Map<String, String> countyByVillage = new HashMap<>();
        Map<String, TownshipName> townships = new HashMap<>();
        for (VillageVersion version : versions) {
            countyByVillage.put(version.villageCode(), version.countyCode());
            TownshipName township = townships.computeIfAbsent(
                    version.countyCode() + version.townshipName(), key -> townshipOf(version, counties));
            indexes.computeIfAbsent(version.countyCode(), code -> new CountyIndex())
                    .add(version, township);
        }
        for (Alias alias : aliases) {
            String county = alias.countyCode() == null ? countyByVillage.get(alias.villageCode()) : alias.countyCode();
            if (county != null) {
                indexes.computeIfAbsent(county, code -> new CountyIndex())
                        .aliases
                        .put(TextNormaliser.compact(alias.rawText()), alias.villageCode());
            }
        }
        return indexes;
    }

    /** Some lists put the county before the township (木垒县西吉尔镇). */
    private static TownshipName townshipOf(VillageVersion version, Counties counties) {
        String name = TextNormaliser.compact(version.townshipName());
        String own = counties.atStart(name)
                .filter(prefix -> prefix.isExact() && prefix.length() < name.length())
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
        return TownshipName.parse(own);
    }

    private void add(VillageVersion version, TownshipName township) {
        versionsByCode
                .computeIfAbsent(version.villageCode(), code -> new ArrayList<>(2))
                .add(version);
        townshipBases.add(township.base());
        String name = TextNormaliser.compact(version.villageName());
        cores.put(version, VillageName.parse(name).core());
        index(name, version, township);
        // 奇台镇幸福社区 is an official name that begins with its own township.
        String townshipName = TextNormaliser.compact(version.townshipName());
        if (name.startsWith(townshipName) && name.length() > townshipName.length() + 1) {
            index(name.substring(townshipName.length()), version, township);
        }
    }

    private void index(String name, VillageVersion version, TownshipName township) {
        VillageName parsed = VillageName.parse(name);
        entriesByName
                .computeIfAbsent(parsed.core(), core -> new ArrayList<>(2))
                .add(new Entry(version, township, parsed.kind()));
    }

    boolean isTownshipBase(String text) {
        return townshipBases.contains(text);
    }

    /** True where the text is a township's name, with a kind. */
    boolean isTownship(String text) {
        TownshipName name = TownshipName.parse(text);
        return !name.kind().isEmpty() && townshipBases.contains(name.base());
    }

    /** What a text without county means on a day. */
    Outcome find(String text, LocalDate on) {
        Search search = new Search(on);
        search.alias(text, null);
        search.name(text, null);
        for (Split split : splits(text)) {
            search.alias(split.rest(), split.township());
            search.name(split.rest(), split.township());
        }
        return search.outcome();
    }

    /** Codes of villages that bear the name on the day in another township than the one that the text names. */
    Set<String> inOtherTownships(String text, LocalDate on) {
        Search search = new Search(on);
        for (Split split : splits(text)) {
            search.name(split.rest(), null);
        }
        return search.outcome().codes();
    }

    private List<Split> splits(String text) {
        List<Split> splits = new ArrayList<>();
        for (int end = text.length() - 1; end >= 2; end--) {
            String start = text.substring(0, end);
            // Taking a name apart is dear; only these characters can end one with a kind.
            TownshipName township =
                    "乡镇道处".indexOf(text.charAt(end - 1)) >= 0 ? TownshipName.parse(start) : new TownshipName(start, "");
            if (townshipBases.contains(township.base())) {
                splits.add(new Split(township, text.substring(end)));
            }
        }
        return splits;
    }

    /**
     * The code under which a village that had ended goes on: the only village on the day with its name that did not exist
     * beside it. Null where there is none.
     */
    String successor(String code, LocalDate on) {
        List<VillageVersion> versions = versionsByCode.getOrDefault(code, List.of());
        if (versions.isEmpty()) {
            return null;
        }
        VillageVersion last = versions.get(versions.size() - 1);
        VillageName name = VillageName.parse(TextNormaliser.compact(last.villageName()));
        Set<String> codes = new TreeSet<>();
        for (Entry entry : entriesByName.getOrDefault(name.core(), List.of())) {
            String other = entry.version().villageCode();
            boolean isLater = versionsByCode.get(other).get(0).validFrom().isAfter(last.validFrom());
            if (entry.kind() == name.kind() && entry.version().isValidOn(on) && isLater && !other.equals(code)) {
                codes.add(other);
            }
        }
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    boolean isValid(String code, LocalDate on) {
        return versionsByCode.getOrDefault(code, List.of()).stream().anyMatch(version -> version.isValidOn(on));
    }

    /** The versions that hold on a day. */
    List<VillageVersion> versions(LocalDate on) {
        return cores.keySet().stream().filter(version -> version.isValidOn(on)).toList();
    }

    /** The core of a version's name, without 村 or 社区. */
    String core(VillageVersion version) {
        return cores.get(version);
    }

    int size() {
        return versionsByCode.size();
    }

    /** Collects what the readings of one text give, and keeps the best tier. */
    private final class Search {
        private final LocalDate on;
        private Tier tier = Tier.NONE;
        private Reason reason = Reason.NO_SUCH_VILLAGE;
        private final Set<String> codes = new TreeSet<>();

        Search(LocalDate on) {
            this.on = on;
        }

        Outcome outcome() {
            return tier == Tier.NONE ? Outcome.NOTHING : new Outcome(tier, Set.copyOf(codes), reason);
        }

        private void offer(Tier offered, Reason why, String code) {
            if (offered.compareTo(tier) > 0) {
                return;
            }
            if (offered.compareTo(tier) < 0) {
                tier = offered;
                reason = why;
                codes.clear();
            }
            if (code != null) {
                codes.add(code);
            }
        }

        void alias(String text, TownshipName township) {
            String code = aliases.get(text);
            if (code == null) {
                return;
            }
            if (township != null
                    && versionsByCode.getOrDefault(code, List.of()).stream()
                            .noneMatch(version -> TownshipName.parse(TextNormaliser.compact(version.townshipName()))
                                    .base()
                                    .equals(township.base()))) {
                return;
            }
            if (isValid(code, on)) {
                offer(Tier.ALIAS, Reason.ALIAS, code);
            } else {
                otherTime(code, Reason.ALIAS);
            }
        }

        void name(String text, TownshipName township) {
            VillageName name = VillageName.parse(text);
            boolean found = false;
            for (Entry entry : entriesByName.getOrDefault(name.core(), List.of())) {
                if (entry.kind() == name.kind()) {
                    found |= offer(entry, township, Reason.NONE);
                }
            }
            if (found) {
                return;
            }
            // Without a suffix, or with one that belongs to the core (北庭新村 for 北庭新村社区).
            for (Entry entry : entriesByName.getOrDefault(text, List.of())) {
                if (entry.kind() != VillageName.Kind.NONE) {
                    offer(entry, township, Reason.SUFFIX_MISSING);
                }
            }
        }

        /** Returns whether the entry holds on the day. */
        private boolean offer(Entry entry, TownshipName township, Reason naming) {
            if (township != null && !township.base().equals(entry.township().base())) {
                return false;
            }
            VillageVersion version = entry.version();
            if (!version.isValidOn(on)) {
                otherTime(version.villageCode(), Reason.FORMER_NAME);
                return false;
            }
            boolean isOtherKind =
                    township != null && !township.kind().equals(entry.township().kind());
            Reason why = naming == Reason.NONE && isOtherKind ? Reason.TOWNSHIP_KIND : naming;
            offer(why == Reason.NONE ? Tier.PLAIN : Tier.LOOSE, why, version.villageCode());
            return true;
        }

        private void otherTime(String code, Reason whenValid) {
            if (isValid(code, on)) {
                offer(Tier.OTHER_TIME, whenValid, code);
                return;
            }
            String successor = successor(code, on);
            if (successor != null) {
                offer(Tier.OTHER_TIME, Reason.FORMER_CODE, successor);
                return;
            }
            List<VillageVersion> versions = versionsByCode.getOrDefault(code, List.of());
            boolean isLater = !versions.isEmpty() && versions.get(0).validFrom().isAfter(on);
            offer(Tier.ENDED, isLater ? Reason.NOT_BEGUN : Reason.ENDED, null);
        }
    }
}
