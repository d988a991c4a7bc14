package jindu.cli;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Where a command gets its Spark session from, when it comes to need one. */
interface SparkSource {

    /**
     * A session.
     *
     * @param temporary a folder of the workspace for what Spark puts on disk meanwhile
     * @param master Spark's master, or null for all cores of this machine
     */
    SparkSession open(Path temporary, String master);

    /** Called once the command has done with the session. */
    void close(SparkSession session);
}
