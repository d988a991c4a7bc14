package jindu.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jindu.samples.LogEntry.Channel;
import jindu.samples.Service.Item;
import jindu.samples.Service.Stage;

/**
 * What the culture institutions did, and how it was logged: on time or late, twice, corrected, cancelled. Coverage is
 * uneven on purpose, so that every status of the briefing occurs.
 */
final class ActivityPlan {

    private static final LocalDate PLAN_YEAR = LocalDate.of(2020, 1, 1);

    private final Random chance = Seeds.of("activities");
    private final Handwriting hand;
    private final Divisions divisions;
    private final PoorVillages poorVillages;
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<Service, Integer> numbers = new EnumMap<>(Service.class);

    ActivityPlan(Divisions divisions, PoorVillages poorVillages) {
        this.divisions = divisions;
        this.poorVillages = poorVillages;
        this.hand = new Handwriting(Seeds.of("log hand"), divisions);
        int regionLevel = 0;
        for (Village village : poorVillages.all()) {
            culture(village);
            equipment(village);
            if (poorVillages.isRegionLevel(village.code())) {
                sevenOnes(village, regionLevel++);
            } else {
                someFacilities(village);
            }
            tourism(village);
        }
        elsewhere();
        funds();
        new LogDisorder(this, divisions, poorVillages, chance).addTo(entries);
    }

    /** In the order of delivery within each log. */
    List<LogEntry> entries() {
        return entries;
    }

    private void culture(Village village) {
        for (int i = pickBy(8, 18, 46, 28); i > 0; i--) {
            log(event(village, dayInYear(), Service.PAIRING_ACTIVITY, Item.NONE, Stage.UNSAID), Channel.CULTURE_CENTRE);
        }
        for (int i = pickBy(30, 32, 30, 8); i > 0; i--) {
            boolean isSports = Seeds.percent(chance, 35);
            log(
                    event(
                            village,
                            dayInYear(),
                            isSports ? Service.SPORTS_TRAINING : Service.CULTURE_TRAINING,
                            Item.NONE,
                            Stage.UNSAID),
                    isSports ? Channel.COUNTIES : Channel.CULTURE_CENTRE);
        }
        for (int i = pickBy(4, 5, 8, 31, 52); i > 0; i--) {
            Event performance = event(village, dayInYear(), Service.PERFORMANCE, Item.NONE, Stage.UNSAID);
            log(Seeds.percent(chance, 10) ? withNeighbours(performance, village) : performance, Channel.THEATRE);
        }
        if (Seeds.percent(chance, 25)) {
            Item skill = Seeds.pick(chance, Item.SKILLS);
            log(event(village, dayInYear(), Service.SKILL_TRAINING, skill, Stage.UNSAID), Channel.CULTURE_CENTRE);
        }
    }

    private void equipment(Village village) {
        int luck = chance.nextInt(100);
        if (luck < 34) {
            log(
                    event(village, dayBetween(2017, 3, 1100), Service.EQUIPMENT, Item.AUDIO_SET, Stage.UNSAID),
                    Channel.OFFICE);
        } else if (luck < 60) {
            log(event(village, dayInYear(), Service.EQUIPMENT, Item.AUDIO_SET, Stage.COMPLETED), Channel.OFFICE);
        } else if (luck < 75) {
            log(event(village, dayInYear(), Service.EQUIPMENT, Item.AUDIO_SET, Stage.PLANNED), Channel.OFFICE);
        }
    }

    /** Three villages have everything by May, four more get the last item by September, three lack some. */
    private void sevenOnes(Village village, int rank) {
        int openItems = rank < 3 ? 0 : rank < 7 ? 1 + rank % 2 : 2;
        List<Item> items = Item.SEVEN_ONES;
        for (int i = 0; i < items.size(); i++) {
            boolean isOpen = i >= items.size() - openItems;
            if (!isOpen) {
                log(
                        event(village, dayBetween(2015, 2, 1700), Service.FACILITY, items.get(i), Stage.COMPLETED),
                        Channel.COUNTIES);
                continue;
            }
            LocalDate planned = LocalDate.of(2019, 11, 5 + rank);
            LocalDate started = LocalDate.of(2020, 3 + rank % 3, 10 + i);
            log(event(village, planned, Service.FACILITY, items.get(i), Stage.PLANNED), Channel.COUNTIES);
            log(event(village, started, Service.FACILITY, items.get(i), Stage.STARTED), Channel.COUNTIES);
            if (rank < 7) {
                LocalDate completed = LocalDate.of(2020, 3 + rank, 4 + i);
                log(event(village, completed, Service.FACILITY, items.get(i), Stage.COMPLETED), Channel.COUNTIES);
            }
        }
        if (rank != 4 && rank != 9) {
            LocalDate opened = rank < 5 ? dayBetween(2018, 1, 600) : LocalDate.of(2020, 4 + rank % 5, 12);
            log(
                    event(village, opened, Service.BRANCH_POINT, Item.CULTURE_CENTRE_POINT, Stage.COMPLETED),
                    Channel.LIBRARY);
        }
        if (rank != 2 && rank != 8) {
            LocalDate opened = LocalDate.of(2020, 3 + rank % 7, 20);
            log(event(village, opened, Service.BRANCH_POINT, Item.LIBRARY_POINT, Stage.UNSAID), Channel.LIBRARY);
        }
    }

    private void someFacilities(Village village) {
        for (Item item : Item.SEVEN_ONES) {
            if (Seeds.percent(chance, 22)) {
                boolean isOld = Seeds.percent(chance, 70);
                LocalDate day = isOld ? dayBetween(2015, 1, 1800) : dayInYear();
                log(event(village, day, Service.FACILITY, item, Stage.COMPLETED), Channel.COUNTIES);
            }
        }
        if (Seeds.percent(chance, 15)) {
            Item point = Seeds.percent(chance, 50) ? Item.LIBRARY_POINT : Item.CULTURE_CENTRE_POINT;
            log(event(village, dayInYear(), Service.BRANCH_POINT, point, Stage.COMPLETED), Channel.LIBRARY);
        }
    }

    private void tourism(Village village) {
        if (Seeds.percent(chance, 14)) {
            Item item = Seeds.pick(chance, Item.TOURISM);
            LocalDate started = LocalDate.of(2020, 3, 1).plusDays(chance.nextInt(60));
            log(event(village, started, Service.TOURISM_FACILITY, item, Stage.STARTED), Channel.COUNTIES);
            log(
                    event(village, started.plusDays(70), Service.TOURISM_FACILITY, item, Stage.COMPLETED),
                    Channel.COUNTIES);
        }
    }

    /** Events outside the designated villages, and places nobody can find. */
    private void elsewhere() {
        for (County county : County.values()) {
            List<Village> rural = divisions.steadyRuralVillages(county);
            for (int i = 0; i < 3; i++) {
                Village village = Seeds.pick(chance, rural);
                log(event(village, dayInYear(), Service.PERFORMANCE, Item.NONE, Stage.UNSAID), Channel.THEATRE);
            }
        }
        Village tunzhuang = divisions.at("652328101201", PLAN_YEAR);
        Event byAlias = event(tunzhuang, LocalDate.of(2020, 6, 3), Service.PERFORMANCE, Item.NONE, Stage.UNSAID);
        log(said(byAlias, byAlias.villages(), "屯庄子村"), Channel.THEATRE);
        Event unknown = event(tunzhuang, LocalDate.of(2020, 5, 9), Service.PERFORMANCE, Item.NONE, Stage.UNSAID);
        log(said(unknown, List.of(), "样例新村"), Channel.THEATRE);
        Village pasture = divisions.at("652327102217", PLAN_YEAR);
        Event ambiguous = event(pasture, LocalDate.of(2020, 7, 6), Service.CULTURE_TRAINING, Item.NONE, Stage.UNSAID);
        log(said(ambiguous, List.of(), "牧业村"), Channel.CULTURE_CENTRE);
    }

    private void funds() {
        allocate(null, 2020, 3, 12, "200000");
        allocate(null, 2020, 8, 6, "120000");
        allocate(County.MORI, 2020, 3, 20, "120000");
        allocate(County.QITAI, 2020, 4, 8, "60000");
        allocate(County.QITAI, 2020, 9, 3, "40000");
        allocate(County.JIMSAR, 2020, 4, 15, "50000");
        allocate(County.FUKANG, 2020, 5, 11, "100000");
        allocate(County.CHANGJI, 2020, 4, 2, "80000");
        allocate(County.HUTUBI, 2020, 5, 18, "30000");
        allocate(County.MORI, 2019, 5, 18, "90000");
        for (County county : List.of(County.MORI, County.QITAI, County.FUKANG, County.MANAS)) {
            log(movement(county, LocalDate.of(2020, 6, 9), Item.DISBURSED, "20000"), Channel.OFFICE);
            log(movement(county, LocalDate.of(2020, 7, 21), Item.SPENT, "12500.50"), Channel.OFFICE);
        }
    }

    private void allocate(County county, int year, int month, int day, String yuan) {
        log(movement(county, LocalDate.of(year, month, day), Item.ALLOCATED, yuan), Channel.OFFICE);
    }

    private Event movement(County county, LocalDate day, Item item, String yuan) {
        return new Event(
                nextId(Service.FUND, day),
                day,
                county,
                List.of(),
                "",
                "",
                Service.FUND,
                item,
                Stage.UNSAID,
                "文化专项帮扶资金",
                null,
                new BigDecimal(yuan),
                1,
                true,
                "");
    }

    private void log(Event event, Channel channel) {
        int month = Math.max(0, event.date().getMonthValue() - 5);
        if (event.date().isBefore(PLAN_YEAR)) {
            month = 0;
        }
        boolean isLate = Seeds.percent(chance, 8);
        int delivered = Math.min(Months.REPORTED.size() - 1, isLate ? month + 1 + chance.nextInt(2) : month);
        entries.add(new LogEntry(event, delivered, channel, null));
    }

    Event event(Village village, LocalDate day, Service service, Item item, Stage stage) {
        Village then = divisions.at(village.code(), day);
        String id = nextId(service, day);
        boolean hasPeople = service.ordinal() <= Service.PAIRING_ACTIVITY.ordinal();
        return new Event(
                id,
                day,
                village.county(),
                List.of(village.code()),
                place(then),
                Institutions.whoDid(service, village.county(), chance),
                service,
                item,
                stage,
                Institutions.title(service, item, chance),
                hasPeople ? 20 + chance.nextInt(180) : null,
                null,
                1,
                true,
                Seeds.percent(chance, 5) ? "联系人：样建国 13800009876" : "");
    }

    String place(Village village) {
        return hand.village(village).replace("\n", "").replace("二组", "");
    }

    private Event withNeighbours(Event event, Village village) {
        List<String> codes = new ArrayList<>(event.villages());
        StringBuilder text = new StringBuilder(event.villageText());
        poorVillages.of(village.county()).stream()
                .filter(other -> other.townshipCode().equals(village.townshipCode()))
                .filter(other -> !other.code().equals(village.code()))
                .limit(2)
                .forEach(other -> {
                    codes.add(other.code());
                    text.append(codes.size() == 2 ? "、" : "；").append(place(divisions.at(other.code(), event.date())));
                });
        return said(event, codes, text.toString());
    }

    private static Event said(Event event, List<String> codes, String text) {
        return new Event(
                event.id(),
                event.date(),
                event.county(),
                List.copyOf(codes),
                text,
                event.institution(),
                event.service(),
                event.item(),
                event.stage(),
                event.title(),
                event.participants(),
                event.amount(),
                event.revision(),
                event.isActive(),
                event.note());
    }

    private String nextId(Service service, LocalDate day) {
        int number = numbers.merge(service, 1, Integer::sum);
        String initials = service.name().substring(0, 2);
        return String.format(Locale.ROOT, "%s-%d-%04d", initials, day.getYear(), number);
    }

    /** Days up to the 24th, from January to September, with the months of closed halls nearly empty. */
    private LocalDate dayInYear() {
        int month = pickBy(6, 1, 5, 11, 17, 18, 16, 14, 12) + 1;
        return YearMonth.of(2020, month).atDay(1 + chance.nextInt(24));
    }

    private LocalDate dayBetween(int year, int month, int spread) {
        LocalDate day = LocalDate.of(year, month, 1).plusDays(chance.nextInt(spread));
        return day.isBefore(PLAN_YEAR) ? day : PLAN_YEAR.minusDays(1 + chance.nextInt(40));
    }

    /** An index, drawn with these weights. */
    private int pickBy(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int lot = chance.nextInt(sum);
        int index = 0;
        while (lot >= weights[index]) {
            lot -= weights[index++];
        }
        return index;
    }
}
