/** The register of what came in: which file, when, and which submissions were read from it. */
package jindu.reference.ledger;
