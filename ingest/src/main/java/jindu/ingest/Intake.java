package jindu.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a run has to do with the files of the inbox.
 *
 * @param all that lie there
 * @param fresh of them those that no run has met, in order of receipt
 * @param copies fresh ones whose content was read before or is read in this run, with the content's key
 * @param again those read before that are read once more
 */
record Intake(List<InboxFile> all, List<InboxFile> fresh, Map<InboxFile, String> copies, List<InboxFile> again) {

    static Intake of(List<InboxFile> all, StagedFiles register, boolean hasPasswords, Rereading rereading) {
        List<InboxFile> fresh = all.stream()
                .filter(f -> !register.knows(f))
                .sorted(InboxFile.BY_RECEIPT)
                .toList();
        Map<InboxFile, String> copies = new HashMap<>();
        for (InboxFile file : fresh) {
            String content = register.contentKey(file);
            if (!register.claim(content)) {
                copies.put(file, content);
            }
        }
        return new Intake(all, fresh, copies, register.toReadAgain(all, hasPasswords, rereading));
    }

    /** In order of receipt. */
    List<InboxFile> toRead() {
        List<InboxFile> files = new ArrayList<>(again);
        fresh.stream().filter(f -> !copies.containsKey(f)).forEach(files::add);
        files.sort(InboxFile.BY_RECEIPT);
        return files;
    }

    /** The copies in order of receipt, each with its content's key. */
    void forEachCopy(BiConsumer<InboxFile, String> visitor) {
        fresh.stream().filter(copies::containsKey).forEach(f -> visitor.accept(f, copies.get(f)));
    }

    int filesKnown() {
        return all.size() - fresh.size() + copies.size();
    }
}
