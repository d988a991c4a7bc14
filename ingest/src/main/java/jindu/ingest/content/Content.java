package jindu.ingest.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file's bytes: on disk, or in memory where they were taken out of an archive or deciphered. */
public sealed interface Content {

    static Content of(Path path) {
        return new OnDisk(path);
    }

    /** @param bytes are not copied */
    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** In bytes. */
    long size() throws IOException;

    /** The bytes at any position; for reading alone. */
    SeekableByteChannel channel() throws IOException;

    default InputStream stream() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(channel()), 1 << 16);
    }

    /** The first bytes, or all where there are fewer. */
    default byte[] head(int length) throws IOException {
        try (InputStream in = Channels.newInputStream(channel())) {
            return in.readNBytes(length);
        }
    }

    /** A file of the county. */
    record OnDisk(Path path) implements Content {
        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(path);
        }

        /** Nothing: a path may hold a person's name. */
        @Override
        public String toString() {
            return "Content.OnDisk";
        }
    }

    /** What must not be written to disk in clear. */
    final class InMemory implements Content {
        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        /** All of them, not copied. */
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }
    }
}
