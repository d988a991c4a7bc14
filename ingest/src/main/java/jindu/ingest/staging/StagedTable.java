package jindu.ingest.staging;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.ingest.value.Once;
import jindu.reference.disk.Disk;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes rows of a staged table as one Parquet file, straight from the task that parsed them: a Spark write job for
 * each of a month's submissions would take longer than reading them.
 */
final class StagedTable implements Closeable {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    /** A row group is held in memory until it is full; a county's list fits many times over. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final Path file;
    private final ParquetWriter<Object[]> writer;
    private boolean closed;

    private StagedTable(Path file, ParquetWriter<Object[]> writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Begins a table's file in a folder. */
    static StagedTable in(Path folder, Table table) throws IOException {
        Path file = file(folder, table);
        return new StagedTable(
                file,
                new Builder(table, file)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .withWriterVersion(WriterVersion.PARQUET_1_0)
                        .withRowGroupSize(ROW_GROUP_BYTES)
                        // Whoever reads a staged file reads all of it: what would help to skip parts is of no use.
                        .withStatisticsEnabled(false)
                        .withSizeStatisticsEnabled(false)
                        .withConf(new PlainParquetConfiguration())
                        .build());
    }

    /** Where a table lies in a submission's folder. */
    static Path file(Path folder, Table table) {
        return folder.resolve(table.name() + ".parquet");
    }

    void write(Object[] row) throws IOException {
        writer.write(row);
    }

    /** Ends the file and forces it to disk. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        Files.setPosixFilePermissions(file, OWNER_FILE);
        Disk.force(file);
    }

    void delete() throws IOException {
        Files.delete(file);
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final Table table;

        Builder(Table table, Path file) {
            super(new LocalOutputFile(file));
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new RowSupport(table);
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new RowSupport(table);
        }
    }

    private static final class RowSupport extends WriteSupport<Object[]> {
        private final Table table;
        private final Column[] columns;
        /** Most columns say few things in many rows: each is encoded once. */
        private final List<Once<Binary>> encoded;

        private RecordConsumer consumer;

        RowSupport(Table table) {
            this.table = table;
            this.columns = table.columns().toArray(Column[]::new);
            this.encoded = table.columns().stream()
                    .map(c -> new Once<>(RowSupport::encode))
                    .toList();
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(table.name(), table.columns()), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema(table.name(), table.columns()), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(Object[] row) {
            consumer.startMessage();
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null) {
                    String name = columns[i].name();
                    consumer.startField(name, i);
                    add(i, row[i]);
                    consumer.endField(name, i);
                }
            }
            consumer.endMessage();
        }

        private static Binary encode(String text) {
            return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        }

        private void add(int at, Object value) {
            Column column = columns[at];
            switch (column.type()) {
                case TEXT -> consumer.addBinary(encoded.get(at).of((String) value));
                case INTEGER -> consumer.addInteger((Integer) value);
                case BOOLEAN -> consumer.addBoolean((Boolean) value);
                case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
                case DECIMAL, PERCENT ->
                    consumer.addLong(((BigDecimal) value)
                            .setScale(column.type().scale())
                            .unscaledValue()
                            .longValueExact());
                case TIMESTAMP ->
                    throw new IllegalArgumentException(
                            "Invalid staged column " + column.name() + ": moments stand in the ledger");
            }
        }
    }

    /** Every column optional, as Spark writes it. */
    static MessageType schema(String name, List<Column> columns) {
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (Column column : columns) {
            switch (column.type()) {
                case TEXT ->
                    builder.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case INTEGER -> builder.optional(PrimitiveTypeName.INT32).named(column.name());
                case BOOLEAN -> builder.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
                case DATE ->
                    builder.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(column.name());
                case DECIMAL, PERCENT ->
                    builder.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.decimalType(
                                    column.type().scale(), column.type().precision()))
                            .named(column.name());
                case TIMESTAMP ->
                    builder.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                            .named(column.name());
            }
        }
        return builder.named(name);
    }
}
