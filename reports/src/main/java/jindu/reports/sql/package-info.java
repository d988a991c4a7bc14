/** Read-only SQL over a snapshot, its output formats, and the prompt. */
package jindu.reports.sql;
