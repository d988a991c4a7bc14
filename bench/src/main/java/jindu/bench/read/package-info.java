/** Reading a large roster, beside other readers. */
package jindu.bench.read;
