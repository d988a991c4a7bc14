/** The roster: the monthly Annex-1 workbook (附件1), the whole list of persons a county's businesses support. */
package jindu.catalog.roster;
