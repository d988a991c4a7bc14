/** The prefecture's monthly briefing as PDF. SQL in resources, one file a section; templates in src/main/jasper. */
package jindu.reports.briefing;
