/** Papers about submissions: who reported when, and the receipt that goes back to a county. */
package jindu.reports.submission;
