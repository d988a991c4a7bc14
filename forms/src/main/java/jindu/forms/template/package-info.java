/**
 * The blank forms: the official ones to the letter, with drop-downs and the checks that a sheet can make by itself, for
 * clerks who have a spreadsheet program and nothing else. Their formulas use only functions that Excel, WPS and LibreOffice
 * share.
 */
package jindu.forms.template;
