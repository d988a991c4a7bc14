package jindu.ingest.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.Rule;
import jindu.catalog.service.EventRules;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.service.ServiceType;
import jindu.catalog.service.Stage;
import jindu.ingest.form.ReadContext;
import jindu.ingest.value.CountText;
import jindu.ingest.value.Reading;
import jindu.reference.VillageMatch;

/** Asks whether what an event says makes sense. */
final class EventCheck {

    /** What is built or set up counts whenever it was. */
    private static final Set<ServiceType.Effect> ANY_YEAR = Set.of(ServiceType.Effect.STATUS);

    /** Where what was found goes. */
    interface Sink {
        void found(Rule rule, ServiceColumn column, String got, String hint);
    }

    private final ReadContext context;
    private final Sink sink;
    private final Set<String> villagesSeen = new HashSet<>();

    EventCheck(ReadContext context, Sink sink) {
        this.context = context;
        this.sink = sink;
    }

    /**
     * @param date null where it could not be read
     * @param stageCode null for a type without stages
     */
    void date(LocalDate date, Optional<ServiceType> type, String stageCode) {
        if (date == null) {
            return;
        }
        boolean isPlan = Stage.PLANNED.code().equals(stageCode);
        if (date.isAfter(context.receivedOn()) && !isPlan) {
            sink.found(
                    EventRules.DATE_IN_FUTURE,
                    ServiceColumn.DATE,
                    date.toString(),
                    context.receivedOn().toString());
        }
        int planYear = context.settings().planYear();
        if (date.getYear() < planYear
                && type.isPresent()
                && !ANY_YEAR.contains(type.get().effect())) {
            sink.found(EventRules.DATE_BEFORE_PLAN, ServiceColumn.DATE, date.toString(), String.valueOf(planYear));
        }
    }

    /** Whether a cell gives a number of participants that cannot be; it may be anything, so it is not repeated. */
    boolean isImpossible(String participants, Optional<ServiceType> type) {
        Reading<Long> count = CountText.read(participants);
        boolean isActivity = type.isPresent() && type.get().effect() == ServiceType.Effect.SERVICE;
        boolean isImpossible = count.hasValue()
                ? count.value() > EventRules.MOST_PARTICIPANTS.intValue() || count.value() == 0 && isActivity
                : count.reason() == Reading.Reason.NEGATIVE || count.reason() == Reading.Reason.FRACTION;
        if (isImpossible) {
            sink.found(EventRules.PARTICIPANTS_IMPOSSIBLE, ServiceColumn.PARTICIPANTS, null, null);
        }
        return isImpossible;
    }

    /** @param amount null where none is given */
    void amount(BigDecimal amount, Optional<ServiceType> type) {
        if (amount != null && amount.signum() > 0 && type.isPresent() && type.get() != ServiceType.FUND) {
            sink.found(
                    EventRules.AMOUNT_UNEXPECTED,
                    ServiceColumn.AMOUNT_YUAN,
                    type.get().label().inline(),
                    null);
        }
    }

    /**
     * Said once a village: a note on each of its events would hide the others. What was built before a village was
     * designated counts for it since.
     */
    void village(VillageMatch match, LocalDate on) {
        if (match.isMatched()
                && villagesSeen.add(match.villageCode())
                && context.villages().isNotPoor(match.villageCode(), on)
                && context.villages().isNotPoor(match.villageCode(), context.receivedOn())) {
            sink.found(
                    EventRules.VILLAGE_NOT_POOR,
                    ServiceColumn.VILLAGE,
                    context.villages().officialName(match.villageCode(), on),
                    null);
        }
    }
}
