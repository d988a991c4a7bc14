package jindu.ingest.form;

import java.time.LocalDate;
import jindu.reference.Institutions;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;

/**
 * What reading a file needs to know besides its content.
 *
 * @param path relative to the inbox, with forward slashes
 * @param receivedOn the day it was received, in the workspace's time zone
 */
public record ReadContext(
        String path,
        LocalDate receivedOn,
        Settings settings,
        VillageMatcher villages,
        Institutions institutions,
        PersonTokens tokens) {}
