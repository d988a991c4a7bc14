package jindu.ingest.staging;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import jindu.catalog.Column;
import jindu.catalog.Type;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;

/** Makes a row of values; a text that stands in many rows is decoded once. */
final class StagedRowMaterializer extends RecordMaterializer<Object[]> {

    private final Converter[] converters;
    private Object[] row;

    StagedRowMaterializer(List<Column> columns) {
        converters = new Converter[columns.size()];
        for (int i = 0; i < converters.length; i++) {
            converters[i] = new Value(i, columns.get(i));
        }
    }

    @Override
    public Object[] getCurrentRecord() {
        return row;
    }

    @Override
    public GroupConverter getRootConverter() {
        return new GroupConverter() {
            @Override
            public Converter getConverter(int index) {
                return converters[index];
            }

            @Override
            public void start() {
                row = new Object[converters.length];
            }

            @Override
            public void end() {
                // The row is whole.
            }
        };
    }

    private final class Value extends PrimitiveConverter {
        private final int index;
        private final Column column;
        private String[] texts = {};

        Value(int index, Column column) {
            this.index = index;
            this.column = column;
        }

        @Override
        public boolean hasDictionarySupport() {
            return column.type() == Type.TEXT;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            texts = new String[dictionary.getMaxId() + 1];
            for (int id = 0; id < texts.length; id++) {
                texts[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            row[index] = texts[id];
        }

        @Override
        public void addBinary(Binary value) {
            row[index] = value.toStringUsingUTF8();
        }

        @Override
        public void addBoolean(boolean value) {
            row[index] = value;
        }

        @Override
        public void addInt(int value) {
            row[index] = column.type() == Type.DATE ? (Object) LocalDate.ofEpochDay(value) : value;
        }

        @Override
        public void addLong(long value) {
            row[index] = new BigDecimal(BigInteger.valueOf(value), column.type().scale());
        }
    }
}
