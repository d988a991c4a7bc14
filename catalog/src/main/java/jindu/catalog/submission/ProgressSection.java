package jindu.catalog.submission;

import java.util.List;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** What a county tells beside its list, a section each (sheet 进展情况). */
public enum ProgressSection implements Code {
    PROGRESS("主要进展", "main progress", "本月做了什么、见到什么成效；写明村和经营主体，不写个人姓名。", "工作进展", "主要工作", "主要做法", "进展"),
    PROBLEMS("存在问题", "problems", "哪些村、哪项工作慢于进度，原因是什么。", "存在的问题", "问题", "困难和问题", "存在困难"),
    NEXT_STEPS("下一步打算", "next steps", "下月要做的事、由谁做、何时完成。", "下一步工作", "下步打算", "下一步计划", "工作打算", "下一步"),
    COORDINATION("需协调事项", "what needs coordination", "需要州里或其他部门帮助解决的事。", "需要协调的事项", "需协调解决的事项", "需协调问题");

    public static final Codes<ProgressSection> CODES = new Codes<>(List.of(values()));

    private final Wording wording;
    private final String help;

    ProgressSection(String zh, String en, String help, String... spellings) {
        this.wording = Wording.of(this, Text.of(zh, en), spellings);
        this.help = help;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** What to write there, for the blank form. */
    public String help() {
        return help;
    }
}
