package jindu.forms.feedback;

import java.util.List;
import java.util.stream.Collectors;

/** What the comment on a marked cell says, and how it is known again. */
final class Comments {

    static final String AUTHOR = "进度核对";
    /** Begins what is ours in a comment; what stands before it is the county's. */
    static final String SIGN = "【进度核对】";

    private static final int SHOWN = 6;

    private Comments() {}

    /** The labels of what was found, worst first: {@code 退回、提醒}. */
    static String heading(List<Remark> remarks) {
        return remarks.stream()
                .map(r -> MarkColour.of(r.rule().severity()).label())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /**
     * What is wrong, why, and how to mend it.
     *
     * @param at where the comment stands; a finding elsewhere, within a merged cell, names its place
     */
    static String body(List<Remark> remarks, String at) {
        StringBuilder body = new StringBuilder();
        List<Remark> distinct = remarks.stream().distinct().toList();
        boolean several = distinct.size() > 1;
        for (int i = 0; i < Math.min(SHOWN, distinct.size()); i++) {
            Remark remark = distinct.get(i);
            body.append(i == 0 ? "" : "\n").append(several ? (i + 1) + ". " : "");
            if (remark.cell() == null && remark.row() != null) {
                body.append("本行：");
            } else if (remark.cell() != null && !remark.cell().equals(at)) {
                body.append(remark.cell()).append("：");
            }
            body.append(remark.message()).append("\n→ ").append(remark.remedy());
        }
        if (distinct.size() > SHOWN) {
            body.append("\n……共 ").append(distinct.size()).append(" 条，见“核对结果”。");
        }
        return body.toString();
    }

    /** What of a comment is the county's own. */
    static String theirs(String text) {
        int sign = text.indexOf(SIGN);
        return sign < 0 ? text : text.substring(0, sign).stripTrailing();
    }

    /** How many lines a text takes in a box of a width, in half-width characters. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (width(line) + width - 1) / width);
        }
        return lines;
    }

    /** Width in half-width characters. */
    static int width(String line) {
        return line.codePoints().map(c -> c < 0x2E80 && c != 0x2192 ? 1 : 2).sum();
    }
}
