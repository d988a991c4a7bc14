package jindu.samples;

import java.util.Map;

/**
 * A row as it is typed, beside what is meant.
 *
 * @param cells text, or a Double for a number cell; a missing field is an empty cell
 * @param meant what a reader has to understand; null where the row must be rejected
 * @param rejection why the row must be rejected, in words, or null
 */
record RosterRow(County county, Map<Field, Object> cells, Support meant, String rejection) {

    boolean isAccepted() {
        return rejection == null;
    }

    String text(Field field) {
        Object cell = cells.get(field);
        return cell == null ? "" : cell.toString();
    }
}
