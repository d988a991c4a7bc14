package jindu.samples;

import java.util.ArrayList;
import java.util.List;

/** Settings and the smaller reference tables of the sample workspace. */
final class References {

    private static final String SUPPORT = "建档立卡贫困人口带动增收";

    private References() {}

    static void writeTo(Workspace workspace) {
        workspace.text("workspace/jindu.yaml", """
                # 样例工作区：除官方区划名单外，全部内容均为虚构。Sample workspace: all but the official list of divisions is invented.
                plan_year: 2020
                time_zone: Asia/Shanghai
                deadline_day: 28
                prefecture: {code: "652300", name: 昌吉州}
                must_report: ["652328", "652325", "652327", "652302"]
                first_report_month: 2020-05
                suppress_below: 5
                sample: true
                """);
        targets(workspace);
        workspace.csv(
                "workspace/reference/aliases.csv",
                "county_code,raw_text,village_code",
                List.of(List.of("652328", "屯庄子村", "652328101201"), List.of("652328", "西吉尔镇屯庄子村", "652328101201")));
        workspace.csv(
                "workspace/reference/calendar.csv",
                "month,county_code,due_date,reason",
                List.of(List.of(Months.MOVED, "", Months.MOVED_DUE_DATE, "端午节假期后顺延（样例）")));
        Institutions.writeTo(workspace);
    }

    private static void targets(Workspace workspace) {
        List<List<?>> rows = new ArrayList<>();
        for (String id : List.of("persons_supported", "persons_supported_ytd")) {
            rows.add(target(id, "prefecture", "652300", 600, "人", SUPPORT + "600人", true));
            rows.add(target(id, "county", "652328", 320, "人", SUPPORT + "：木垒县320人（指导性）", false));
            rows.add(target(id, "county", "652325", 180, "人", SUPPORT + "：奇台县180人（指导性）", false));
            rows.add(target(id, "county", "652327", 80, "人", SUPPORT + "：吉木萨尔县80人（指导性）", false));
            rows.add(target(id, "county", "652302", 20, "人", SUPPORT + "：阜康市20人（指导性）", false));
        }
        rows.add(target("seven_ones_villages", "prefecture", "652300", 10, "个村", "10个自治区级贫困村“七个一”全部建成", true));
        rows.add(target(
                "branch_service_points", "prefecture", "652300", 10, "个村", "10个自治区级贫困村建成文化馆、图书馆总分馆制的基层服务点", true));
        rows.add(target("audio_villages", "prefecture", "652300", 139, "个村", "2020年底前为139个贫困村配备音响设备", true));
        rows.add(target("pairing_activities", "village", "*", 2, "次", "文化单位“一对一”帮扶贫困村群众文艺队伍，每村每年不少于2次", true));
        rows.add(target("training_courses", "village", "*", 2, "期", "贫困村文化、体育专题培训班，每村每年不少于2期", true));
        rows.add(target("performances", "village", "*", 3, "场", "“千场演出下基层”，每个贫困村每年不少于3场", true));
        rows.add(target("aid_fund", "prefecture", "652300", 300_000, "元", "州本级每年安排专项帮扶资金不少于30万元", true));
        for (County county : County.values()) {
            rows.add(target("aid_fund", "county", county.code, 100_000, "元", "各县市每年安排专项帮扶资金不少于10万元", true));
        }
        workspace.csv(
                "workspace/reference/targets.csv",
                "indicator_id,year,area_level,area_code,target,unit,clause,nature",
                rows);
    }

    private static List<?> target(
            String id, String level, String area, int figure, String unit, String clause, boolean isBinding) {
        return List.of(id, 2020, level, area, figure, unit, clause, isBinding ? "binding" : "guideline");
    }
}
