package jindu.samples;

import java.util.ArrayList;
import java.util.List;

/** Every row and file that has to be rejected, with its place and its one reason. */
final class Rejections {

    private Rejections() {}

    static void write(
            Workspace workspace,
            List<RosterFile> rosters,
            RosterWriter writer,
            ListsInForce lists,
            List<LogFile> logs) {
        List<List<?>> rows = new ArrayList<>();
        for (RosterFile file : rosters) {
            for (RosterSheet sheet : file.sheets()) {
                sheet.rows.stream()
                        .filter(row -> !row.isAccepted())
                        .forEach(row -> rows.add(List.of(
                                file.path(),
                                sheet.name,
                                writer.rowNumber(row),
                                Months.REPORTED.get(file.month()),
                                row.county().code,
                                lists.inForce(row.county(), file.month()).orElseThrow() == file,
                                row.rejection())));
            }
        }
        for (LogFile log : logs) {
            for (int i = 0; i < log.entries().size(); i++) {
                LogEntry entry = log.entries().get(i);
                if (!entry.isAccepted()) {
                    rows.add(List.of(
                            log.path(),
                            log.sheet(),
                            log.rows().get(i),
                            Months.REPORTED.get(entry.month()),
                            "",
                            true,
                            entry.fault().reason));
                }
            }
        }
        workspace.csv("expected/rejected_rows.csv", "file,sheet,row,month,county_code,is_in_force,reason", rows);
        workspace.csv(
                "expected/rejected_files.csv",
                "file,reason",
                OddFiles.unusable().stream()
                        .map(file -> List.of(file.path(), file.reason()))
                        .toList());
    }
}
