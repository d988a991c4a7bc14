/** Bytes to lines of text, whatever wrote them: encodings, line ends, and what is broken in them. */
package jindu.ingest.text;
