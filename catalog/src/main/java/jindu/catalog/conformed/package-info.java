/** What several subjects share: dates, months, counties, villages, businesses, institutions, and the monthly figures. */
package jindu.catalog.conformed;
