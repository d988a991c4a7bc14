package jindu.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reference folders for tests. */
final class Fixtures {
    static final Settings.Prefecture PREFECTURE = Settings.defaults(2020).prefecture();

    private Fixtures() {}

    /** A folder with the prefecture's real divisions from 2016 to 2023, two aliases and nothing designated. */
    static Path realDivisions(Path folder) throws IOException {
        try (InputStream divisions = Fixtures.class.getResourceAsStream("divisions.csv")) {
            Files.write(folder.resolve("divisions.csv"), divisions.readAllBytes());
        }
        write(folder, "villages.csv", "village_code,is_poor_village,is_region_level,valid_from,valid_to\n");
        write(folder, "targets.csv", "indicator_id,year,area_level,area_code,target,unit,clause,nature\n");
        write(folder, "aliases.csv", """
                county_code,raw_text,village_code
                652328,屯庄子村,652328101201
                652328,老 东 沟,652328206201
                """);
        return folder;
    }

    static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
