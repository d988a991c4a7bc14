package jindu.ingest.grid;

import java.time.Duration;
import jindu.catalog.submission.FileLimit;

/**
 * What a file may ask of the machine; the reasons stand with {@link FileLimit}.
 *
 * @param time that processors work for the file, from opening to closing
 * @param inflatedBytes of all parts that are read, each time that they are read through
 */
public record ReadLimits(
        Duration time,
        long inflatedBytes,
        long entries,
        long sheets,
        long rowNumber,
        long cellCharacters,
        long tagBytes,
        long sharedTextBytes,
        long mergedRegions) {

    private static final long MEBIBYTE = 1L << 20;

    /** Those of the catalog. */
    public static final ReadLimits STANDARD = new ReadLimits(
            Duration.ofSeconds(FileLimit.SECONDS.value()),
            FileLimit.INFLATED_MEBIBYTES.value() * MEBIBYTE,
            FileLimit.ENTRIES.value(),
            FileLimit.SHEETS.value(),
            FileLimit.ROW_NUMBER.value(),
            FileLimit.CELL_CHARACTERS.value(),
            FileLimit.TAG_BYTES.value(),
            FileLimit.SHARED_TEXT_MEBIBYTES.value() * MEBIBYTE,
            FileLimit.MERGED_REGIONS.value());

    /** Those for files that nobody waits for. */
    public static final ReadLimits OF_INGEST = STANDARD.withTime(Duration.ofSeconds(FileLimit.INGEST_SECONDS.value()));

    /** Begins to count the time for a file. */
    public Deadline begin() {
        return Deadline.in(time, Duration.ofSeconds(FileLimit.WAIT_SECONDS.value()));
    }

    public ReadLimits withTime(Duration other) {
        return new ReadLimits(
                other,
                inflatedBytes,
                entries,
                sheets,
                rowNumber,
                cellCharacters,
                tagBytes,
                sharedTextBytes,
                mergedRegions);
    }
}
