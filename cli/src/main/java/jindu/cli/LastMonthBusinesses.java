package jindu.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jindu.forms.template.KnownBusiness;
import jindu.reference.VillageMatcher;
import jindu.reference.VillageVersion;
import jindu.reports.sql.ReadOnlySql;

/** The businesses of a county's list in force in a month, from the published snapshot. Those that are persons stay out. */
final class LastMonthBusinesses {

    private static final String QUERY = """
            select distinct e.enterprise_name, v.village_code, m.support_mode_name
            from fct_income f
            join dim_enterprise e using (enterprise_key)
            join dim_village v using (village_key)
            join dim_support_mode m using (support_mode_key)
            where f.month = '{month}' and f.county_code = '{county}' and not e.is_person_business
            order by e.enterprise_name, v.village_code, m.support_mode_name""";

    private final CheckBasis basis;
    private final Messages messages;

    LastMonthBusinesses(CheckBasis basis, Messages messages) {
        this.basis = basis;
        this.messages = messages;
    }

    /** @param countyCode six digits, known to the reference data */
    List<KnownBusiness> of(String countyCode, YearMonth month) {
        VillageMatcher villages =
                new VillageMatcher(basis.reference(), basis.settings().prefecture());
        Path snapshot = Snapshots.folder(basis.workspace(), null, messages);
        List<KnownBusiness> businesses = new ArrayList<>();
        try (ReadOnlySql sql = ReadOnlySql.open(snapshot, basis.settings().timeZone())) {
            sql.run(QUERY.replace("{month}", month.toString()).replace("{county}", countyCode), (rows, zone) -> {
                while (rows.next()) {
                    String village = villages.version(String.valueOf(rows.value(1)), month.atEndOfMonth())
                            .map(VillageVersion::writtenName)
                            .orElse("");
                    businesses.add(
                            new KnownBusiness(String.valueOf(rows.value(0)), village, String.valueOf(rows.value(2))));
                }
                return businesses.size();
            });
        }
        return businesses;
    }
}
