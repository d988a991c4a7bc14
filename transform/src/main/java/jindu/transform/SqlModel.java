package jindu.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jindu.catalog.Table;
import jindu.catalog.Tables;

/**
 * A query that makes a table: the file {@code sql/<subject>/<name>.sql}.
 *
 * @param table the published table it makes; empty for one that other queries share and nobody publishes, because it
 *     holds what must not leave staging
 */
record SqlModel(String name, String subject, Optional<Table> table) {

    /** All, each after those it reads. */
    static final List<SqlModel> ALL = all();

    private static List<SqlModel> all() {
        List<SqlModel> models = new ArrayList<>();
        for (Table table : Tables.PUBLISHED) {
            models.add(new SqlModel(table.name(), table.subject(), Optional.of(table)));
            if (table.name().equals("dim_submission")) {
                models.add(shared("stg_placed_roster_row", "roster"));
                models.add(shared("stg_listed_person", "roster"));
                models.add(shared("stg_effective_event", "service"));
            }
        }
        return List.copyOf(models);
    }

    private static SqlModel shared(String name, String subject) {
        return new SqlModel(name, subject, Optional.empty());
    }

    String sql() {
        String resource = "/sql/" + subject + "/" + name + ".sql";
        try (InputStream in = SqlModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find " + resource + ": every table needs its query");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
