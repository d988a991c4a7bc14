package jindu.samples;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every list that reached the inbox, with the disorder each of them shows. */
final class RosterFiles {

    private static final int MAY = 0;
    private static final int JUNE = 1;
    private static final int JULY = 2;
    private static final int AUGUST = 3;
    private static final int SEPTEMBER = 4;

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

    private final Divisions divisions;
    private final SupportPlan plan;
    private final People people;
    private final List<RosterFile> files = new ArrayList<>();

    RosterFiles(Divisions divisions, SupportPlan plan, People people) {
        this.divisions = divisions;
        this.plan = plan;
        this.people = people;
        mori();
        qitai();
        jimsar();
        fukang();
        theOthers();
    }

    List<RosterFile> files() {
        return files;
    }

    private void mori() {
        County county = County.MORI;
        String unit = "木垒县文化体育广播电视和旅游局";
        RosterRows first = rows("mori may r1", MAY, false);
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
        add(
                "2020-05/木垒县-5月.xlsx",
                false,
                MAY,
                "2020-05-27T16:40:00+08:00",
                county,
                likeMori(unit, "2020年5月27日", incomplete));

        RosterRows second = rows("mori may r2", MAY, false);
        List<RosterRow> corrected = second.byBusiness(may);
        mixIn(corrected, second.lostDigits(county));
        add(
                "2020-05/木垒县-5月（更正）.xlsx",
                false,
                MAY,
                "2020-06-02T11:05:00+08:00",
                county,
                likeMori(unit, "2020年6月2日", corrected));

        RosterRows third = rows("mori june", JUNE, false);
        List<RosterRow> june = third.byBusiness(plan.in(county, JUNE));
        addOnceMore(third, june, someoneEmployed(plan.in(county, JUNE)));
        add(
                "2020-06/木垒县6月份统计表.xlsx",
                false,
                JUNE,
                "2020-06-29T18:12:00+08:00",
                county,
                likeMori(unit, "2020.6.28", june).with(Trait.HALF_WIDTH_BRACKETS));

        RosterRows fourth = rows("mori july", JULY, false);
        List<RosterRow> july = fourth.byBusiness(plan.in(county, JULY));
        mixIn(july, fourth.wrong(county, Field.NAME, null, "缺少姓名 name missing"));
        mixIn(july, fourth.wrong(county, Field.INCOME, "3000-5000", "收入不是一个数 income is a range, not a number"));
        add(
                "来件/木垒县2020年7月带贫统计表.xlsx",
                false,
                JULY,
                "2020-07-28T10:30:00+08:00",
                county,
                likeMori(unit, "20200728", july).blankRowsAbove(2));

        RosterRows fifth = rows("mori august", AUGUST, false);
        addMany("2020-08/木垒县.xlsx", false, AUGUST, "2020-08-28T17:55:00+08:00", Set.of(county), townships(fifth, unit));

        RosterRows sixth = rows("mori september", SEPTEMBER, false);
        List<RosterRow> september = sixth.byBusiness(plan.in(county, SEPTEMBER));
        mixIn(september, sixth.wrong(county, Field.MODE, null, "缺少带动方式 support mode missing"));
        mixIn(
                september,
                sixth.wrong(
                        county,
                        Field.ID,
                        ResidentId.withDate("20990101", 11),
                        "身份证号出生日期在将来 ID number: birth date in the future"));
        add(
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
        RosterRows may = rows("qitai may", MAY, false);
        List<RosterRow> mayRows = may.byBusiness(plan.in(county, MAY));
        mixIn(
                mayRows,
                may.wrong(
                        county,
                        Field.ID,
                        ResidentId.withDate("19990230", 12),
                        "身份证号出生日期不存在 ID number: no such birth date"));
        add("2020-05/奇台县文旅局5月.xls", true, MAY, "2020-05-28T15:40:00Z", county, likeQitai("2020/5/28", mayRows));

        RosterRows first = rows("qitai june r1", JUNE, false);
        List<RosterRow> firstRows = first.byBusiness(
                plan.in(county, JUNE).subList(0, plan.in(county, JUNE).size() - 9));
        mixIn(firstRows, first.wrongCheckDigit(county));
        add("2020-06/奇台县6月.xls", true, JUNE, "2020-06-24T09:20:00+08:00", county, likeQitai("2020/6/24", firstRows));
        RosterRows second = rows("qitai june r2", JUNE, false);
        List<RosterRow> secondRows = second.byBusiness(plan.in(county, JUNE));
        add("2020-06/奇台县6月-改.xls", true, JUNE, "2020-07-01T12:00:00+08:00", county, likeQitai("2020/7/1", secondRows));

        RosterRows july = rows("qitai july", JULY, false);
        List<RosterRow> julyRows = july.byBusiness(plan.in(county, JULY));
        mixIn(julyRows, july.wrong(county, Field.INCOME, -1200.0, "收入为负数 income is negative"));
        add(
                "2020-07/奇台县.xls",
                true,
                JULY,
                "2020-07-27T19:03:00+08:00",
                county,
                likeQitai("2020/7/27", julyRows).added("与户主关系", "脱贫年度"));

        RosterRows august = rows("qitai august", AUGUST, false);
        List<RosterRow> augustRows = august.byBusiness(plan.in(county, AUGUST));
        mixIn(augustRows, august.lostDigits(county));
        mixIn(augustRows, august.wrong(county, Field.BUSINESS, null, "缺少经营主体名称 business missing"));
        add(
                "来件/奇台县.xls",
                true,
                AUGUST,
                "2020-08-28T11:11:00+08:00",
                county,
                likeQitai("2020/8/28", augustRows).titleMonth("（2020年8月）"));

        RosterRows september = rows("qitai september", SEPTEMBER, false);
        List<RosterRow> septemberRows = september.byBusiness(plan.in(county, SEPTEMBER));
        mixIn(septemberRows, september.wrong(county, Field.INCOME, "同上", "收入写“同上” income says ‘ditto’"));
        add(
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
            RosterRows writer = rows("jimsar " + month, month, true);
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
            add(path, false, month, received.get(month), county, sheet);
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
            RosterRows writer = rows("fukang " + month, month, false);
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
            add(path, false, month, received.get(month), county, sheet);
        }
    }

    private void theOthers() {
        County changji = County.CHANGJI;
        County manas = County.MANAS;
        RosterRows may = rows("changji may", MAY, false);
        List<RosterRow> mayRows = may.byVillage(plan.in(changji, MAY));
        mixIn(mayRows, may.wrong(changji, Field.INCOME, "未统计", "缺少收入 income missing (‘not counted’)"));
        add(
                "2020-05/昌吉市.xlsx",
                false,
                MAY,
                "2020-05-29T10:00:00+08:00",
                changji,
                new RosterSheet("附件1")
                        .with(Trait.TOTAL)
                        .filled("昌吉市文旅局", "2020年5月29日")
                        .rows(mayRows));

        add(
                "2020-06/呼图壁县.xlsx",
                false,
                JUNE,
                "2020-06-28T12:00:00+08:00",
                County.HUTUBI,
                new RosterSheet("附件1").filled("呼图壁县文旅局", "2020年6月28日").nothingToReport("本月无"));

        RosterRows july = rows("two counties july", JULY, false);
        addMany(
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

        RosterRows august = rows("changji august", AUGUST, false);
        add(
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

        RosterRows september = rows("two counties september", SEPTEMBER, false);
        List<RosterRow> both = new ArrayList<>(september.byVillage(plan.in(changji, SEPTEMBER)));
        both.addAll(september.byVillage(plan.in(manas, SEPTEMBER)));
        RosterRow seventeen = september.wrong(
                manas,
                Field.ID,
                ResidentId.withDate("19800101", 11).substring(0, 17),
                "身份证号少一位 ID number: 17 characters");
        mixIn(both, seventeen);
        // Really an .xls.
        addMany(
                "2020-09/西部县市汇总.xlsx",
                true,
                SEPTEMBER,
                "2020-09-29T10:00:00+08:00",
                EnumSet.of(changji, manas),
                List.of(new RosterSheet("Sheet1")
                        .with(Trait.MERGED_COUNTY, Trait.TOTAL)
                        .filled("", "2020年9月29日")
                        .rows(both)));

        RosterRows hutubi = rows("hutubi september", SEPTEMBER, false);
        add(
                "2020-09/呼图壁县附件1.xlsx",
                false,
                SEPTEMBER,
                "2020-09-28T10:00:00+08:00",
                County.HUTUBI,
                new RosterSheet("附件1")
                        .filled("呼图壁县文旅局", "2020年9月28日")
                        .rows(hutubi.byVillage(plan.in(County.HUTUBI, SEPTEMBER))));
    }

    /** Puts a row among those of its business and mode, or at the end. */
    private static void mixIn(List<RosterRow> rows, RosterRow row) {
        int place = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            RosterRow other = rows.get(i);
            if (other.text(Field.BUSINESS).equals(row.text(Field.BUSINESS))
                    && other.text(Field.MODE).equals(row.text(Field.MODE))) {
                place = i + 1;
            }
        }
        rows.add(place, row);
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

    private RosterRows rows(String seed, int month, boolean isOneSpellingPerVillage) {
        return new RosterRows(seed, divisions, people, month, isOneSpellingPerVillage);
    }

    private void add(String path, boolean isXls, int month, String receivedAt, County county, RosterSheet sheet) {
        addMany(path, isXls, month, receivedAt, Set.of(county), List.of(sheet));
    }

    private void addMany(
            String path, boolean isXls, int month, String receivedAt, Set<County> counties, List<RosterSheet> sheets) {
        Instant received = OffsetDateTime.parse(receivedAt).toInstant();
        files.add(new RosterFile(path, isXls, month, received, counties, sheets));
    }
}
