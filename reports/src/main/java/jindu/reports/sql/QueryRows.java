package jindu.reports.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** What DuckDB answers. */
final class QueryRows implements Rows {

    private final ResultSet result;
    private final List<String> names = new ArrayList<>();
    private final boolean[] numeric;

    QueryRows(ResultSet result) throws SQLException {
        this.result = result;
        int columns = result.getMetaData().getColumnCount();
        numeric = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            names.add(result.getMetaData().getColumnLabel(i + 1));
            numeric[i] = switch (result.getMetaData().getColumnType(i + 1)) {
                case Types.TINYINT,
                        Types.SMALLINT,
                        Types.INTEGER,
                        Types.BIGINT,
                        Types.DECIMAL,
                        Types.NUMERIC,
                        Types.FLOAT,
                        Types.REAL,
                        Types.DOUBLE -> true;
                default -> false;
            };
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNumber(int column) {
        return numeric[column];
    }

    @Override
    public boolean next() throws SQLException {
        return result.next();
    }

    @Override
    public Object value(int column) throws SQLException {
        return result.getObject(column + 1);
    }
}
