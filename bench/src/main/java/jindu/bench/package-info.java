/** Programs that jindu is measured beside. */
package jindu.bench;
