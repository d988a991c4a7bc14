package jindu.catalog;

/** The values of {@code column} stand in {@code target}'s key column {@code targetColumn}. */
public record ForeignKey(Column column, String target, String targetColumn) {}
