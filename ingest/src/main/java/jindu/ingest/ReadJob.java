package jindu.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jindu.catalog.Text;
import jindu.reference.Progress;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Reads files in one Spark job, a file a task, and tells how far it is. */
final class ReadJob {

    private static final Text READING = Text.of("读取文件", "reading files");
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private ReadJob() {}

    /** What became of each file, in their order. */
    static List<ReadTask.Outcome> run(
            ReadTask task, List<InboxFile> files, Supplier<SparkSession> spark, Progress progress) throws IOException {
        progress.at(READING, 0, files.size());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.get().sparkContext());
        List<Integer> runs = IntStream.range(0, files.size()).boxed().toList();
        ArrayList<InboxFile> shipped = new ArrayList<>(files);
        JavaFutureAction<List<ReadTask.Outcome>> result = context.parallelize(runs, files.size())
                .map(run -> task.read(shipped.get(run), run))
                .collectAsync();
        try {
            while (!result.isDone()) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                progress.at(READING, completedTasks(context, result), files.size());
            }
            List<ReadTask.Outcome> outcomes = result.get();
            progress.at(READING, files.size(), files.size());
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.cancel(true);
            throw new IOException("Cannot read the inbox: interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static long completedTasks(JavaSparkContext context, JavaFutureAction<?> job) {
        long completed = 0;
        for (int id : job.jobIds()) {
            var info = context.statusTracker().getJobInfo(id);
            if (info != null) {
                for (int stage : info.stageIds()) {
                    var stageInfo = context.statusTracker().getStageInfo(stage);
                    completed += stageInfo == null ? 0 : stageInfo.numCompletedTasks();
                }
            }
        }
        return completed;
    }
}
