package jindu.reference.ledger;

/** A line of the ledger: a file that came, when it came, or what the desk decided about a submission. */
public sealed interface LedgerLine permits LedgerEntry, LedgerDecision, LedgerRegistration {}
