package jindu.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import jindu.samples.LogEntry.Channel;
import jindu.samples.LogEntry.Fault;
import jindu.samples.Service.Item;
import jindu.samples.Service.Stage;

/** Late, repeated, corrected, cancelled and unusable lines, drawn among what was logged properly. */
final class LogDisorder {

    private final ActivityPlan plan;
    private final Divisions divisions;
    private final PoorVillages poorVillages;
    private final Random chance;
    private List<LogEntry> entries;

    LogDisorder(ActivityPlan plan, Divisions divisions, PoorVillages poorVillages, Random chance) {
        this.plan = plan;
        this.divisions = divisions;
        this.poorVillages = poorVillages;
        this.chance = chance;
    }

    void addTo(List<LogEntry> all) {
        entries = all;
        List<LogEntry> proper = List.copyOf(entries);
        for (int i = 0; i < 10; i++) {
            LogEntry entry = oneBefore(proper, 3);
            entries.add(new LogEntry(entry.event(), entry.month() + 1, entry.channel(), null));
        }
        for (int i = 0; i < 8; i++) {
            LogEntry entry = oneBefore(proper, 3);
            entries.add(new LogEntry(
                    entry.event().movedTo(entry.event().date().minusDays(9)),
                    entry.month() + 1,
                    entry.channel(),
                    null));
        }
        for (int i = 0; i < 6; i++) {
            LogEntry entry = oneOf(proper, Service.PERFORMANCE);
            Village other = Seeds.pick(chance, poorVillages.of(entry.event().county()));
            entries.add(new LogEntry(
                    entry.event()
                            .inVillage(
                                    other.code(),
                                    plan.place(divisions.at(
                                            other.code(), entry.event().date()))),
                    entry.month() + 1,
                    entry.channel(),
                    null));
        }
        for (int i = 0; i < 7; i++) {
            LogEntry entry = oneBefore(proper, 3);
            entries.add(new LogEntry(entry.event().cancelled(), entry.month() + 1, entry.channel(), null));
        }
        outOfOrder(proper);
        corrected(proper);
        unusable();
    }

    /** A second revision that arrives a month before the first, and two logs that disagree on one revision. */
    private void outOfOrder(List<LogEntry> proper) {
        LogEntry first = oneOf(proper, Service.CULTURE_TRAINING);
        entries.remove(first);
        entries.add(new LogEntry(first.event().movedTo(LocalDate.of(2020, 3, 17)), 0, first.channel(), null));
        entries.add(new LogEntry(first.event(), 2, first.channel(), null));
        LogEntry disputed = oneOf(proper, Service.PERFORMANCE);
        entries.add(new LogEntry(disputed.event().withParticipants(88), 3, Channel.CULTURE_CENTRE, null));
    }

    /** The city of Changji's money was first written down wrongly. */
    private void corrected(List<LogEntry> proper) {
        LogEntry money = proper.stream()
                .filter(entry ->
                        entry.event().service() == Service.FUND && entry.event().county() == County.CHANGJI)
                .findFirst()
                .orElseThrow();
        entries.add(new LogEntry(money.event().costing(new BigDecimal("85000")), 2, Channel.OFFICE, null));
    }

    private void unusable() {
        Village village = poorVillages.of(County.QITAI).get(0);
        Event undated =
                plan.event(village, LocalDate.of(2020, 5, 15), Service.PAIRING_ACTIVITY, Item.NONE, Stage.UNSAID);
        entries.add(new LogEntry(undated, 0, Channel.CULTURE_CENTRE, Fault.UNREADABLE_DATE));
        Event untyped = plan.event(village, LocalDate.of(2020, 6, 15), Service.PERFORMANCE, Item.NONE, Stage.UNSAID);
        entries.add(new LogEntry(untyped, 1, Channel.COUNTIES, Fault.NO_SERVICE_TYPE));
        Event half = plan.event(village, LocalDate.of(2020, 7, 15), Service.PERFORMANCE, Item.NONE, Stage.UNSAID);
        entries.add(new LogEntry(half, 2, Channel.THEATRE, Fault.HALF_A_LINE));
    }

    /** Draws an event of a village that came before the given log and has not been touched by another disorder. */
    private LogEntry oneBefore(List<LogEntry> proper, int month) {
        while (true) {
            LogEntry entry = Seeds.pick(chance, proper);
            if (entry.month() < month && isPlain(entry.event()) && isUntouched(entry)) {
                return entry;
            }
        }
    }

    /** One village, which is called the same on any other day of the year that a correction may name. */
    private boolean isPlain(Event event) {
        LocalDate early = LocalDate.of(2020, 1, 20);
        if (event.villages().size() != 1 || !event.date().isAfter(early)) {
            return false;
        }
        String code = event.villages().get(0);
        return divisions.at(code, early).equals(divisions.at(code, event.date()));
    }

    private LogEntry oneOf(List<LogEntry> proper, Service service) {
        while (true) {
            LogEntry entry = oneBefore(proper, 3);
            if (entry.event().service() == service
                    && !poorVillages.of(entry.event().county()).isEmpty()) {
                return entry;
            }
        }
    }

    private boolean isUntouched(LogEntry entry) {
        return entries.stream()
                        .filter(other -> other.event().id().equals(entry.event().id()))
                        .count()
                == 1;
    }
}
