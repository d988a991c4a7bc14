package jindu.ingest;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import jindu.ingest.form.PersonTokens;
import jindu.ingest.form.ReadContext;
import jindu.reference.Institutions;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;

/** Reference data with the real divisions of the prefecture, and what reading a file needs. */
final class TestReference {

    static final Settings SETTINGS = Settings.defaults(2020);
    static final ReferenceData DATA = ReferenceData.read(folder());
    static final VillageMatcher VILLAGES = new VillageMatcher(DATA, SETTINGS.prefecture());
    static final byte[] KEY = new byte[32];

    private TestReference() {}

    static Path folder() {
        try {
            return Path.of(
                    TestReference.class.getResource("/jindu/ingest/reference").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ReadContext context(String path) {
        return new ReadContext(
                path,
                LocalDate.of(2020, 5, 26),
                SETTINGS,
                VILLAGES,
                new Institutions(DATA.institutions()),
                new PersonTokens(KEY));
    }
}
