package jindu.forms.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import jindu.catalog.Text;
import jindu.forms.ooxml.WorkbookException;
import jindu.reference.disk.UnfinishedFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A copy of a county's workbook with its findings marked, in its own format. It holds personal data as the workbook does:
 * it is readable by its owner alone from its first byte, and encrypted with the same password where the workbook is.
 */
public final class MarkedCopy {

    /** Bytes of an encrypted workbook, which is held in memory lest its content lie on the disk in clear. */
    private static final int LARGEST_ENCRYPTED = 256 << 20;

    /** Bytes of a workbook of Excel 97 to 2003: some twenty times as much is needed to hold it. */
    private static final int LARGEST_XLS = 40 << 20;

    private static final String ENCRYPTED_PACKAGE = Decryptor.DEFAULT_POIFS_ENTRY;

    private MarkedCopy() {}

    /**
     * Writes the copy beside its place and then puts it there.
     *
     * @param password that the workbook opens with, where it is encrypted
     * @throws IOException if the disk fails or the workbook cannot be marked; the target is then as it was
     */
    public static void write(Path original, Optional<String> password, List<Remark> remarks, Path target)
            throws IOException {
        try (UnfinishedFile copy = UnfinishedFile.ofOwner(target)) {
            switch (magic(original)) {
                case OOXML -> {
                    try (SeekableByteChannel in = Files.newByteChannel(original);
                            SeekableByteChannel out = channel(copy)) {
                        XlsxCopy.write(in, remarks, out);
                    }
                }
                case OLE2 -> {
                    try (POIFSFileSystem file = new POIFSFileSystem(original.toFile(), true);
                            OutputStream out = Channels.newOutputStream(channel(copy))) {
                        if (file.getRoot().hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
                            writeEncrypted(file, password.orElse(Decryptor.DEFAULT_PASSWORD), remarks, out);
                        } else if (Files.size(original) > LARGEST_XLS) {
                            throw new WorkbookException(Text.of(
                                            "Excel 97 至 2003 的工作簿超过 {0} 字节",
                                            "it is a workbook of Excel 97 to 2003 of more than {0} bytes")
                                    .with(LARGEST_XLS));
                        } else {
                            XlsCopy.write(file, password, remarks, out);
                        }
                    }
                }
                default -> throw new WorkbookException(Text.of("它不是工作簿", "it is no workbook"));
            }
            copy.finish();
        } catch (GeneralSecurityException e) {
            throw new WorkbookException(Text.of("工作簿无法解密", "the workbook cannot be decrypted"), e);
        } catch (RuntimeException e) {
            // Broken content shows in many ways.
            throw new WorkbookException(Text.of("工作簿的内容有误", "the content of the workbook is broken"), e);
        }
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            return FileMagic.valueOf(in);
        }
    }

    private static SeekableByteChannel channel(UnfinishedFile file) throws IOException {
        return Files.newByteChannel(file.path(), StandardOpenOption.WRITE, StandardOpenOption.READ);
    }

    private static void writeEncrypted(POIFSFileSystem file, String password, List<Remark> remarks, OutputStream out)
            throws IOException, GeneralSecurityException {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(file));
        if (!decryptor.verifyPassword(password)) {
            throw new WorkbookException(Text.of("密码不对", "the password is wrong"));
        }
        byte[] clear;
        try (InputStream in = decryptor.getDataStream(file)) {
            clear = in.readNBytes(LARGEST_ENCRYPTED + 1);
        }
        if (clear.length > LARGEST_ENCRYPTED) {
            throw new WorkbookException(Text.of("加密的工作簿超过 {0} 字节", "it is an encrypted workbook of more than {0} bytes")
                    .with(LARGEST_ENCRYPTED));
        }
        SeekableInMemoryByteChannel copy = new SeekableInMemoryByteChannel();
        XlsxCopy.write(new SeekableInMemoryByteChannel(clear), remarks, copy);
        EncryptionInfo info =
                new EncryptionInfo(EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, null);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem encrypted = new POIFSFileSystem()) {
            try (OutputStream data = encryptor.getDataStream(encrypted)) {
                new ByteArrayInputStream(copy.array(), 0, (int) copy.size()).transferTo(data);
            }
            encrypted.writeFilesystem(out);
        }
    }
}
