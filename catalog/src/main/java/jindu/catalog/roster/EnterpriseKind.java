package jindu.catalog.roster;

import jindu.catalog.Code;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/**
 * The kind of a business, read from the words of its name. The first kind in this order with a word in the name is its
 * kind: a co-operative that runs an inn is a co-operative.
 */
public enum EnterpriseKind implements Code {
    COOPERATIVE("旅游合作社", "tourism co-operative", "合作社"),
    CAMP("营地", "RV or tent camp", "营地", "露营", "房车", "帐篷"),
    HOLIDAY_VILLAGE("度假村", "holiday village", "度假村", "山庄", "度假", "庄园"),
    INN("农家乐/牧家乐", "farm or herder inn", "农家乐", "牧家乐", "渔家乐", "农家院", "毡房"),
    HOMESTAY("民宿", "homestay", "民宿", "客栈", "家访点"),
    HOTEL("酒店", "hotel", "酒店", "宾馆", "饭店", "旅馆", "招待所", "大酒店"),
    PRODUCE_MAKER(
            "农产品/旅游商品企业", "farm-produce or souvenir maker", "农产品", "旅游商品", "刺绣", "手工", "食品", "特产", "工艺", "加工", "农业"),
    SCENIC_SPOT("景区景点", "scenic spot", "景区", "景点", "风景", "公园", "古城", "沙漠", "胡杨", "旅游", "博物馆", "遗址"),
    OTHER("其他", "other");

    private static final EnterpriseKind[] KINDS = values();

    private final Wording wording;

    EnterpriseKind(String zh, String en, String... words) {
        this.wording = Wording.of(this, Text.of(zh, en), words);
    }

    /** The kind that a business's name tells, {@link #OTHER} if it tells none. */
    public static EnterpriseKind ofName(String name) {
        for (EnterpriseKind kind : KINDS) {
            for (String word : kind.spellings()) {
                if (name.contains(word)) {
                    return kind;
                }
            }
        }
        return OTHER;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
