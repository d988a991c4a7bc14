/**
 * What single cells say: money, dates, phones, names, counts, ID numbers. Pure functions from text to a {@link
 * jindu.ingest.value.Reading}; none of them shows in any message what it read.
 */
package jindu.ingest.value;
