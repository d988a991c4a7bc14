/** Holds lists against one another: over counties, over the revisions of a month, and over two months. */
package jindu.ingest.across;
