package jindu.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One revision of an event as it is meant.
 *
 * @param county null for a movement of the prefecture's own money
 * @param villages the codes that can be understood from the text; empty where there are none
 * @param villageText what the log says
 * @param participants persons, or null
 * @param amount yuan, or null
 */
record Event(
        String id,
        LocalDate date,
        County county,
        List<String> villages,
        String villageText,
        String institution,
        Service service,
        Service.Item item,
        Service.Stage stage,
        String title,
        Integer participants,
        BigDecimal amount,
        int revision,
        boolean isActive,
        String note) {

    Event movedTo(LocalDate newDate) {
        return revised(newDate, villages, villageText, amount, true);
    }

    Event inVillage(String code, String text) {
        return revised(date, List.of(code), text, amount, true);
    }

    Event costing(BigDecimal newAmount) {
        return revised(date, villages, villageText, newAmount, true);
    }

    Event cancelled() {
        return revised(date, villages, villageText, amount, false);
    }

    /** The same revision with another number of participants: two logs that disagree. */
    Event withParticipants(int number) {
        return new Event(
                id,
                date,
                county,
                villages,
                villageText,
                institution,
                service,
                item,
                stage,
                title,
                number,
                amount,
                revision,
                isActive,
                note);
    }

    private Event revised(LocalDate day, List<String> codes, String text, BigDecimal yuan, boolean active) {
        return new Event(
                id,
                day,
                county,
                codes,
                text,
                institution,
                service,
                item,
                stage,
                title,
                participants,
                yuan,
                revision + 1,
                active,
                note);
    }
}
