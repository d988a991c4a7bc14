package jindu.ingest.content;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories of archives that lie about where things are. */
class ZipDirectoryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 55, Long.MIN_VALUE, -1, 1L << 40})
    void findsAnArchiveBrokenWhoseDirectoryLiesNowhere(long place) throws Exception {
        ByteBuffer zip = ByteBuffer.allocate(20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x07064b50).putInt(0).putLong(place).putInt(1);
        zip.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        zip.putInt(-1).putInt(-1).putShort((short) 0);
        Path file = Files.write(folder.resolve("a.zip"), zip.array());

        assertThatThrownBy(() -> ZipDirectory.of(Content.of(file))).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> ZipDirectory.of(Content.of(zip.array()))).isInstanceOf(ZipException.class);
    }
}
