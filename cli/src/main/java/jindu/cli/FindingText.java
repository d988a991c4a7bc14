package jindu.cli;

import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.ingest.form.Finding;

/** The words for a finding: where it is, what is wrong, how to mend it. */
final class FindingText {

    private final Messages messages;

    FindingText(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong, and how to mend it. */
    String meaning(Finding finding) {
        Rule rule = Rules.byId(finding.ruleId());
        return messages.text(
                "msg.finding.meaning",
                rule.message(messages.locale(), finding.got(), finding.hint()),
                messages.text(rule.remedy()));
    }

    /** Sheet and cell, or line and column; empty for the whole file. */
    String place(Finding finding) {
        if (finding.sheet() == null && finding.row() == null) {
            return "";
        }
        if (finding.sheet() == null) {
            String line = messages.text("msg.finding.line", finding.row());
            return finding.cell() == null ? line : line + " " + finding.cell();
        }
        if (finding.row() == null) {
            return finding.sheet();
        }
        return finding.sheet() + "!" + (finding.cell() == null ? finding.row() : finding.cell());
    }
}
