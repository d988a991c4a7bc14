/** The commands: what a person or a schedule calls. The layers below know neither consoles nor exit codes. */
package jindu.cli;
