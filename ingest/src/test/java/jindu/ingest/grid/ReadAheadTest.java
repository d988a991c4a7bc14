package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadAheadTest {

    private static final int BYTES = 3_000_000;

    @Test
    void givesEveryByteInItsOrder() throws IOException {
        byte[] bytes = new byte[BYTES];
        new Random(2020).nextBytes(bytes);

        try (ReadAhead ahead = ahead(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void failsAsItsSourceDoesBehindTheBytesBeforeIt() throws IOException {
        try (ReadAhead ahead = ahead(new Zeros(BYTES))) {
            assertThat(ahead.readNBytes(BYTES)).hasSize(BYTES);
            assertThatThrownBy(ahead::read).isInstanceOf(BrokenXmlException.class);
        }
    }

    @Test
    void leavesNoThreadBehindWhereItIsClosedMidway() throws IOException {
        Zeros source = new Zeros(Long.MAX_VALUE);
        ReadAhead ahead = ahead(source);
        ahead.readNBytes(BYTES);

        ahead.close();

        assertThat(source.reader).isNotNull().isNotEqualTo(Thread.currentThread());
        assertThat(source.reader.isAlive()).isFalse();
        assertThat(source.isClosed).isTrue();
    }

    private static ReadAhead ahead(InputStream source) {
        return new ReadAhead(source, Deadline.in(Duration.ofMinutes(1)));
    }

    /** So many zeros, behind which the source breaks. */
    private static final class Zeros extends InputStream {
        private long left;
        private volatile Thread reader;
        private boolean isClosed;

        Zeros(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("Read in blocks");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            reader = Thread.currentThread();
            if (left == 0) {
                throw new BrokenXmlException();
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
