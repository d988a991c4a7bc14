package jindu.ingest.form;

import java.time.LocalDate;
import jindu.ingest.content.Passwords;
import jindu.reference.Institutions;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;

/**
 * What reading a file needs to know besides its content.
 *
 * @param path relative to the inbox, with forward slashes
 * @param receivedOn the day it was received, in the workspace's time zone
 * @param passwords to try on encrypted workbooks
 */
public record ReadContext(
        String path,
        LocalDate receivedOn,
        Settings settings,
        VillageMatcher villages,
        Institutions institutions,
        PersonTokens tokens,
        Passwords passwords) {

    /** Without a password for any workbook. */
    public ReadContext(
            String path,
            LocalDate receivedOn,
            Settings settings,
            VillageMatcher villages,
            Institutions institutions,
            PersonTokens tokens) {
        this(path, receivedOn, settings, villages, institutions, tokens, Passwords.NONE);
    }

    /** The same for a file that lies elsewhere. */
    public ReadContext at(String otherPath) {
        return new ReadContext(otherPath, receivedOn, settings, villages, institutions, tokens, passwords);
    }
}
