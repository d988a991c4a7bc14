package jindu.ingest.grid;

import java.security.GeneralSecurityException;
import java.util.List;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.PasswordRules;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/** Tries passwords on a file in turn, and knows which one opened it. */
final class DecryptionKey {

    /** No password was needed, or Excel's own, which merely marks a workbook as write-protected. */
    static final int NONE = -1;

    private final List<String> passwords;
    private int opened = NONE;

    DecryptionKey(List<String> passwords) {
        this.passwords = List.copyOf(passwords);
    }

    /** The place in the list of the password that opened the file, or {@link #NONE}. */
    int opened() {
        return opened;
    }

    /**
     * Makes a cipher ready.
     *
     * @return the same, with its key
     * @throws UnreadableFileException if no password fits, or trying one would take too long
     */
    EncryptionInfo open(EncryptionInfo info) throws UnreadableFileException {
        if (info.getVerifier().getSpinCount() > FileLimit.SPIN_COUNT.value()) {
            throw UnreadableFileException.beyond(FileLimit.SPIN_COUNT);
        }
        if (fits(info, Decryptor.DEFAULT_PASSWORD)) {
            return info;
        }
        for (int i = 0; i < passwords.size(); i++) {
            if (fits(info, passwords.get(i))) {
                opened = i;
                return info;
            }
        }
        throw passwords.isEmpty()
                ? new UnreadableFileException(PasswordRules.MISSING, null)
                : new UnreadableFileException(PasswordRules.WRONG, String.valueOf(passwords.size()));
    }

    private static boolean fits(EncryptionInfo info, String password) throws UnreadableFileException {
        try {
            return info.getDecryptor().verifyPassword(password);
        } catch (GeneralSecurityException e) {
            throw new UnreadableFileException(
                    PasswordRules.UNSUPPORTED, info.getEncryptionMode().name());
        }
    }
}
