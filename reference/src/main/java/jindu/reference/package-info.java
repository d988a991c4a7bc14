/**
 * What a run knows before it opens a file: the workspace's folders, its settings, the reference data, which village a
 * text means, and the key that turns ID numbers into tokens.
 */
package jindu.reference;
