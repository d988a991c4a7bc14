/** Java processes with a heap of their own, for work that must not take the memory or the time of whoever asks for it. */
package jindu.reference.process;
