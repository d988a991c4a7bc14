package jindu.ingest.value;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What comes of a text, worked out once: a list repeats its few villages, businesses and modes in row after row. The
 * first of them are remembered, so that a list without end takes no memory without end. For one thread.
 */
public final class Once<T> {

    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, T> known = new HashMap<>();
    private final Function<String, T> work;

    /** @param work gives never null, and always the same for a text */
    public Once(Function<String, T> work) {
        this.work = work;
    }

    /** What comes of a text. */
    public T of(String text) {
        T result = known.get(text);
        if (result == null) {
            result = work.apply(text);
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, result);
            }
        }
        return result;
    }
}
