package jindu.ingest;

import java.io.Serializable;
import jindu.catalog.Rule;
import jindu.ingest.form.Finding;
import jindu.ingest.form.PlainWords;
import jindu.ingest.value.Redactor;
import jindu.reference.VillageMatcher;

/**
 * What lies in the inbox and could not be read. No ledger has it: the next run tries again.
 *
 * @param shownPath its path below the inbox, anything personal masked: fit for the screen
 * @param finding why, and what to do
 */
public record UnreadFile(String shownPath, Finding finding) implements Serializable {

    private static final long serialVersionUID = 1L;

    static UnreadFile of(String path, Rule rule, String got, VillageMatcher villages) {
        PlainWords words = new PlainWords(villages, Redactor.builder().build());
        return new UnreadFile(words.keepPath(path), Finding.onFile(rule, got, null));
    }
}
