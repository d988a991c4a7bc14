package jindu.reports.submission;

import jindu.catalog.Severity;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionState;
import jindu.reports.print.Figures;

/** What whoever sent a submission has to do, and by when. */
final class Advice {

    private final Receipt receipt;

    Advice(Receipt receipt) {
        this.receipt = receipt;
    }

    String text() {
        if (receipt.isRejected()) {
            return "这份文件整份退回，没有计入。" + reason() + byWhen() + "改正后重新报送" + whole() + copy();
        }
        if (receipt.state() == SubmissionState.WITHDRAWN) {
            return "这份报送已经撤回，不再计入。" + byWhen() + "报送正确的" + whole();
        }
        if (receipt.state() == SubmissionState.HELD) {
            return "这份报送已收到，暂未计入，待州里核定。" + reason() + "请与州里联系，说明这是不是完整的名单；不是的，请重新报送" + whole();
        }
        if (receipt.rowsRejected() > 0) {
            return "有 " + receipt.rowsRejected() + " 行没有计入。" + byWhen() + "改正这些行，再报一次" + whole() + copy();
        }
        if (receipt.count(Severity.WARN) > 0) {
            return "全部数据行都已计入。请核对提醒的各处：确实有误的，" + byWhen() + "改正后再报一次" + whole() + "没有错误的，不必再报。" + copy();
        }
        return receipt.emptyList() ? "已按“本月无”登记，不需要再做什么。" : "全部数据行都已计入，不需要再做什么。";
    }

    private String reason() {
        return receipt.rule() == null
                ? ""
                : "原因：" + ended(receipt.rule().condition().zh())
                        + ended(receipt.rule().remedy().zh());
    }

    private static String ended(String sentence) {
        return sentence.endsWith("。") ? sentence : sentence + "。";
    }

    /** The day is told only while it lies ahead of the receipt: the paper is the same whenever it is made. */
    private String byWhen() {
        if (receipt.due() == null) {
            return "请尽快";
        }
        return receipt.receivedAt().toLocalDate().isAfter(receipt.due())
                ? "截止日 " + Figures.date(receipt.due()) + " 已过，请尽快"
                : "请在 " + Figures.date(receipt.due()) + "（含当日）前";
    }

    private String whole() {
        return receipt.form() == Form.ROSTER ? "整份名单。" : "这份材料。";
    }

    private String copy() {
        return receipt.markedCopy() ? "随附的副本已标出每一处，在副本上改好即可直接报送，标注和核对结果表不必删除。" : "";
    }
}
