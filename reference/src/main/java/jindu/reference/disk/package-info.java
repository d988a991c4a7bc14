/** Writing that survives a power cut and leaves no halves. */
package jindu.reference.disk;
