package jindu.samples;

import java.util.List;
import java.util.Map;

/** What the form calls things. */
final class Wording {

    static final String EMPLOYMENT = "就业";
    static final String PUBLIC_POST = "公益岗位";
    static final String DIVIDEND = "分红";
    static final String SHARE = "资源入股";
    static final String SALE = "销售农副产品";
    static final String OWN_INN = "自办农家乐";
    static final String OWN_HOMESTAY = "自办民宿";
    static final String OTHER = "其他";

    static final String TITLE_FIRST_LINE = "自治州各旅游景区(点)、农(牧)家乐、民宿、酒店等企业吸纳带动";
    static final String TITLE_SECOND_LINE = "建档立卡贫困人口就业增收情况统计表";

    private static final Map<String, List<String>> REMARKS = Map.of(
            EMPLOYMENT, List.of("旅游业，企业就业", "企业就业", "季节性务工", ""),
            PUBLIC_POST, List.of("旅游业", "保洁员", ""),
            DIVIDEND, List.of("旅游业", "年底兑现", ""),
            SHARE, List.of("房屋入股", "土地入股"),
            SALE, List.of("旅游业", ""),
            OWN_INN, List.of("旅游业", ""),
            OWN_HOMESTAY, List.of("旅游业", ""),
            OTHER, List.of(""));

    private Wording() {}

    static List<String> remarks(String mode) {
        return REMARKS.get(mode);
    }
}
