package jindu.samples;

import static jindu.samples.RosterFiles.AUGUST;
import static jindu.samples.RosterFiles.JULY;
import static jindu.samples.RosterFiles.JUNE;
import static jindu.samples.RosterFiles.MAY;
import static jindu.samples.RosterFiles.SEPTEMBER;
import static jindu.samples.RosterFiles.mixIn;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The lists of the three counties that may report and are never late. */
final class VoluntaryLists {

    private final RosterFiles files;
    private final SupportPlan plan;

    VoluntaryLists(RosterFiles files, SupportPlan plan) {
        this.files = files;
        this.plan = plan;
    }

    void addAll() {
        County changji = County.CHANGJI;
        County manas = County.MANAS;
        RosterRows may = files.rows("changji may", MAY, false);
        List<RosterRow> mayRows = may.byVillage(plan.in(changji, MAY));
        mixIn(mayRows, may.wrong(changji, Field.INCOME, "未统计", "缺少收入 income missing (‘not counted’)"));
        files.add(
                "2020-05/昌吉市.xlsx",
                false,
                MAY,
                "2020-05-29T10:00:00+08:00",
                changji,
                new RosterSheet("附件1")
                        .with(Trait.TOTAL)
                        .filled("昌吉市文旅局", "2020年5月29日")
                        .rows(mayRows));

        files.add(
                "2020-06/呼图壁县.xlsx",
                false,
                JUNE,
                "2020-06-28T12:00:00+08:00",
                County.HUTUBI,
                new RosterSheet("附件1").filled("呼图壁县文旅局", "2020年6月28日").nothingToReport("本月无"));

        RosterRows july = files.rows("two counties july", JULY, false);
        files.addMany(
                "2020-07/昌吉市、玛纳斯县.xlsx",
                false,
                JULY,
                "2020-07-30T17:00:00+08:00",
                EnumSet.of(changji, manas),
                List.of(
                        new RosterSheet("昌吉市")
                                .with(Trait.TOTAL)
                                .filled("昌吉市文旅局", "2020年7月30日")
                                .rows(july.byVillage(plan.in(changji, JULY))),
                        new RosterSheet("玛纳斯县")
                                .with(Trait.MERGED_BUSINESS)
                                .filled("玛纳斯县文旅局", "2020年7月29日")
                                .rows(july.byBusiness(plan.in(manas, JULY)))));

        RosterRows august = files.rows("changji august", AUGUST, false);
        files.add(
                "2020-08/汇总.xlsx",
                false,
                AUGUST,
                "2020-08-31T09:30:00+08:00",
                changji,
                new RosterSheet("Sheet1")
                        .with(Trait.INCOME_IN_TEN_THOUSANDS)
                        .filled("", "")
                        .rows(plan.in(changji, AUGUST).stream()
                                .map(august::rightInTenThousands)
                                .toList()));

        RosterRows september = files.rows("two counties september", SEPTEMBER, false);
        List<RosterRow> both = new ArrayList<>(september.byVillage(plan.in(changji, SEPTEMBER)));
        both.addAll(september.byVillage(plan.in(manas, SEPTEMBER)));
        RosterRow seventeen = september.wrong(
                manas,
                Field.ID,
                ResidentId.withDate("19800101", 11).substring(0, 17),
                "身份证号少一位 ID number: 17 characters");
        mixIn(both, seventeen);
        // Really an .xls.
        files.addMany(
                "2020-09/西部县市汇总.xlsx",
                true,
                SEPTEMBER,
                "2020-09-29T10:00:00+08:00",
                EnumSet.of(changji, manas),
                List.of(new RosterSheet("Sheet1")
                        .with(Trait.MERGED_COUNTY, Trait.TOTAL)
                        .filled("", "2020年9月29日")
                        .rows(both)));

        RosterRows hutubi = files.rows("hutubi september", SEPTEMBER, false);
        files.add(
                "2020-09/呼图壁县附件1.xlsx",
                false,
                SEPTEMBER,
                "2020-09-28T10:00:00+08:00",
                County.HUTUBI,
                new RosterSheet("附件1")
                        .filled("呼图壁县文旅局", "2020年9月28日")
                        .rows(hutubi.byVillage(plan.in(County.HUTUBI, SEPTEMBER))));
    }
}
