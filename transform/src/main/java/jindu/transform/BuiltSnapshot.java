package jindu.transform;

import java.nio.file.Path;
import java.util.List;

/**
 * A snapshot that lies whole in its folder; {@link Publication} makes it the current one.
 *
 * @param isNew false where the same inputs had been made a snapshot before
 * @param warnings what a person should look at, in both languages' own words by the caller: event ids whose equal
 *     revisions differ
 */
public record BuiltSnapshot(String id, Path folder, boolean isNew, List<String> warnings) {}
