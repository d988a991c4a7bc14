package jindu.ingest.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jindu.catalog.Column;
import jindu.catalog.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

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
        InputFile file = new LocalInputFile(StagedTable.file(folder, table));
        try (ParquetReader<Object[]> reader = new Builder(file, new Rows(table.name(), columns))
                .withConf(new PlainParquetConfiguration())
                .build()) {
            for (Object[] row = reader.read(); row != null; row = reader.read()) {
                visitor.accept(row);
            }
        }
    }

    private static final class Builder extends ParquetReader.Builder<Object[]> {
        private final Rows rows;

        Builder(InputFile file, Rows rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected ReadSupport<Object[]> getReadSupport() {
            return rows;
        }
    }

    private static final class Rows extends ReadSupport<Object[]> {
        private final String name;
        private final List<Column> columns;

        Rows(String name, List<Column> columns) {
            this.name = name;
            this.columns = columns;
        }

        @Override
        public ReadContext init(InitContext context) {
            return new ReadContext(StagedTable.schema(name, columns));
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        public RecordMaterializer<Object[]> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new StagedRowMaterializer(columns);
        }

        @Override
        public RecordMaterializer<Object[]> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return new StagedRowMaterializer(columns);
        }
    }
}
