/** Submissions: what came in, from whom, when, and what became of it. */
package jindu.catalog.submission;
