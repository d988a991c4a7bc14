package jindu.reports.briefing;

import java.awt.Color;

/** The colours of charts; the style sheet uses the same values. */
final class Ink {

    static final Color TEXT = new Color(0x1F2933);
    static final Color MUTED = new Color(0x667280);
    static final Color PAPER = Color.WHITE;
    static final Color GRID = new Color(0xE3E6EA);
    static final Color TRACK = new Color(0xE8ECF1);
    static final Color VALUE = new Color(0x2F5D8A);
    static final Color SECOND = new Color(0x8FA9C4);
    static final Color MARK = new Color(0xA61C1C);

    private Ink() {}
}
