package jindu.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who is really supported where, month by month: people join, leave, come back for the season; some have two businesses
 * or two modes, a few stand in two counties' lists. What the counties make of it on paper is {@link RosterFiles}.
 */
final class SupportPlan {

    /** People listed at the end of each reported month; zero where the county has no list. */
    private static final Map<County, int[]> SIZES = new EnumMap<>(Map.of(
            County.MORI, new int[] {238, 254, 272, 289, 302},
            County.QITAI, new int[] {128, 140, 152, 163, 172},
            County.JIMSAR, new int[] {52, 57, 61, 66, 71},
            County.FUKANG, new int[] {17, 19, 21, 22, 22},
            County.CHANGJI, new int[] {9, 9, 10, 11, 12},
            County.MANAS, new int[] {7, 7, 7, 8, 9},
            County.HUTUBI, new int[] {0, 0, 0, 0, 4}));

    private static final BigDecimal NONE_YET = BigDecimal.ZERO;

    private final Divisions divisions;
    private final PoorVillages poorVillages;
    private final People people;
    private final Map<County, List<List<Support>>> byCountyAndMonth = new EnumMap<>(County.class);
    private final Set<String> villagesWithOwnInn = new HashSet<>();

    SupportPlan(Divisions divisions, PoorVillages poorVillages, People people) {
        this.divisions = divisions;
        this.poorVillages = poorVillages;
        this.people = people;
        for (County county :
                List.of(County.MORI, County.QITAI, County.JIMSAR, County.FUKANG, County.CHANGJI, County.MANAS)) {
            byCountyAndMonth.put(county, live(county));
        }
        byCountyAndMonth.put(County.HUTUBI, live(County.HUTUBI));
    }

    /** @param month index into {@link Months#REPORTED} */
    List<Support> in(County county, int month) {
        return byCountyAndMonth.get(county).get(month);
    }

    private List<List<Support>> live(County county) {
        Random chance = Seeds.of("support " + county.code);
        int[] sizes = SIZES.get(county);
        List<Member> active = new ArrayList<>();
        List<Member> away = new ArrayList<>();
        if (sizes[0] > 0) {
            active.addAll(fixedMembers(county, chance));
        }
        List<List<Support>> months = new ArrayList<>();
        for (int month = 0; month < Months.REPORTED.size(); month++) {
            if (month > 0) {
                leave(active, away, chance);
                active.forEach(member -> member.raiseSome(chance));
            }
            if (month == 2 && county == County.QITAI) {
                active.add(alsoListedHere(County.MORI, 2, county, chance));
            }
            while (active.size() < sizes[month]) {
                boolean comesBack = !away.isEmpty() && Seeds.percent(chance, 25);
                active.add(comesBack ? away.remove(0) : newMember(county, usualHome(county, chance), chance));
            }
            months.add(
                    active.stream().flatMap(member -> member.supports.stream()).toList());
        }
        return months;
    }

    private static void leave(List<Member> active, List<Member> away, Random chance) {
        int leavers = Math.round(active.size() * 0.04f);
        for (int i = 0; i < leavers; i++) {
            Member member = Seeds.pick(chance, active);
            if (!member.isFixed) {
                active.remove(member);
                if (Seeds.percent(chance, 40)) {
                    away.add(member);
                }
            }
        }
    }

    /** Members who stay throughout because something about them is to be seen in every month. */
    private List<Member> fixedMembers(County county, Random chance) {
        List<Member> fixed = new ArrayList<>();
        for (Home home : peculiarHomes(county)) {
            fixed.add(newMember(county, home, chance).fixed());
        }
        int withoutIncome = county == County.MORI || county == County.QITAI ? 2 : county == County.JIMSAR ? 1 : 0;
        for (int i = 0; i < withoutIncome; i++) {
            Member member = new Member(people.next(), usualHome(county, chance));
            member.add(Seeds.pick(chance, Businesses.of(county)), Wording.EMPLOYMENT, NONE_YET);
            fixed.add(member.fixed());
        }
        if (county == County.QITAI) {
            fixed.add(alsoListedHere(County.MORI, 1, county, chance));
        }
        if (county == County.FUKANG) {
            fixed.add(alsoListedHere(County.JIMSAR, 1, county, chance));
        }
        return fixed;
    }

    /** The n-th peculiar person of another county, who is in this county's list as well. */
    private Member alsoListedHere(County other, int n, County here, Random chance) {
        Person person = byCountyAndMonth.get(other).get(0).stream()
                .map(Support::person)
                .distinct()
                .toList()
                .get(n - 1);
        Member member = new Member(person, usualHome(here, chance));
        member.add(Seeds.pick(chance, Businesses.of(here)), Wording.SALE, yuan(chance, 15, 60));
        return member.fixed();
    }

    private static List<Home> peculiarHomes(County county) {
        return switch (county) {
            case MORI ->
                List.of(
                        new Home("652328101201", "屯庄子村"),
                        new Home("652328101201", "西吉尔镇屯庄子村"),
                        new Home(null, "样例新村"),
                        new Home(null, "奇台县东湾镇大泉村"));
            // 八户地牧场村 is gone from the list of 30 June 2020 on.
            case QITAI -> List.of(new Home("652325108501", "西北湾镇八户地牧场村"), new Home(null, ""));
            // 泉子街镇 and 大有镇 each have a 牧业村.
            case JIMSAR -> List.of(new Home(null, "牧业村"));
            // 黄山村 is called 黄山中心村 from 30 June 2020 on, under the same code.
            case FUKANG -> List.of(new Home("652302201202", "上户沟哈萨克民族乡黄山村"), new Home("652302201202", "上户沟哈萨克民族乡黄山村"));
            default -> List.of();
        };
    }

    private Home usualHome(County county, Random chance) {
        List<Village> poor = poorVillages.of(county);
        boolean inPoorVillage = !poor.isEmpty() && Seeds.percent(chance, 80);
        List<Village> choices = inPoorVillage ? poor : divisions.steadyRuralVillages(county);
        return new Home(Seeds.pick(chance, choices).code(), null);
    }

    private Member newMember(County county, Home home, Random chance) {
        Member member = new Member(people.next(), home);
        List<Business> businesses = Businesses.of(county);
        Business business = Seeds.pick(chance, businesses);
        int kind = chance.nextInt(100);
        if (kind < 12 && home.text() == null && villagesWithOwnInn.add(home.villageCode())) {
            boolean isHomestay = chance.nextBoolean();
            // Some leave out that it is their own; the name gives it away.
            boolean isSaid = !Seeds.percent(chance, 15);
            member.add(
                    Businesses.ownInn(county, member.person, isHomestay ? "民宿" : "农家乐"),
                    !isSaid ? Wording.OTHER : isHomestay ? Wording.OWN_HOMESTAY : Wording.OWN_INN,
                    yuan(chance, 100, 480));
        } else if (kind < 20) {
            member.add(business, Wording.EMPLOYMENT, yuan(chance, 120, 300));
            member.add(business, Wording.DIVIDEND, yuan(chance, 5, 30));
        } else if (kind < 32) {
            Business second = businesses.get((businesses.indexOf(business) + 1) % businesses.size());
            member.add(business, Wording.EMPLOYMENT, yuan(chance, 100, 260));
            if (!second.equals(business)) {
                member.add(second, Wording.SALE, yuan(chance, 10, 80));
            }
        } else if (kind < 64) {
            member.add(business, Wording.EMPLOYMENT, yuan(chance, 96, 360));
        } else if (kind < 74) {
            member.add(business, Wording.PUBLIC_POST, new BigDecimal("9600"));
        } else if (kind < 84) {
            member.add(business, Wording.DIVIDEND, yuan(chance, 5, 35).add(new BigDecimal("0.50")));
        } else if (kind < 90) {
            member.add(business, Wording.SHARE, yuan(chance, 20, 80));
        } else if (kind < 98) {
            member.add(business, Wording.SALE, yuan(chance, 12, 90));
        } else {
            member.add(business, Wording.OTHER, yuan(chance, 10, 40));
        }
        return member;
    }

    private static BigDecimal yuan(Random chance, int fromHundreds, int toHundreds) {
        return new BigDecimal(100 * (fromHundreds + chance.nextInt(toHundreds - fromHundreds + 1)));
    }

    private static final class Member {
        final Person person;
        final Home home;
        final List<Support> supports = new ArrayList<>();
        boolean isFixed;

        Member(Person person, Home home) {
            this.person = person;
            this.home = home;
        }

        void add(Business business, String mode, BigDecimal income) {
            supports.add(new Support(person, home, business, mode, income));
        }

        Member fixed() {
            isFixed = true;
            return this;
        }

        void raiseSome(Random chance) {
            supports.replaceAll(support -> support.income().signum() > 0 && Seeds.percent(chance, 4)
                    ? new Support(
                            person,
                            home,
                            support.business(),
                            support.mode(),
                            support.income().add(new BigDecimal(600)))
                    : support);
        }
    }
}
