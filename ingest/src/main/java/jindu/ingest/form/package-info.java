/** What the forms have in common: finding the header row, the county and the month, and noting findings. */
package jindu.ingest.form;
