package jindu.ingest.staging;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jindu.catalog.Column;
import jindu.catalog.Table;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/** Reads columns of a staged file without an engine: a list that is held against another is a small thing. */
public final class StagedTableReader {

    private StagedTableReader() {}

    /**
     * Hands over each row as values in the order of the columns: String, Integer, Boolean, BigDecimal, LocalDate or null.
     *
     * @param columns of the table, in its order; the others are not read
     * @param folder of the submission
     */
    public static void read(Table table, List<Column> columns, Path folder, Consumer<Object[]> visitor)
            throws IOException {
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set(
                ReadSupport.PARQUET_READ_SCHEMA,
                StagedTable.schema(table.name(), columns).toString());
        try (ParquetReader<Group> reader = new Builder(new LocalInputFile(StagedTable.file(folder, table)))
                .withConf(configuration)
                .build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = group.getFieldRepetitionCount(i) == 0 ? null : value(group, i, columns.get(i));
                }
                visitor.accept(row);
            }
        }
    }

    private static Object value(Group group, int i, Column column) {
        return switch (column.type()) {
            case TEXT -> group.getString(i, 0);
            case INTEGER -> group.getInteger(i, 0);
            case BOOLEAN -> group.getBoolean(i, 0);
            case DATE -> LocalDate.ofEpochDay(group.getInteger(i, 0));
            case DECIMAL, PERCENT ->
                new BigDecimal(
                        BigInteger.valueOf(group.getLong(i, 0)), column.type().scale());
            case TIMESTAMP ->
                throw new IllegalArgumentException(
                        "Invalid staged column " + column.name() + ": moments stand in the ledger");
        };
    }

    private static final class Builder extends ParquetReader.Builder<Group> {

        Builder(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
