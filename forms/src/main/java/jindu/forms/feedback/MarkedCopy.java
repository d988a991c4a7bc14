package jindu.forms.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jindu.catalog.submission.FileLimit;
import jindu.forms.feedback.UnmarkableException.Reason;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Marks a county's workbook, in its own format and encrypted with the same password where the workbook is. Runs in the
 * marking process.
 */
final class MarkedCopy {

    private static final String ENCRYPTED_PACKAGE = Decryptor.DEFAULT_POIFS_ENTRY;
    private static final String BIFF8 = "Workbook";
    /** Bytes that marks and the list of findings seldom exceed. */
    private static final int MOST_ADDED = 4 << 20;

    private MarkedCopy() {}

    /**
     * Writes the copy.
     *
     * @param passwords to try, in their order, where the workbook is encrypted
     * @param copy a file that is there, whose permissions stay; what it holds afterwards is a copy only if nothing is
     *     thrown
     * @throws IOException if the disk fails
     */
    static void write(Original original, List<String> passwords, List<Remark> remarks, Path copy)
            throws IOException, UnmarkableException {
        try (CopyChannel out = CopyChannel.to(copy)) {
            try {
                write(original, passwords, remarks, out);
            } catch (IOException | RuntimeException e) {
                if (out.hasFailed()) {
                    throw e;
                }
                // Broken content shows in many ways.
                throw new UnmarkableException(Reason.BROKEN);
            }
        }
    }

    private static void write(Original original, List<String> passwords, List<Remark> remarks, CopyChannel out)
            throws IOException, UnmarkableException {
        switch (magic(original)) {
            case OOXML -> {
                try (SeekableByteChannel in = original.channel()) {
                    XlsxCopy.write(in, remarks, out);
                }
            }
            case OLE2 -> {
                try (POIFSFileSystem file = original.compound()) {
                    if (file.getRoot().hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
                        writeEncrypted(file, passwords, remarks, out);
                    } else if (file.getRoot().hasEntryCaseInsensitive(BIFF8)) {
                        writeXls(file, passwords, remarks, out);
                    } else {
                        throw new UnmarkableException(Reason.NO_WORKBOOK);
                    }
                }
            }
            default -> throw new UnmarkableException(Reason.NO_WORKBOOK);
        }
    }

    private static FileMagic magic(Original original) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Channels.newInputStream(original.channel()))) {
            return FileMagic.valueOf(in);
        }
    }

    private static void writeXls(
            POIFSFileSystem file, List<String> passwords, List<Remark> remarks, SeekableByteChannel out)
            throws IOException, UnmarkableException {
        List<Optional<String>> tries = new ArrayList<>();
        tries.add(Optional.empty());
        passwords.forEach(password -> tries.add(Optional.of(password)));
        for (Optional<String> password : tries) {
            try {
                XlsCopy.write(file, password, remarks, Channels.newOutputStream(out));
                return;
            } catch (EncryptedDocumentException e) {
                // The next password may be the one.
                continue;
            }
        }
        throw new UnmarkableException(Reason.NO_PASSWORD);
    }

    private static void writeEncrypted(
            POIFSFileSystem file, List<String> passwords, List<Remark> remarks, SeekableByteChannel out)
            throws IOException, UnmarkableException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(file));
            String password = opening(decryptor, passwords);
            encrypt(marked(clear(decryptor, file), remarks), password, Channels.newOutputStream(out));
        } catch (GeneralSecurityException e) {
            throw new UnmarkableException(Reason.BROKEN);
        }
    }

    /** The password that opens a workbook; Excel's own where it is merely protected from writing. */
    private static String opening(Decryptor decryptor, List<String> passwords)
            throws GeneralSecurityException, UnmarkableException {
        if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            return Decryptor.DEFAULT_PASSWORD;
        }
        for (String password : passwords) {
            if (decryptor.verifyPassword(password)) {
                return password;
            }
        }
        throw new UnmarkableException(Reason.NO_PASSWORD);
    }

    private static byte[] clear(Decryptor decryptor, POIFSFileSystem file)
            throws IOException, GeneralSecurityException, UnmarkableException {
        try (InputStream in = decryptor.getDataStream(file)) {
            if (decryptor.getLength() > FileLimit.MEMORY_MEBIBYTES.value() << 20) {
                throw new UnmarkableException(Reason.TOO_LARGE);
            }
            byte[] clear = new byte[(int) decryptor.getLength()];
            if (in.readNBytes(clear, 0, clear.length) < clear.length) {
                throw new UnmarkableException(Reason.BROKEN);
            }
            return clear;
        }
    }

    private static SeekableInMemoryByteChannel marked(byte[] clear, List<Remark> remarks) throws IOException {
        // A channel that grows by doubling would take twice what it holds.
        SeekableInMemoryByteChannel copy = new SeekableInMemoryByteChannel(clear.length + MOST_ADDED);
        copy.truncate(0);
        XlsxCopy.write(new SeekableInMemoryByteChannel(clear), remarks, copy);
        return copy;
    }

    private static void encrypt(SeekableInMemoryByteChannel clear, String password, OutputStream out)
            throws IOException, GeneralSecurityException {
        EncryptionInfo info =
                new EncryptionInfo(EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, null);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem encrypted = new POIFSFileSystem()) {
            try (OutputStream data = encryptor.getDataStream(encrypted)) {
                new ByteArrayInputStream(clear.array(), 0, (int) clear.size()).transferTo(data);
            }
            encrypted.writeFilesystem(out);
        }
    }
}
