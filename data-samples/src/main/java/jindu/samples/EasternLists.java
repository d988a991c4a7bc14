package jindu.samples;

import static jindu.samples.RosterFiles.AUGUST;
import static jindu.samples.RosterFiles.JULY;
import static jindu.samples.RosterFiles.JUNE;
import static jindu.samples.RosterFiles.MAY;
import static jindu.samples.RosterFiles.SEPTEMBER;
import static jindu.samples.RosterFiles.mixIn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of the four eastern counties, which must report every month. */
final class EasternLists {

    private static final List<Field> PHONE_BEFORE_ID = List.of(
            Field.NUMBER,
            Field.COUNTY,
            Field.VILLAGE,
            Field.NAME,
            Field.SEX,
            Field.ETHNIC_GROUP,
            Field.PHONE,
            Field.ID,
            Field.BUSINESS,
            Field.MODE,
            Field.INCOME,
            Field.REMARK);
    private static final List<Field> WITHOUT_COUNTY =
            Field.AS_IN_THE_FORM.stream().filter(f -> f != Field.COUNTY).toList();

    private final RosterFiles files;
    private final Divisions divisions;
    private final SupportPlan plan;

    EasternLists(RosterFiles files, Divisions divisions, SupportPlan plan) {
        this.files = files;
        this.divisions = divisions;
        this.plan = plan;
    }

    void addAll() {
        mori();
        qitai();
        jimsar();
        fukang();
    }

    private void mori() {
        County county = County.MORI;
        String unit = "木垒县文化体育广播电视和旅游局";
        RosterRows first = files.rows("mori may r1", MAY, false);
        List<Support> may = plan.in(county, MAY);
        // The first version forgot the last six and typed one income with two zeros too many.
        List<RosterRow> incomplete = first.byBusiness(may.subList(0, may.size() - 6));
        Support tooMuch = someoneEmployed(may);
        incomplete.replaceAll(row -> row.meant().equals(tooMuch)
                ? first.right(
                        new Support(
                                tooMuch.person(),
                                tooMuch.home(),
                                tooMuch.business(),
                                tooMuch.mode(),
                                tooMuch.income().movePointRight(2)),
                        Field.INCOME,
                        tooMuch.income().movePointRight(2).doubleValue())
                : row);
        mixIn(incomplete, first.wrongCheckDigit(county));
        mixIn(incomplete, first.wrong(county, Field.INCOME, null, "缺少收入 income missing"));
        mixIn(incomplete, first.lostDigits(county));
        files.add(
                "2020-05/木垒县-5月.xlsx",
                false,
                MAY,
                "2020-05-27T16:40:00+08:00",
                county,
                likeMori(unit, "2020年5月27日", incomplete));

        RosterRows second = files.rows("mori may r2", MAY, false);
        List<RosterRow> corrected = second.byBusiness(may);
        mixIn(corrected, second.lostDigits(county));
        files.add(
                "2020-05/木垒县-5月（更正）.xlsx",
                false,
                MAY,
                "2020-06-02T11:05:00+08:00",
                county,
                likeMori(unit, "2020年6月2日", corrected));

        RosterRows third = files.rows("mori june", JUNE, false);
        List<RosterRow> june = third.byBusiness(plan.in(county, JUNE));
        addOnceMore(third, june, someoneEmployed(plan.in(county, JUNE)));
        files.add(
                "2020-06/木垒县6月份统计表.xlsx",
                false,
                JUNE,
                "2020-06-29T18:12:00+08:00",
                county,
                likeMori(unit, "2020.6.28", june).with(Trait.HALF_WIDTH_BRACKETS));

        RosterRows fourth = files.rows("mori july", JULY, false);
        List<RosterRow> july = fourth.byBusiness(plan.in(county, JULY));
        mixIn(july, fourth.wrong(county, Field.NAME, null, "缺少姓名 name missing"));
        mixIn(july, fourth.wrong(county, Field.INCOME, "3000-5000", "收入不是一个数 income is a range, not a number"));
        files.add(
                "来件/木垒县2020年7月带贫统计表.xlsx",
                false,
                JULY,
                "2020-07-28T10:30:00+08:00",
                county,
                likeMori(unit, "20200728", july).blankRowsAbove(2));

        RosterRows fifth = files.rows("mori august", AUGUST, false);
        files.addMany(
                "2020-08/木垒县.xlsx", false, AUGUST, "2020-08-28T17:55:00+08:00", Set.of(county), townships(fifth, unit));

        RosterRows sixth = files.rows("mori september", SEPTEMBER, false);
        List<RosterRow> september = sixth.byBusiness(plan.in(county, SEPTEMBER));
        mixIn(september, sixth.wrong(county, Field.MODE, null, "缺少带动方式 support mode missing"));
        mixIn(
                september,
                sixth.wrong(
                        county,
                        Field.ID,
                        ResidentId.withDate("20990101", 11),
                        "身份证号出生日期在将来 ID number: birth date in the future"));
        files.add(
                "2020-09/木垒县5月.xlsx",
                false,
                SEPTEMBER,
                "2020-09-28T15:59:30Z",
                county,
                likeMori("木垒哈萨克自治县文旅局", "2020年9月28日", september).with(Trait.WRAPPED_HEADINGS));
    }

    private static RosterSheet likeMori(String unit, String filledOn, List<RosterRow> rows) {
        return new RosterSheet("附件1")
                .with(Trait.MERGED_COUNTY, Trait.MERGED_BUSINESS, Trait.TOTAL, Trait.NOTES)
                .filled(unit, filledOn)
                .rows(rows);
    }

    /** One sheet for each of the larger townships and one for the rest. */
    private List<RosterSheet> townships(RosterRows writer, String unit) {
        Map<String, List<RosterRow>> byTownship = new LinkedHashMap<>();
        for (String name : List.of("西吉尔镇", "东城镇", "照壁山乡", "博斯坦乡", "其他乡镇")) {
            byTownship.put(name, new ArrayList<>());
        }
        for (RosterRow row : writer.byBusiness(plan.in(County.MORI, AUGUST))) {
            String code = row.meant().home().villageCode();
            String township = code == null
                    ? ""
                    : divisions
                            .at(code, Months.REPORTED.get(AUGUST).atEndOfMonth())
                            .townshipName();
            byTownship.getOrDefault(township, byTownship.get("其他乡镇")).add(row);
        }
        List<RosterSheet> sheets = new ArrayList<>();
        byTownship.forEach((name, rows) -> sheets.add(new RosterSheet(name)
                .with(Trait.MERGED_BUSINESS, Trait.TOTAL)
                .filled(unit, "2020年8月28日")
                .rows(rows)));
        return sheets;
    }

    private void qitai() {
        County county = County.QITAI;
        RosterRows may = files.rows("qitai may", MAY, false);
        List<RosterRow> mayRows = may.byBusiness(plan.in(county, MAY));
        mixIn(
                mayRows,
                may.wrong(
                        county,
                        Field.ID,
                        ResidentId.withDate("19990230", 12),
                        "身份证号出生日期不存在 ID number: no such birth date"));
        files.add("2020-05/奇台县文旅局5月.xls", true, MAY, "2020-05-28T15:40:00Z", county, likeQitai("2020/5/28", mayRows));

        RosterRows first = files.rows("qitai june r1", JUNE, false);
        List<RosterRow> firstRows = first.byBusiness(
                plan.in(county, JUNE).subList(0, plan.in(county, JUNE).size() - 9));
        mixIn(firstRows, first.wrongCheckDigit(county));
        files.add(
                "2020-06/奇台县6月.xls",
                true,
                JUNE,
                "2020-06-24T09:20:00+08:00",
                county,
                likeQitai("2020/6/24", firstRows));
        RosterRows second = files.rows("qitai june r2", JUNE, false);
        List<RosterRow> secondRows = second.byBusiness(plan.in(county, JUNE));
        files.add(
                "2020-06/奇台县6月-改.xls",
                true,
                JUNE,
                "2020-07-01T12:00:00+08:00",
                county,
                likeQitai("2020/7/1", secondRows));

        RosterRows july = files.rows("qitai july", JULY, false);
        List<RosterRow> julyRows = july.byBusiness(plan.in(county, JULY));
        mixIn(julyRows, july.wrong(county, Field.INCOME, -1200.0, "收入为负数 income is negative"));
        files.add(
                "2020-07/奇台县.xls",
                true,
                JULY,
                "2020-07-27T19:03:00+08:00",
                county,
                likeQitai("2020/7/27", julyRows).added("与户主关系", "脱贫年度"));

        RosterRows august = files.rows("qitai august", AUGUST, false);
        List<RosterRow> augustRows = august.byBusiness(plan.in(county, AUGUST));
        mixIn(augustRows, august.lostDigits(county));
        mixIn(augustRows, august.wrong(county, Field.BUSINESS, null, "缺少经营主体名称 business missing"));
        files.add(
                "来件/奇台县.xls",
                true,
                AUGUST,
                "2020-08-28T11:11:00+08:00",
                county,
                likeQitai("2020/8/28", augustRows).titleMonth("（2020年8月）"));

        RosterRows september = files.rows("qitai september", SEPTEMBER, false);
        List<RosterRow> septemberRows = september.byBusiness(plan.in(county, SEPTEMBER));
        mixIn(septemberRows, september.wrong(county, Field.INCOME, "同上", "收入写“同上” income says ‘ditto’"));
        files.add(
                "2020-09/奇台县9月.xls",
                true,
                SEPTEMBER,
                "2020-09-28T23:40:00+08:00",
                county,
                likeQitai("2020/9/28", septemberRows).with(Trait.PREFILLED_NUMBERS));
    }

    private static RosterSheet likeQitai(String filledOn, List<RosterRow> rows) {
        return new RosterSheet("Sheet1")
                .with(Trait.WRAPPED_HEADINGS, Trait.SUBTOTALS, Trait.TOTAL, Trait.UNIT_IN_ONE_CELL)
                .columns(PHONE_BEFORE_ID)
                .filled("奇台县文旅局（盖章）", filledOn)
                .rows(rows);
    }

    private void jimsar() {
        County county = County.JIMSAR;
        List<String> received = List.of(
                "2020-05-26T15:00:00+08:00",
                "2020-06-28T20:45:00+08:00",
                "2020-08-03T10:08:00+08:00",
                "2020-08-27T17:30:00+08:00",
                "2020-09-27T09:50:00+08:00");
        for (int month = MAY; month <= SEPTEMBER; month++) {
            RosterRows writer = files.rows("jimsar " + month, month, true);
            List<RosterRow> rows = writer.byVillage(plan.in(county, month));
            if (month == JUNE) {
                mixIn(rows, writer.wrong(county, Field.ID, null, "缺少身份证号 ID number missing"));
            }
            if (month == AUGUST) {
                mixIn(rows, writer.wrong(county, Field.INCOME, "/", "缺少收入 income missing (a slash)"));
            }
            RosterSheet sheet = new RosterSheet("附件1")
                    .with(Trait.MERGED_VILLAGE, Trait.TOTAL, Trait.NOTES, Trait.PREFILLED_NUMBERS)
                    .columns(WITHOUT_COUNTY)
                    .blankRowsAbove(1)
                    .filled("吉木萨尔县文化体育广播电视和旅游局", "2020年" + (month + 5) + "月26日")
                    .rows(rows);
            String path = "2020-0" + (month + 5) + "/吉木萨尔县/附件1.xlsx";
            files.add(path, false, month, received.get(month), county, sheet);
        }
    }

    private void fukang() {
        County county = County.FUKANG;
        List<String> received = List.of(
                "2020-05-28T13:00:00+08:00",
                "2020-06-30T18:00:00+08:00",
                "2020-07-28T12:20:00+08:00",
                "",
                "2020-09-25T16:16:00+08:00");
        for (int month : List.of(MAY, JUNE, JULY, SEPTEMBER)) {
            RosterRows writer = files.rows("fukang " + month, month, false);
            List<RosterRow> rows = writer.byVillage(plan.in(county, month));
            if (month == JULY) {
                mixIn(rows, writer.wrongCheckDigit(county));
            }
            RosterSheet sheet = new RosterSheet("统计表")
                    .with(Trait.HALF_WIDTH_BRACKETS, Trait.WRAPPED_HEADINGS)
                    .filled("阜康市文化体育广播电视和旅游局", "2020-0" + (month + 5) + "-25")
                    .rows(rows);
            // The first one is really an .xlsx; of the last one only the date of filling tells the month.
            String path = switch (month) {
                case MAY -> "2020-05/阜康市统计表.xls";
                case SEPTEMBER -> "来件/阜康市统计表.xlsx";
                default -> "2020-0" + (month + 5) + "/阜康市统计表.xlsx";
            };
            files.add(path, false, month, received.get(month), county, sheet);
        }
    }

    /** The same person, business and mode in a second row, with an income of its own. */
    private static void addOnceMore(RosterRows writer, List<RosterRow> rows, Support first) {
        mixIn(
                rows,
                writer.right(new Support(
                        first.person(), first.home(), first.business(), first.mode(), new BigDecimal("1500"))));
    }

    private static Support someoneEmployed(List<Support> supports) {
        return supports.stream()
                .filter(s -> s.mode().equals(Wording.EMPLOYMENT) && s.income().signum() > 0)
                .findFirst()
                .orElseThrow();
    }
}
