/**
 * What the warehouse means. Every column, table, code, rule and indicator is declared here once, on the JDK alone;
 * schemas, SQL checks, comments in the database, feedback, reports and the generated pages derive from it.
 */
package jindu.catalog;
