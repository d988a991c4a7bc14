package jindu.samples;

/** A habit of whoever laid out a list. */
enum Trait {
    WRAPPED_HEADINGS,
    HALF_WIDTH_BRACKETS,
    MERGED_COUNTY,
    MERGED_BUSINESS,
    MERGED_VILLAGE,
    SUBTOTALS,
    TOTAL,
    NOTES,
    PREFILLED_NUMBERS,
    UNIT_IN_ONE_CELL,
    INCOME_IN_TEN_THOUSANDS
}
