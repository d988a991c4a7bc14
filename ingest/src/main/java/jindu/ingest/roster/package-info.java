/** Reads the monthly workbook: which rows there are, whose they are, and what each cell says. */
package jindu.ingest.roster;
