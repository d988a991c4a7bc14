package jindu.reference;

import java.io.Serializable;
import java.util.List;

/**
 * What a text means as a village.
 *
 * @param villageCode the village's code where the status is matched or matched with a warning, else null
 * @param reason why there is a warning or no village; {@link Reason#NONE} for a plain match
 * @param suggestions official names that may have been meant, nearest first: township and village, with the county where
 *     it is another one
 */
public record VillageMatch(Status status, String villageCode, Reason reason, List<String> suggestions)
        implements Serializable {

    /** Whether there is a village to take. */
    public enum Status {
        MATCHED,
        MATCHED_WITH_WARNING,
        MISSING,
        UNKNOWN,
        AMBIGUOUS,
        OTHER_COUNTY
    }

    /** Why a match carries a warning, or why there is none. */
    public enum Reason {
        /** Nothing to say. */
        NONE,
        /** Matched by a line of aliases.csv, which a person entered: no warning. */
        ALIAS,
        /** A name of the village or its township that held only at another time. */
        FORMER_NAME,
        /** A code or name that has ended; the village goes on under another code and the same name. */
        FORMER_CODE,
        /** The township is named with another kind (乡 for 镇) or without one. */
        TOWNSHIP_KIND,
        /** The village is named without 村 or 社区. */
        SUFFIX_MISSING,
        /** The county's name is misspelt. */
        COUNTY_SPELLING,
        /** No village is given. */
        EMPTY,
        /** No village of that name. */
        NO_SUCH_VILLAGE,
        /** No village has that code. */
        NO_SUCH_CODE,
        /** The village exists, but not in the township that is named. */
        TOWNSHIP_MISMATCH,
        /** Only a township or county is named. */
        TOWNSHIP_ONLY,
        /** The text may mean the township or the village. */
        TOWNSHIP_OR_VILLAGE,
        /** The text stands for several villages (各村, 全县). */
        AGGREGATE,
        /** A company or regiment of the production and construction corps. */
        CORPS_UNIT,
        /** Code and name belong to different villages. */
        CODE_NAME_DISAGREE,
        /** The village had ended by the date and none followed it. */
        ENDED,
        /** The village began only after the date. */
        NOT_BEGUN,
        /** Several villages bear the name. */
        SEVERAL,
        /** The village belongs to another county. */
        OTHER_COUNTY
    }

    public VillageMatch {
        suggestions = List.copyOf(suggestions);
    }

    /** True where there is a village, with or without a warning. */
    public boolean isMatched() {
        return villageCode != null;
    }

    static VillageMatch of(String villageCode, Reason reason) {
        boolean isPlain = reason == Reason.NONE || reason == Reason.ALIAS;
        return new VillageMatch(isPlain ? Status.MATCHED : Status.MATCHED_WITH_WARNING, villageCode, reason, List.of());
    }

    static VillageMatch none(Status status, Reason reason, List<String> suggestions) {
        return new VillageMatch(status, null, reason, suggestions);
    }
}
