package jindu.ingest.form;

import java.time.LocalDate;
import java.util.List;
import jindu.catalog.Text;
import jindu.ingest.value.Redactor;
import jindu.reference.TextNormaliser;
import jindu.reference.VillageMatch;
import jindu.reference.VillageMatcher;

/**
 * A village cell as staging keeps it, so that the transform, or a later alias, can tell the village from it.
 *
 * @param text as read; where that holds something personal, the official name if the village is known, and else the
 *     text with it masked
 * @param officialName of the village that was found, else null
 * @param suggestions a sentence that names them, or null where there are none
 */
public record KeptVillage(String text, String officialName, String suggestions) {

    /** What to keep of a list's text, which was matched as {@code match} on a day. */
    public static KeptVillage of(
            String text, VillageMatch match, LocalDate on, VillageMatcher villages, Redactor redactor) {
        String official = match.isMatched() ? villages.officialName(match.villageCode(), on) : null;
        // A name of two characters may be part of a village's (白杨 in 白杨河): a masked text could not be matched again.
        boolean isPlace = official != null || villages.isPlaceName(TextNormaliser.compact(text));
        String masked = isPlace ? redactor.redact(text) : PublicText.VILLAGE.keep(text, redactor);
        String kept = masked.equals(text) || official == null ? masked : official;
        return of(kept, official, match);
    }

    /** What to keep of a log's text, beside which no list of names stands. */
    public static KeptVillage ofLog(
            String text, VillageMatch match, LocalDate on, VillageMatcher villages, PlainWords words) {
        String official = match.isMatched() ? villages.officialName(match.villageCode(), on) : null;
        String otherwise = official == null ? Redactor.MASK : official;
        return of(words.isPlaceLike(text) ? text : otherwise, official, match);
    }

    private static KeptVillage of(String kept, String official, VillageMatch match) {
        return new KeptVillage(kept, official, nearest(match.suggestions()));
    }

    private static String nearest(List<String> names) {
        Text listed = Text.listing(names);
        return names.isEmpty()
                ? null
                : Text.of("相近的官方名称：" + listed.zh() + "。", "Official names near it: " + listed.en() + ".")
                        .inline();
    }
}
