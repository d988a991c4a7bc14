package jindu.reports.sql;

import java.sql.SQLException;
import java.time.ZoneId;

/** Where the rows of a query go, in one format. */
public interface RowOutput {

    /**
     * Writes header and rows.
     *
     * @param zone in which timestamps are written
     * @return the number of rows written
     * @throws SqlException when the rows cannot be written in this format
     */
    long write(Rows rows, ZoneId zone) throws SQLException;
}
