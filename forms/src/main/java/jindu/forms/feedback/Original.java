package jindu.forms.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A county's workbook as it came: on disk, or in memory where it was taken out of an archive. */
public sealed interface Original {

    static Original of(Path file) {
        return new OnDisk(file);
    }

    /** @param bytes are not copied */
    static Original of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** For reading alone. */
    SeekableByteChannel channel() throws IOException;

    POIFSFileSystem compound() throws IOException;

    /** A file of the county. */
    record OnDisk(Path file) implements Original {
        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(file);
        }

        @Override
        public POIFSFileSystem compound() throws IOException {
            return new POIFSFileSystem(file.toFile(), true);
        }

        /** Nothing: a path may hold a person's name. */
        @Override
        public String toString() {
            return "Original.OnDisk";
        }
    }

    /** What must not be written to disk in clear. */
    final class InMemory implements Original {
        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }

        @Override
        public POIFSFileSystem compound() throws IOException {
            return new POIFSFileSystem(new ByteArrayInputStream(bytes));
        }
    }
}
