package jindu.transform;

import java.nio.file.Path;
import java.util.List;

/**
 * A snapshot that lies whole in its folder; {@link Publication} makes it the current one.
 *
 * @param isNew false where the same inputs had been made a snapshot before
 * @param warnings what a person should look at: ids of events that came twice in one revision, with other contents
 */
public record BuiltSnapshot(String id, Path folder, boolean isNew, List<String> warnings) {}
