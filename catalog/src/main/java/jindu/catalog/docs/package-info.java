/** The catalog as pages for people: DATA-DICTIONARY.md and RULES.md. */
package jindu.catalog.docs;
