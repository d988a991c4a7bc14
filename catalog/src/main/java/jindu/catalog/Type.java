package jindu.catalog;

/** The types a column may have. Money and quantities are decimals: a binary fraction never holds a sum. */
public enum Type {
    TEXT("STRING"),
    INTEGER("INT"),
    BOOLEAN("BOOLEAN"),
    DATE("DATE"),
    /** An instant; stored in UTC, shown in the workspace's time zone. */
    TIMESTAMP("TIMESTAMP"),
    /** Yuan or a count that may carry a fraction. */
    DECIMAL("DECIMAL(18,2)"),
    /** A percentage, 100 for the whole. */
    PERCENT("DECIMAL(9,2)");

    private final String sql;

    Type(String sql) {
        this.sql = sql;
    }

    /** The name in the SQL dialect that the transform and its test oracle share. */
    public String sql() {
        return sql;
    }

    public int precision() {
        return this == PERCENT ? 9 : 18;
    }

    public int scale() {
        return 2;
    }
}
