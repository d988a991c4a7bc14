/** The bytes of a file: where they are, what they are, and what is packed in them. Nothing is ever told by a name. */
package jindu.ingest.content;
