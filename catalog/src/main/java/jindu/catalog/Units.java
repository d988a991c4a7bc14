package jindu.catalog;

/** Units of measure. */
public final class Units {
    public static final Text PERSONS = Text.of("人", "persons");
    public static final Text VILLAGES = Text.of("个村", "villages");
    public static final Text EVENTS = Text.of("场次", "events");
    public static final Text YUAN = Text.of("元", "yuan");
    public static final Text YUAN_PER_YEAR = Text.of("元/年", "yuan a year");
    public static final Text PERCENT = Text.of("%", "%");
    public static final Text ROWS = Text.of("行", "rows");
    public static final Text DAYS = Text.of("天", "days");
    public static final Text REPORTS = Text.of("次", "reports");
    public static final Text PIECES = Text.of("件（套）", "pieces");

    private Units() {}
}
