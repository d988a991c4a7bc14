/** Staging: one folder a submission, written once, mode 0600. */
package jindu.ingest.staging;
