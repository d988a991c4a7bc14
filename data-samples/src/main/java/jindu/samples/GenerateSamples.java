package jindu.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the sample workspace and what has to come out of it. Everything but the official list of divisions is
 * invented. The same program writes the same files each time.
 */
public final class GenerateSamples {

    /** A list that somebody forwarded a second time, content for content. */
    private static final String COPIED = "2020-06/吉木萨尔县/附件1.xlsx";

    private static final String COPY = "2020-06/转发/吉木萨尔县附件1(1).xlsx";
    private static final Instant COPY_RECEIVED =
            OffsetDateTime.parse("2020-06-29T08:30:00+08:00").toInstant();

    private GenerateSamples() {}

    /**
     * Generates into the folder, which gets {@code workspace/} and {@code expected/}.
     *
     * @param args the target folder
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: GenerateSamples <target folder>");
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        if (Files.exists(folder.resolve("workspace")) || Files.exists(folder.resolve("expected"))) {
            System.err.println("Cannot generate into " + folder + ": remove its workspace and expected folders first");
            System.exit(2);
        }
        // The workbook library looks for a logging provider and complains aloud where there is none.
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        generate(folder);
    }

    static void generate(Path folder) {
        Workspace workspace = new Workspace(folder);
        Divisions divisions = Divisions.load();
        PoorVillages poorVillages = new PoorVillages(divisions);
        divisions.writeTo(workspace);
        poorVillages.writeTo(workspace);
        References.writeTo(workspace);

        People people = new People();
        SupportPlan plan = new SupportPlan(divisions, poorVillages, people);
        List<RosterFile> rosters = new RosterFiles(divisions, plan, people).files();
        RosterWriter rosterWriter = new RosterWriter();
        List<Received> register = new ArrayList<>();
        for (RosterFile file : rosters) {
            byte[] bytes = rosterWriter.write(file);
            workspace.bytes("workspace/inbox/" + file.path(), bytes);
            register.add(new Received(file.path(), file.receivedAt()));
            if (file.path().equals(COPIED)) {
                workspace.bytes("workspace/inbox/" + COPY, bytes);
                register.add(new Received(COPY, COPY_RECEIVED));
            }
        }
        List<LogFile> logs = new LogWriter(divisions).write(new ActivityPlan(divisions, poorVillages).entries());
        for (LogFile log : logs) {
            workspace.bytes("workspace/inbox/" + log.path(), log.bytes());
            register.add(new Received(log.path(), log.receivedAt()));
        }
        for (OddFiles.Unusable file : OddFiles.unusable()) {
            workspace.bytes("workspace/inbox/" + file.path(), file.bytes());
            register.add(new Received(
                    file.path(), OffsetDateTime.parse(file.receivedAt()).toInstant()));
        }
        OddFiles.writeTracesTo(workspace);
        writeRegister(workspace, register);

        ListsInForce lists = new ListsInForce(rosters);
        RosterResults rosterResults = new RosterResults(lists);
        rosterResults.writeTo(workspace);
        new IndicatorResults(poorVillages, lists, rosterResults, new EventsInForce(logs)).writeTo(workspace);
        Rejections.write(workspace, rosters, rosterWriter, lists, logs);
    }

    private record Received(String path, Instant at) {}

    /** The desk's register, by time of receipt; some entries were noted in universal time. */
    private static void writeRegister(Workspace workspace, List<Received> register) {
        List<List<?>> rows = new ArrayList<>();
        register.sort(Comparator.comparing(Received::at).thenComparing(Received::path));
        for (Received received : register) {
            boolean isUniversal = rows.size() % 7 == 3;
            rows.add(List.of(
                    received.path(), Months.text(received.at(), isUniversal ? ZoneOffset.UTC : Months.SHANGHAI)));
        }
        workspace.csv("workspace/inbox/received.csv", "file,received_at", rows);
    }
}
