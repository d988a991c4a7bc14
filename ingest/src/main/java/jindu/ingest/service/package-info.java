/** Reads activity logs, whatever they come as: delimited text, JSON lines or a sheet. */
package jindu.ingest.service;
