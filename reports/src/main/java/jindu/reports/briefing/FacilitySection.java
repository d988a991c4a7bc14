package jindu.reports.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.service.ServiceItem;
import jindu.reports.print.Figures;

/** The seven ones and the two branch points as a grid, a region-level poor village a line. */
final class FacilitySection {

    private static final String DONE = "✓";

    /** One cell of the grid. */
    record Facility(
            String county,
            String village,
            String villageKey,
            String item,
            boolean isSevenOnes,
            LocalDate planned,
            LocalDate started,
            LocalDate completed) {

        String mark() {
            return completed != null ? DONE : started != null ? "在建" : planned != null ? "计划" : Figures.NONE;
        }
    }

    /** A line of the grid: how far each item has come. */
    record Line(
            String village,
            String multiFunctionHall,
            String readingRoom,
            String smallStage,
            String newspaperBoard,
            String cultureSportsSquare,
            String cultureTeam,
            String broadcastSet,
            String complete,
            String cultureCentrePoint,
            String libraryPoint) {}

    private final List<Facility> facilities;

    FacilitySection(Query query) {
        facilities = query.rows(
                "facilities",
                r -> new Facility(
                        r.getString("county_name"),
                        r.getString("village_name"),
                        r.getString("village_key"),
                        r.getString("facility_item_key"),
                        r.getBoolean("is_seven_ones"),
                        r.getObject("planned_date", LocalDate.class),
                        r.getObject("started_date", LocalDate.class),
                        r.getObject("completed_date", LocalDate.class)));
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> villages =
                facilities.stream().map(Facility::villageKey).distinct().toList();
        for (String key : villages) {
            List<Facility> own =
                    facilities.stream().filter(f -> f.villageKey().equals(key)).toList();
            Map<String, String> marks = new HashMap<>();
            own.forEach(f -> marks.put(f.item(), f.mark()));
            long all = own.stream().filter(Facility::isSevenOnes).count();
            long done = own.stream()
                    .filter(f -> f.isSevenOnes() && f.completed() != null)
                    .count();
            lines.add(new Line(
                    own.get(0).county() + " " + own.get(0).village(),
                    mark(marks, ServiceItem.MULTI_FUNCTION_HALL),
                    mark(marks, ServiceItem.READING_ROOM),
                    mark(marks, ServiceItem.SMALL_STAGE),
                    mark(marks, ServiceItem.NEWSPAPER_BOARD),
                    mark(marks, ServiceItem.CULTURE_SPORTS_SQUARE),
                    mark(marks, ServiceItem.CULTURE_TEAM),
                    mark(marks, ServiceItem.BROADCAST_SET),
                    done + "/" + all,
                    mark(marks, ServiceItem.CULTURE_CENTRE_POINT),
                    mark(marks, ServiceItem.LIBRARY_POINT)));
        }
        return lines;
    }

    private static String mark(Map<String, String> marks, ServiceItem item) {
        return marks.getOrDefault(item.code(), Figures.NONE);
    }

    String note() {
        return facilities.isEmpty()
                ? "本月无数据。"
                : DONE + " 已建成；在建；计划：已列计划未开工；" + Figures.NONE + " 无记录。“七个一”列为已建成项数。以前年度建成的计入。";
    }
}
