/** From the inbox to staging: what each file is, which submissions it holds, which rows are accepted. */
package jindu.ingest;
