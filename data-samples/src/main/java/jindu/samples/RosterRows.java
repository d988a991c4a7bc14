package jindu.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Turns what is meant into typed rows, in the order and hand of one file. */
final class RosterRows {

    private final Random chance;
    private final Handwriting hand;
    private final Divisions divisions;
    private final People people;
    private final LocalDate monthEnd;
    private final boolean isOneSpellingPerVillage;
    private final Map<String, String> spellings = new HashMap<>();

    /** @param isOneSpellingPerVillage true where villages are merged cells */
    RosterRows(String seed, Divisions divisions, People people, int month, boolean isOneSpellingPerVillage) {
        this.chance = Seeds.of("rows " + seed);
        this.hand = new Handwriting(chance, divisions);
        this.divisions = divisions;
        this.people = people;
        this.monthEnd = Months.REPORTED.get(month).atEndOfMonth();
        this.isOneSpellingPerVillage = isOneSpellingPerVillage;
    }

    List<RosterRow> byBusiness(List<Support> supports) {
        return sorted(
                supports,
                Comparator.comparing((Support s) -> s.business().name())
                        .thenComparing(Support::mode)
                        .thenComparing(s -> s.person().id()));
    }

    List<RosterRow> byVillage(List<Support> supports) {
        return sorted(
                supports,
                Comparator.comparing((Support s) -> String.valueOf(s.home().villageCode()))
                        .thenComparing(s -> s.person().id())
                        .thenComparing(s -> s.business().name())
                        .thenComparing(Support::mode));
    }

    private List<RosterRow> sorted(List<Support> supports, Comparator<Support> order) {
        List<RosterRow> rows = new ArrayList<>();
        supports.stream().sorted(order).forEach(support -> rows.add(right(support)));
        return rows;
    }

    RosterRow right(Support support) {
        return new RosterRow(support.business().county(), cells(support), understood(support), null);
    }

    /** As {@link #right}, with the income in 万元 for a column headed so. */
    RosterRow rightInTenThousands(Support support) {
        Map<Field, Object> cells = cells(support);
        cells.put(Field.INCOME, support.income().movePointLeft(4).doubleValue());
        return new RosterRow(support.business().county(), cells, understood(support), null);
    }

    /** As {@link #right}, with one cell typed otherwise but still to be read as meant. */
    RosterRow right(Support support, Field field, Object typed) {
        Map<Field, Object> cells = cells(support);
        cells.put(field, typed);
        return new RosterRow(support.business().county(), cells, understood(support), null);
    }

    /** A row of a person met nowhere else that is wrong in one cell. */
    RosterRow wrong(County county, Field field, Object typed, String rejection) {
        RosterRow row = someone(county);
        if (typed == null) {
            row.cells().remove(field);
        } else {
            row.cells().put(field, typed);
        }
        return new RosterRow(county, row.cells(), null, rejection);
    }

    RosterRow wrongCheckDigit(County county) {
        RosterRow row = someone(county);
        row.cells()
                .put(
                        Field.ID,
                        ResidentId.withWrongCheckDigit(row.meant().person().id()));
        return new RosterRow(county, row.cells(), null, "身份证号校验码错误 ID number: wrong check digit");
    }

    /** The ID number as a number cell: a double keeps fifteen digits, the rest became zeros. */
    RosterRow lostDigits(County county) {
        RosterRow row = someone(county);
        while (ResidentId.isRight(row.meant().person().id().substring(0, 15) + "000")) {
            row = someone(county);
        }
        String kept = row.meant().person().id().substring(0, 15) + "000";
        row.cells().put(Field.ID, Double.valueOf(kept));
        return new RosterRow(county, row.cells(), null, "身份证号为数值，末位丢失 ID number: typed as a number, last digits lost");
    }

    /** Someone met in no other file, employed at the county's first business. */
    private RosterRow someone(County county) {
        Village village = Seeds.pick(chance, divisions.steadyRuralVillages(county));
        return right(new Support(
                people.next(),
                new Home(village.code(), village.townshipName() + village.shortName()),
                Businesses.of(county).get(0),
                Wording.EMPLOYMENT,
                new BigDecimal(12000 + 100 * chance.nextInt(60))));
    }

    private Map<Field, Object> cells(Support support) {
        Person person = support.person();
        Map<Field, Object> cells = new EnumMap<>(Field.class);
        cells.put(Field.COUNTY, support.business().county().usualName);
        cells.put(Field.VILLAGE, villageText(support.home()));
        cells.put(Field.BUSINESS, support.business().name());
        cells.put(Field.MODE, support.mode());
        cells.put(Field.NAME, hand.name(person.name()));
        cells.put(Field.ETHNIC_GROUP, person.ethnicGroup());
        cells.put(Field.SEX, person.sex());
        cells.put(Field.ID, hand.id(person.id()));
        cells.put(Field.PHONE, Seeds.percent(chance, 4) ? "" : person.phone());
        cells.put(Field.INCOME, hand.money(support.income()));
        cells.put(Field.REMARK, Seeds.pick(chance, Wording.remarks(support.mode())));
        return cells;
    }

    private String villageText(Home home) {
        if (home.text() != null) {
            return home.text();
        }
        Village village = divisions.at(home.villageCode(), monthEnd);
        return isOneSpellingPerVillage
                ? spellings.computeIfAbsent(village.code(), code -> hand.village(village))
                : hand.village(village);
    }

    /** A village that is no longer in the list on the month's last day cannot be found by anyone. */
    private Support understood(Support support) {
        Home home = support.home();
        boolean isListed = home.villageCode() != null
                && divisions.find(home.villageCode(), monthEnd).isPresent();
        return new Support(
                support.person(),
                new Home(isListed ? home.villageCode() : null, home.text()),
                support.business(),
                support.mode(),
                support.income());
    }
}
