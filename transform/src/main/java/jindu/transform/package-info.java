/**
 * Staging into a star schema. Every table is one SQL file, run by Spark; what SQL would obscure (which village a text
 * means) is prepared in Java. The result is a snapshot, built aside and published by one atomic switch.
 */
package jindu.transform;
