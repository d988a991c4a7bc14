package jindu.forms.feedback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a copy is written; tells a disk that failed from a workbook that is broken. */
final class CopyChannel implements SeekableByteChannel {

    private final SeekableByteChannel file;
    private boolean hasFailed;

    private CopyChannel(SeekableByteChannel file) {
        this.file = file;
    }

    /** @param copy a file that is there, whose permissions stay */
    static CopyChannel to(Path copy) throws IOException {
        return new CopyChannel(Files.newByteChannel(
                copy, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** Whether the disk failed. */
    boolean hasFailed() {
        return hasFailed;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        try {
            return file.write(bytes);
        } catch (IOException e) {
            hasFailed = true;
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
