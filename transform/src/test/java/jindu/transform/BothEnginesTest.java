package jindu.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jindu.catalog.Table;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB runs every query on what Spark ran it on: the second engine is the oracle of the first. */
class BothEnginesTest {

    @TempDir
    Path home;

    @Test
    void agreeOnSmallCases() throws Exception {
        compare(Cases.mixed(home.resolve("ws")));
    }

    @Test
    void agreeOnFiveHundredPersonsAndTwoThousandEvents() throws Exception {
        compare(generated(new Random(20200507)));
    }

    @Test
    void agreeOnAnEmptyWorkspace() throws Exception {
        StagingFixture fixture = new StagingFixture(home.resolve("ws"));
        Files.createFile(fixture.workspace.ledger());
        compare(fixture);
    }

    private void compare(StagingFixture fixture) throws Exception {
        Built built = Built.of(fixture);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            // The one function that has another name and no length there.
            statement.execute("create macro sha2(text, bits) as sha256(text)");
            for (String input : inputs()) {
                Path copy = home.resolve("inputs").resolve(input);
                TestSpark.session().table(input).write().parquet(copy.toUri().toString());
                statement.execute("create view " + input + " as select * from '" + copy + "/*.parquet'");
            }
            for (SqlModel model : SqlModel.ALL) {
                if (model.table().isEmpty()) {
                    statement.execute("create table " + model.name() + " as " + model.sql());
                    continue;
                }
                Table table = model.table().get();
                String columns = table.columns().stream()
                        .map(c -> "cast(" + c.name() + " as " + type(c.type().sql()) + ") as " + c.name())
                        .collect(Collectors.joining(", "));
                statement.execute(
                        "create table " + table.name() + " as select " + columns + " from (" + model.sql() + ")");
                List<String> oracle = Built.rows(statement, "select * from " + table.name());
                List<String> spark = Built.rows(statement, "select * from '" + built.folder(table) + "/*.parquet'");
                assertThat(spark).as(table.name()).containsExactlyInAnyOrderElementsOf(oracle);
            }
        }
    }

    private static String type(String sql) {
        return sql.equals("TIMESTAMP") ? "TIMESTAMPTZ" : sql;
    }

    /** The views that queries read and none makes. */
    private static List<String> inputs() {
        SparkSession spark = TestSpark.session();
        List<String> made = SqlModel.ALL.stream().map(SqlModel::name).toList();
        List<String> inputs = new ArrayList<>();
        for (var row : spark.sql("show views").collectAsList()) {
            String name = row.getString(1);
            if ((name.startsWith("stg_") || name.startsWith("ref_")) && !made.contains(name)) {
                inputs.add(name);
            }
        }
        assertThat(inputs).hasSizeGreaterThan(10);
        return inputs;
    }

    private StagingFixture generated(Random random) {
        StagingFixture fixture = new StagingFixture(home.resolve("ws"));
        String[] villages = {"西吉尔镇屯庄村", "屯庄子村", "西吉尔村", "没有这个村", ""};
        String[] modes = {"employment", "dividend", "public_post", "own_inn"};
        for (String county : List.of("652328", "652325", "652302")) {
            for (int month = 4; month <= 9; month++) {
                if (random.nextInt(6) == 0) {
                    continue;
                }
                StringBuilder rows = new StringBuilder(
                        "person_token | enterprise_name | is_person_business | enterprise_kind | support_mode_code |"
                                + " village_text | income_yuan_per_year | is_accepted\n");
                for (int i = 0; i < 60; i++) {
                    boolean own = random.nextInt(8) == 0;
                    rows.append(String.join(
                                    " | ",
                                    "t" + random.nextInt(170),
                                    own ? "" : "样例企业" + random.nextInt(6),
                                    String.valueOf(own),
                                    own ? "inn" : "hotel",
                                    modes[random.nextInt(modes.length)],
                                    villages[random.nextInt(villages.length)],
                                    String.valueOf(random.nextInt(5) * 1000.5),
                                    String.valueOf(random.nextInt(12) != 0)))
                            .append('\n');
                }
                fixture.roster(
                        county,
                        "2020-0" + month,
                        "2020-0" + month + "-2" + random.nextInt(10) + "T10:00",
                        rows.toString());
            }
        }
        String[] types = {
            "performance",
            "culture_training",
            "sports_training",
            "pairing_activity",
            "facility",
            "equipment",
            "branch_point",
            "fund"
        };
        String[][] items = {
            {""},
            {""},
            {""},
            {""},
            {"small_stage", "reading_room", "multi_function_hall"},
            {"audio_set"},
            {"library_point", "culture_centre_point"},
            {"allocated", "spent"}
        };
        String[] stages = {"planned", "started", "completed"};
        for (int part = 0; part < 4; part++) {
            StringBuilder rows = new StringBuilder(
                    "event_id | event_date | county_text | village_text | institution_text | service_type_code |"
                            + " item_code | stage_code | participants | amount_yuan | event_revision | is_cancelled\n");
            for (int i = 0; i < 500; i++) {
                int type = random.nextInt(types.length);
                rows.append(String.join(
                                " | ",
                                "E" + random.nextInt(1500),
                                String.format(
                                        "%d-%02d-%02d",
                                        2019 + random.nextInt(5) / 4, 1 + random.nextInt(9), 1 + random.nextInt(28)),
                                random.nextBoolean() ? "木垒县" : "",
                                random.nextInt(4) == 0 ? "屯庄村、西吉尔村" : villages[random.nextInt(villages.length)],
                                random.nextBoolean() ? "州样例文化馆" : "",
                                types[type],
                                items[type][random.nextInt(items[type].length)],
                                type >= 4 && type < 7 ? stages[random.nextInt(3)] : "",
                                String.valueOf(random.nextInt(300)),
                                type == 7 ? String.valueOf(random.nextInt(90000)) : "",
                                String.valueOf(1 + random.nextInt(3)),
                                String.valueOf(random.nextInt(10) == 0)))
                        .append('\n');
            }
            fixture.log("2020-0" + (5 + part) + "-27T09:00", rows.toString());
        }
        return fixture;
    }
}
