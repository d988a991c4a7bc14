package jindu.reports.sql;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** Rows to be written, read once from the first to the last: a query's result, or lists at hand. */
public interface Rows {

    List<String> names();

    /** Whether the column, counted from 0, holds numbers, which stand to the right. */
    boolean isNumber(int column);

    /** Goes to the next row; false after the last. */
    boolean next() throws SQLException;

    /** The value of a column, counted from 0, in the row gone to; moments are OffsetDateTime. */
    Object value(int column) throws SQLException;

    /**
     * Rows at hand.
     *
     * @param rows each as long as the names; null where a value is missing
     */
    static Rows of(List<String> names, List<Object[]> rows) {
        Iterator<Object[]> left = rows.iterator();
        return new Rows() {
            private Object[] current;

            @Override
            public List<String> names() {
                return names;
            }

            @Override
            public boolean isNumber(int column) {
                return rows.stream().anyMatch(row -> row[column] instanceof Number);
            }

            @Override
            public boolean next() {
                if (!left.hasNext()) {
                    return false;
                }
                current = left.next();
                return true;
            }

            @Override
            public Object value(int column) {
                return current[column];
            }
        };
    }
}
