package jindu.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Type;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.Form;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerDecision;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;

/**
 * A workspace whose staging is written from text tables: a header line of column names, then rows, cells parted by
 * {@code |}; columns that are not named are null or take the defaults below.
 */
final class StagingFixture {

    private static final Map<String, String> ROSTER_DEFAULTS = Map.of(
            "sheet", "附件1",
            "sheet_no", "1",
            "is_accepted", "true",
            "is_person_business", "false",
            "enterprise_name", "样例度假村",
            "enterprise_kind", "holiday_village",
            "support_mode_code", "employment",
            "village_text", "西吉尔镇屯庄村",
            "income_yuan_per_year", "12000");
    private static final Map<String, String> SERVICE_DEFAULTS =
            Map.of("sheet_no", "0", "is_accepted", "true", "event_revision", "1", "is_cancelled", "false");

    final Workspace workspace;
    final Settings settings = Settings.defaults(2020);
    private int files;
    private String holdRule;
    private String lastId;

    StagingFixture(Path home) {
        workspace = new Workspace(home);
        try {
            Files.createDirectories(workspace.submissions());
            Files.createDirectories(workspace.reference());
            reference("divisions.csv", """
                    county_code,county_name,township_code,township_name,village_code,village_name,valid_from,valid_to
                    652328,木垒哈萨克自治县,652328101,西吉尔镇,652328101201,屯庄村委会,2016-07-31,
                    652328,木垒哈萨克自治县,652328101,西吉尔镇,652328101203,西吉尔村委会,2016-07-31,2020-06-14
                    652328,木垒哈萨克自治县,652328101,西吉尔镇,652328101203,西吉尔新村委会,2020-06-15,
                    652325,奇台县,652325104,东湾镇,652325104203,大泉村委会,2016-07-31,
                    652302,阜康市,652302102,九运街镇,652302102236,黄土梁村委会,2016-07-31,
                    652301,昌吉市,652301101,硫磺沟镇,652301101200,楼庄子村委会,2016-07-31,
                    """);
            reference("villages.csv", """
                    village_code,is_poor_village,is_region_level,valid_from,valid_to
                    652328101201,true,true,2016-12-31,
                    652328101203,true,false,2016-12-31,
                    652325104203,true,false,2016-12-31,
                    """);
            reference("targets.csv", """
                    indicator_id,year,area_level,area_code,target,unit,clause,nature
                    persons_supported,2020,prefecture,652300,6,人,带动增收,binding
                    persons_supported,2020,county,652328,4,人,带动增收,guideline
                    persons_supported_ytd,2020,prefecture,652300,6,人,带动增收,binding
                    seven_ones_villages,2020,prefecture,652300,1,个村,七个一,
                    branch_service_points,2020,prefecture,652300,1,个村,服务点,
                    audio_villages,2020,prefecture,652300,3,个村,音响,
                    pairing_activities,2020,village,*,2,次,结对,
                    training_courses,2020,village,*,2,期,培训,
                    performances,2020,village,*,3,场,演出,
                    aid_fund,2020,prefecture,652300,300000,元,专项资金,
                    aid_fund,2020,county,*,100000,元,专项资金,
                    """);
            reference("institutions.csv", "institution_id,name,level,county_code\nP1,州样例文化馆,prefecture,\n");
            reference("aliases.csv", "county_code,raw_text,village_code\n652328,屯庄子村,652328101201\n");
            reference("calendar.csv", "month,county_code,due_date,reason\n2020-06,652325,2020-06-30,端午节\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reference(String file, String content) throws IOException {
        Files.writeString(workspace.reference().resolve(file), content);
    }

    ReferenceData referenceData() {
        return ReferenceData.read(workspace.reference());
    }

    /** A roster submission received at a local time such as 2020-05-26T10:00. */
    StagingFixture roster(String county, String month, String receivedAt, String rows) {
        return add(Form.ROSTER, county, month, receivedAt, RosterTables.STAGED_ROW, ROSTER_DEFAULTS, rows);
    }

    /** The next submission is held by a rule. */
    StagingFixture heldBy(String rule) {
        holdRule = rule;
        return this;
    }

    /** A decision on the submission added last, at a local time. */
    StagingFixture decide(LedgerDecision.Kind kind, String at) {
        new Ledger(workspace.ledger())
                .append(List.of(new LedgerDecision(
                        kind,
                        lastId,
                        "样例",
                        java.time.LocalDateTime.parse(at)
                                .atZone(settings.timeZone())
                                .toInstant())));
        return this;
    }

    /** A log submission. */
    StagingFixture log(String receivedAt, String rows) {
        return add(Form.SERVICE, null, null, receivedAt, ServiceTables.STAGED_EVENT, SERVICE_DEFAULTS, rows);
    }

    private StagingFixture add(
            Form form,
            String county,
            String month,
            String receivedAt,
            Table table,
            Map<String, String> defaults,
            String text) {
        files++;
        String id = (county == null ? "service" : county) + "-" + (month == null ? "none" : month)
                + String.format("-%016x", files);
        List<Map<String, String>> rows = parse(text);
        int number = 1;
        int accepted = 0;
        for (Map<String, String> row : rows) {
            defaults.forEach(row::putIfAbsent);
            row.putIfAbsent("row_no", String.valueOf(number++));
            row.put("submission_id", id);
            accepted += Boolean.parseBoolean(row.get("is_accepted")) ? 1 : 0;
        }
        write(table, rows, workspace.submission(id));
        Instant received = java.time.LocalDateTime.parse(receivedAt)
                .atZone(settings.timeZone())
                .toInstant();
        LedgerSubmission submission = new LedgerSubmission(
                id, form, county, month, null, holdRule, rows.isEmpty(), null, accepted, rows.size() - accepted);
        holdRule = null;
        lastId = id;
        new Ledger(workspace.ledger())
                .append(List.of(new LedgerEntry(
                        String.format("%064x", files),
                        "f" + files + ".xlsx",
                        1,
                        received,
                        received,
                        received,
                        1,
                        "0",
                        List.of(submission))));
        return this;
    }

    static List<Map<String, String>> parse(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        if (lines.isEmpty()) {
            return rows;
        }
        String[] names = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                if (i < cells.length && !cells[i].isEmpty()) {
                    row.put(names[i], cells[i]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }

    private static void write(Table table, List<Map<String, String>> rows, Path folder) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(folder);
            statement.execute("create table staged ("
                    + table.columns().stream()
                            .map(c -> c.name() + " "
                                    + (c.type() == Type.TIMESTAMP
                                            ? "TIMESTAMPTZ"
                                            : c.type().sql()))
                            .collect(Collectors.joining(", "))
                    + ")");
            for (Map<String, String> row : rows) {
                if (!table.columnNames().containsAll(row.keySet())) {
                    throw new IllegalArgumentException("Invalid fixture of " + table.name() + ": " + row.keySet());
                }
                statement.execute("insert into staged values ("
                        + table.columns().stream()
                                .map(c -> literal(c, row.get(c.name())))
                                .collect(Collectors.joining(", "))
                        + ")");
            }
            statement.execute("copy staged to '" + folder.resolve(table.name() + ".parquet") + "' (format parquet)");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String literal(Column column, String text) {
        return text == null
                ? "null"
                : "cast('" + text.replace("'", "''") + "' as " + column.type().sql() + ")";
    }
}
