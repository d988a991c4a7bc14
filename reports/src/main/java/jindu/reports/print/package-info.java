/** How papers are made: templates, fonts, figures in words, files that depend on their content alone. */
package jindu.reports.print;
