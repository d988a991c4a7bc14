/**
 * What stands in the cells: every source (workbook, delimited text, JSON lines) as sheets of rows of cells. The value
 * is the one that is stored, not the one that a number format shows.
 */
package jindu.ingest.grid;
