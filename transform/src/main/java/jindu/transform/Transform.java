package jindu.transform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jindu.catalog.Text;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.reference.Progress;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;
import jindu.reference.Workspace;
import jindu.reference.disk.Disk;
import jindu.reference.ledger.Ledger;
import org.apache.spark.sql.SparkSession;

/**
 * Makes a snapshot of what staging, reference data and settings say as of a moment. It is built aside and renamed into
 * place whole; what a crashed run left is removed.
 */
public final class Transform {

    private static final String BUILDING = ".building-";
    private static final Text PREPARING = Text.of("整理暂存数据", "preparing staged data");
    private static final Text TABLES = Text.of("生成数据表", "making tables");

    private final Workspace workspace;
    private final Settings settings;
    private final ReferenceData reference;

    public Transform(Workspace workspace, Settings settings, ReferenceData reference) {
        this.workspace = workspace;
        this.settings = settings;
        this.reference = reference;
    }

    /**
     * Builds the snapshot, or finds that it has been built.
     *
     * @param spark asked for only if there is something to build
     * @param asOf what was received later does not count
     */
    public BuiltSnapshot build(Supplier<SparkSession> spark, Instant asOf, Progress progress) throws IOException {
        SnapshotInputs inputs = SnapshotInputs.of(new Ledger(workspace.ledger()).lines(), settings, reference, asOf);
        String id = inputs.id();
        Path folder = workspace.snapshot(id);
        if (SnapshotManifest.isWhole(folder)) {
            return new BuiltSnapshot(
                    id, folder, false, SnapshotManifest.read(folder).warnings());
        }
        Files.createDirectories(workspace.snapshots());
        removeUnfinished();
        Path building = workspace.snapshots().resolve(BUILDING + id);
        Files.createDirectory(building);
        List<String> warnings = write(spark.get(), inputs, building, progress);
        SnapshotManifest.of(id, inputs, warnings, building).write(building);
        Disk.forceTree(building);
        if (Files.isDirectory(folder)) {
            // A damaged one: whoever reads it cannot read it whole.
            Disk.delete(folder);
        }
        Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(workspace.snapshots());
        return new BuiltSnapshot(id, folder, true, warnings);
    }

    private List<String> write(SparkSession spark, SnapshotInputs inputs, Path building, Progress progress)
            throws IOException {
        progress.at(PREPARING, 0, 0);
        VillageMatcher villages = new VillageMatcher(reference, settings.prefecture());
        new StagedViews(workspace, inputs).register(spark);
        Places places = new Places(settings, reference, villages);
        places.tell(spark);
        YearMonth january = YearMonth.of(settings.planYear(), 1);
        List<LocalTable> tables = new ArrayList<>(places.tables());
        tables.addAll(new ReferenceTables(settings, reference, villages.counties(), inputs.asOf())
                .all(places.firstMonth().orElse(january), places.lastMonth().orElse(january)));
        tables.forEach(t -> t.register(spark));

        ModelTables target = new ModelTables(spark, building, isLarge(inputs));
        target.hold(List.of(RosterTables.STAGED_ROW.name(), ServiceTables.STAGED_EVENT.name()));
        int done = 0;
        for (SqlModel model : SqlModel.ALL) {
            progress.at(TABLES, done, SqlModel.ALL.size());
            target.make(model);
            done++;
        }
        progress.at(TABLES, done, SqlModel.ALL.size());
        return EventConflicts.find(spark);
    }

    private static boolean isLarge(SnapshotInputs inputs) {
        return inputs.submissions().stream()
                        .mapToLong(r -> r.read().rowsAccepted() + r.read().rowsRejected())
                        .sum()
                > SparkTuning.ROWS_OF_ONE_TASK;
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> children = Files.list(workspace.snapshots())) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().startsWith(BUILDING)) {
                    Disk.delete(child);
                }
            }
        }
    }
}
