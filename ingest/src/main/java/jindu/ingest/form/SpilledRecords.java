package jindu.ingest.form;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Records of numbers on disk, parted by their first number so that those which may be the same lie together. The files
 * are taken out of their folder, which only its owner can read, as soon as they are made: nothing is left of them however
 * the program ends.
 */
final class SpilledRecords implements AutoCloseable {

    private static final int PARTS = 32;

    /** What is done with the records of a part, in the order in which they came. */
    interface Visitor {
        void part(long[] records, int count);
    }

    private final int numbers;
    private final FileChannel[] parts = new FileChannel[PARTS];

    /** @param numbers in a record */
    SpilledRecords(int numbers) throws IOException {
        this.numbers = numbers;
        Path folder = Files.createTempDirectory("jindu-");
        for (int part = 0; part < PARTS; part++) {
            Path file = folder.resolve(String.valueOf(part));
            parts[part] = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(file);
        }
        Files.delete(folder);
    }

    void add(long[] records, int count) throws IOException {
        int[] counts = new int[PARTS];
        for (int n = 0; n < count; n++) {
            counts[part(records[numbers * n])]++;
        }
        for (int part = 0; part < PARTS; part++) {
            ByteBuffer bytes = ByteBuffer.allocate(counts[part] * numbers * Long.BYTES);
            LongBuffer longs = bytes.asLongBuffer();
            for (int n = 0; n < count; n++) {
                if (part(records[numbers * n]) == part) {
                    longs.put(records, numbers * n, numbers);
                }
            }
            while (bytes.hasRemaining()) {
                parts[part].write(bytes);
            }
        }
    }

    private static int part(long number) {
        return (int) (number & PARTS - 1);
    }

    void visit(Visitor visitor) throws IOException {
        for (FileChannel part : parts) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(part.size()));
            part.position(0);
            while (bytes.hasRemaining() && part.read(bytes) >= 0) {
                // Until all is there.
            }
            long[] records = new long[bytes.position() / Long.BYTES];
            bytes.flip().asLongBuffer().get(records);
            visitor.part(records, records.length / numbers);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel part : parts) {
            part.close();
        }
    }
}
