package jindu.ingest.form;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jindu.catalog.Code;
import jindu.catalog.Text;
import jindu.catalog.roster.EnterpriseKind;
import jindu.catalog.roster.SupportMode;
import jindu.catalog.service.EventStatus;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.service.ServiceItem;
import jindu.catalog.service.ServiceType;
import jindu.catalog.service.Stage;
import jindu.ingest.value.Redactor;

/**
 * Words of forms, offices and places. A text that is made of nothing else names no person; in any other the letters that
 * no word explains may be somebody's name, whatever stands beside them.
 */
final class KnownWords {

    private static final String OFFICE_WORDS = """
            附件 统计表 统计 情况 汇总 汇总表 台账 台帐 名册 花名册 登记 登记表 明细 明细表 记录 说明 填报 报表 上报 月报 报送 数据 材料 资料
            更正 修订 修改 订正 补报 副本 最终 最新 终稿 定稿 初稿 新版 旧版 正式 稿 版 改 新 样例 测试 模板 样表 空白 来件 收件 转发 回执
            扫描件 扫描 照片 图片 文件 邮件 表格 单位 部门 全部 合计 其他 其它 本月 上月 月份 年度 季度 上半年 下半年 第 份 表 单 件 页
            活动 演出 培训 文化 文艺 文体 体育 旅游 文旅 广电 广播 电视 图书 阅览 艺术 民间 歌舞 戏曲 曲艺 美术 群众 基层 综合 公共 服务
            设施 设备 器材 音响 资金 专项 经费 帮扶 结对 扶贫 脱贫 攻坚 产业 就业 务工 劳务 输出 转移 增收 带动 吸纳 技能 国语 烹饪 刺绣
            安排 拨付 支出 计划 开工 在建 建设 建成 完成 竣工 验收 投入 使用 已 未 正在 有效 作废 取消 无效 撤销 延期 待定 待办 举办
            讲座 展览 比赛 排练 辅导 慰问 下乡 进村 入户 送戏 电影 放映 采购 配送 配备 发放 维修 改造 装修 讨论 会议 调研 宣传 志愿
            文化馆 图书馆 博物馆 美术馆 纪念馆 体育馆 总馆 分馆 文化站 综合文化站 文体站 文化室 农家书屋 活动室 活动中心 体育中心 服务中心
            中心 文化中心 培训中心 艺术中心 会展中心 融媒体中心 艺术剧院 剧院 剧团 歌舞团 艺术团 文工团 演出队 文艺队 文化队 秧歌队
            演艺 传媒 乌兰牧骑 学校 职业 技工 小学 中学 党校 体校 业余 电视台 广播电视台 文旅局 文体局 文广局 旅游局 教育局 民政局 财政局
            人社局 农业农村局 扶贫办 办公室 宣传部 组织部 团委 妇联 工会 文联 党委 党组 党支部 支部 人民政府 政府 委员会 居委会 村委会
            村民委员会 居民委员会 驻村 工作队 工作站 服务站 服务点 合作社 有限公司 有限责任公司 公司 企业 协会 学会 基金会 联合会 集团
            自治区 自治州 自治县 民族乡 民族 全州 全县 各县市 各乡镇 各村 县市 乡镇 街道 街道办事处 办事处 社区 片区 管委会 景区 园区 牧场
            村民 小组 农业 牧业 林场 团场 连队 厅 室 台 栏 广场 舞台 停车场 厕所 标识 标牌 步道 亭 牌
            带贫 减贫 防贫 西部 东部 东四 四县市 各 全 等 与 和 及 份 汇 总 名单 清单 来信 补充 说明书 通知 通报 附表
            局 馆 站 院 团 队 所 部 处 县 市 区 州 旗 乡 镇 村 组 号 年 月 日 季 期 批 次 无
            一 二 三 四 五 六 七 八 九 十
            """;

    private static final Set<String> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final int LONGEST_PLACE = 24;

    private final Predicate<String> isPlace;

    /** @param isPlace whether a text is the name of a place, however it is written */
    KnownWords(Predicate<String> isPlace) {
        this.isPlace = isPlace;
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(List.of(OFFICE_WORDS.strip().split("\\s+")));
        Stream.<Code[]>of(
                        ServiceType.values(),
                        ServiceItem.values(),
                        Stage.values(),
                        EventStatus.values(),
                        SupportMode.values(),
                        EnterpriseKind.values())
                .flatMap(Arrays::stream)
                .flatMap(c -> Stream.concat(Stream.of(c.code()), spellings(c.label(), c.spellings())))
                .map(w -> w.toLowerCase(Locale.ROOT))
                .forEach(words::add);
        for (ServiceColumn column : ServiceColumn.values()) {
            words.add(column.header().zh());
        }
        return Set.copyOf(words);
    }

    private static Stream<String> spellings(Text label, List<String> others) {
        return Stream.concat(Stream.of(label.zh(), label.en()), others.stream());
    }

    /** Whether words explain every letter of a text; digits and punctuation explain themselves. */
    boolean explain(String text) {
        return unexplained(text).length() == 0;
    }

    /** The letters of a text that no word explains, in their order; of the ways to cut it, one that leaves the fewest. */
    String unexplained(String text) {
        StringBuilder letters = new StringBuilder();
        boolean[] explained = explained(text);
        for (int i = 0; i < explained.length; i++) {
            if (!explained[i]) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    /** The text with every stretch masked that holds letters, other than Latin ones, which no word explains. */
    String mask(String text) {
        boolean[] explained = explained(text);
        StringBuilder masked = new StringBuilder();
        boolean inMask = false;
        for (int i = 0; i < explained.length; i++) {
            boolean hide = !explained[i] && text.charAt(i) >= 0x80;
            if (!hide) {
                masked.append(text.charAt(i));
            } else if (!inMask) {
                masked.append(Redactor.MASK);
            }
            inMask = hide;
        }
        return masked.toString();
    }

    private boolean[] explained(String text) {
        int length = text.length();
        int[] fewest = new int[length + 1];
        int[] wordLength = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            char c = text.charAt(i);
            fewest[i] = fewest[i + 1] + (isLetter(c) ? 1 : 0);
            for (int n = Math.min(longest(), length - i); n >= 1; n--) {
                if (fewest[i + n] < fewest[i] && isWord(text.substring(i, i + n))) {
                    fewest[i] = fewest[i + n];
                    wordLength[i] = n;
                }
            }
        }
        boolean[] explained = new boolean[length];
        for (int i = 0; i < length; ) {
            int n = Math.max(1, wordLength[i]);
            Arrays.fill(explained, i, i + n, wordLength[i] > 0 || !isLetter(text.charAt(i)));
            i += n;
        }
        return explained;
    }

    private static int longest() {
        return Math.max(LONGEST_WORD, LONGEST_PLACE);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c);
    }

    private boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT)) || isPlace.test(text);
    }
}
