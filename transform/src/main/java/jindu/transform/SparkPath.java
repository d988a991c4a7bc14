package jindu.transform;

import java.nio.file.Path;

/** How Spark is told of a place: it takes a text as it stands, so that a space written as {@code %20} would be another. */
final class SparkPath {

    private SparkPath() {}

    static String of(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri()).toString();
    }
}
