package jindu.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented culture institutions, and what they call their work. */
final class Institutions {

    private static final String THEATRE = "昌吉州样例艺术剧院";
    private static final String LIBRARY = "昌吉州样例图书馆";
    private static final String CULTURE_CENTRE = "昌吉州样例文化馆";

    private Institutions() {}

    static String countyCentre(County county) {
        return county.usualName + "样例文化馆";
    }

    /** One in thirty is an institution that the reference list does not know. */
    static String whoDid(Service service, County county, Random chance) {
        if (chance.nextInt(30) == 0) {
            return "样例民间艺术团";
        }
        return switch (service) {
            case PERFORMANCE -> chance.nextInt(4) == 0 ? countyCentre(county) : THEATRE;
            case BRANCH_POINT -> LIBRARY;
            case CULTURE_TRAINING, PAIRING_ACTIVITY -> chance.nextInt(3) == 0 ? countyCentre(county) : CULTURE_CENTRE;
            default -> countyCentre(county);
        };
    }

    static String title(Service service, Service.Item item, Random chance) {
        return switch (service) {
            case PERFORMANCE ->
                Seeds.pick(chance, List.of("“千场演出下基层”文艺演出", "送戏下乡专场", "“百日广场”文艺演出（主持：例志强）", "庆丰收群众文艺演出"));
            case CULTURE_TRAINING -> Seeds.pick(chance, List.of("农民画培训班", "广场舞骨干培训班", "新疆曲子培训班"));
            case SPORTS_TRAINING -> Seeds.pick(chance, List.of("社会体育指导员培训班", "健身操培训班"));
            case SKILL_TRAINING -> item.label + "培训";
            case PAIRING_ACTIVITY -> Seeds.pick(chance, List.of("一对一辅导文艺队排练", "帮扶文艺队编排节目", "赠送演出服装并辅导"));
            case FACILITY, EQUIPMENT, BRANCH_POINT, TOURISM_FACILITY -> item.label;
            case FUND -> "文化专项帮扶资金";
        };
    }

    static void writeTo(Workspace workspace) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("P01", THEATRE, "prefecture", ""));
        rows.add(List.of("P02", LIBRARY, "prefecture", ""));
        rows.add(List.of("P03", CULTURE_CENTRE, "prefecture", ""));
        for (County county : County.values()) {
            rows.add(List.of("C" + county.code.substring(3), countyCentre(county), "county", county.code));
        }
        workspace.csv("workspace/reference/institutions.csv", "institution_id,name,level,county_code", rows);
    }
}
