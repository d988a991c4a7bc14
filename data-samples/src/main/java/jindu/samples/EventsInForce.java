package jindu.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Of each event the highest revision, of equal ones the newest received; a cancelled one counts for nothing. */
final class EventsInForce {

    private final List<Event> events;

    EventsInForce(List<LogFile> files) {
        record Received(Event event, Instant at) {
            boolean isReplacedBy(Received other) {
                int revisions = Integer.compare(other.event.revision(), event.revision());
                return revisions > 0 || revisions == 0 && other.at.isAfter(at);
            }
        }
        Map<String, Received> newest = new TreeMap<>();
        for (LogFile file : files) {
            file.entries().stream().filter(LogEntry::isAccepted).forEach(entry -> {
                Received received = new Received(entry.event(), file.receivedAt());
                newest.merge(entry.event().id(), received, (held, other) -> held.isReplacedBy(other) ? other : held);
            });
        }
        events = newest.values().stream()
                .map(Received::event)
                .filter(Event::isActive)
                .toList();
    }

    /** Events of these types for the village, from 1 January of the month's year to the month's end. */
    long countInYear(String villageCode, YearMonth month, Set<Service> services) {
        return inYear(month).stream()
                .filter(event -> services.contains(event.service()))
                .filter(event -> event.villages().contains(villageCode))
                .count();
    }

    /** Events dated from 1 January of the month's year to the month's end. */
    List<Event> inYear(YearMonth month) {
        LocalDate first = LocalDate.of(month.getYear(), 1, 1);
        return events.stream()
                .filter(event -> !event.date().isBefore(first) && !event.date().isAfter(month.atEndOfMonth()))
                .toList();
    }

    /** What the village has by the month's end, whenever completed. */
    Set<Service.Item> inPlace(String villageCode, YearMonth month) {
        List<Service.Item> items = new ArrayList<>();
        for (Event event : events) {
            boolean isDone = event.stage().isDone() && !event.date().isAfter(month.atEndOfMonth());
            if (isDone && event.villages().contains(villageCode)) {
                items.add(event.item());
            }
        }
        return Set.copyOf(items);
    }
}
