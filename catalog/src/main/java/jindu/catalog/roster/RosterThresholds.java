package jindu.catalog.roster;

import jindu.catalog.Text;
import jindu.catalog.Threshold;

/** The figures that the checks on rosters rest on. */
public final class RosterThresholds {

    public static final Threshold INCOME_ABOVE = Threshold.of(
            "500000",
            Text.of("年收入高于（元）", "income a year above, yuan"),
            Text.of(
                    "建档立卡户家庭人均纯收入以千元计；高于此数多半是多写了零",
                    "incomes of registered poor persons are in the thousands; more is most likely an extra zero"));
    public static final Threshold INCOME_BELOW = Threshold.of(
            "100",
            Text.of("年收入大于 0 而低于（元）", "income a year above 0 and below, yuan"),
            Text.of("低于此数的年收入多半是按万元填写", "so little in a year is most likely a figure in 万元"));
    public static final Threshold INCOME_TIMES = Threshold.of(
            "10",
            Text.of("与中位数相差的倍数超过", "times the median, or parts of it, beyond"),
            Text.of(
                    "多写或少写一个零即差十倍；同一主体、同一方式下的人员收入相差很少到此",
                    "a zero too many or too few makes ten times; persons of one business and mode seldom differ as much"));
    public static final Threshold INCOME_PERSONS = Threshold.of(
            "5",
            Text.of("同一主体、同一方式下有收入的行数不少于", "rows with an income of one business and mode, at least"),
            Text.of("更少时中位数说明不了什么", "of fewer the median says little"));
    public static final Threshold INCOME_GROUPS = Threshold.of(
            "20000",
            Text.of("一份名单内比较的主体与方式，最多", "pairs of business and mode compared in a list, at most"),
            Text.of("须存于内存；一个县不过几百", "they stay in memory; a county has some hundreds"));
    public static final Threshold YOUNGEST = Threshold.of(
            "16",
            Text.of("年龄（周岁）低于", "age in years below"),
            Text.of("《劳动法》第十五条：禁止招用未满十六周岁的未成年人", "Labour Law, article 15: nobody below 16 may be employed"));
    public static final Threshold OLDEST = Threshold.of(
            "70",
            Text.of("年龄（周岁）高于", "age in years above"),
            Text.of(
                    "法定退休年龄为 60 岁，农村劳动者多做到 70 岁；更高者多为分红或号码有误",
                    "people retire at 60 and work on the land until 70; beyond, it is a dividend or a wrong number"));

    public static final Threshold NO_INCOME = Threshold.of(
            "1000000000",
            Text.of("不能是年收入的数（元），不小于", "no income a year, yuan, from"),
            Text.of("有这么多位的是误填到本栏的电话或身份证号", "so many digits are a phone or an ID number that slipped into the column"));
    public static final Threshold TEN_THOUSANDS = Threshold.of(
            "1000",
            Text.of("以万元为单位的栏内，不小于", "in a column in 万元, from"),
            Text.of("年收入一千万元的没有，多半是按元填写", "nobody has ten million yuan a year: most likely the figure is in yuan"));
    public static final Threshold TOTAL_LEEWAY = Threshold.of(
            "1",
            Text.of("合计与各行之和相差（元），超过", "a total apart from the sum of its rows, yuan, by more than"),
            Text.of("各行有分角而合计取整", "the rows may have cents and the total none"));
    public static final Threshold TOTAL_LEEWAY_TEN_THOUSANDS = Threshold.of(
            "50",
            Text.of("合计以万元为单位时（元），超过", "where the total is in 万元, yuan, by more than"),
            Text.of("以万元计、取两位小数的合计，舍入至多差 50 元", "a total in 万元 of two decimals is rounded by 50 yuan at most"));

    private RosterThresholds() {}
}
