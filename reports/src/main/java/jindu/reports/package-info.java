/** What a snapshot is served as: its DuckDB file, read-only SQL, printed reports. */
package jindu.reports;
