package jindu.catalog.roster;

import java.util.List;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** How a business helps a registered poor person (带动方式). */
public enum SupportMode implements Code {
    EMPLOYMENT(
            "就业",
            "employment",
            true,
            "企业就业",
            "吸纳就业",
            "务工",
            "就业务工",
            "打工",
            "就业带动",
            "稳定就业",
            "季节性就业",
            "临时就业",
            "用工",
            "带动就业",
            "就近就业",
            "灵活就业",
            "安置就业",
            "解决就业",
            "就业增收",
            "就业帮扶",
            "长期务工",
            "季节性务工",
            "临时务工",
            "雇工",
            "聘用"),
    PUBLIC_POST("公益岗位", "public-welfare post", true, "公益岗", "公益性岗位", "公岗", "公益岗位就业", "公益性岗位就业"),
    DIVIDEND("分红", "dividend", false, "入股分红", "资金入股", "股金分红", "分红带动", "资金分红", "带动分红", "股份分红", "分红收益"),
    ASSET_SHARE("资源入股", "shares by house or land", false, "土地入股", "房屋入股", "资产入股", "土地流转", "房屋租赁", "资源入股分红", "土地入股分红"),
    PRODUCE_SALE(
            "销售农副产品",
            "sale of produce",
            false,
            "销售农产品",
            "农副产品销售",
            "农产品销售",
            "收购农副产品",
            "产品销售",
            "代销",
            "带动销售",
            "收购农产品",
            "农产品收购",
            "订单收购",
            "销售土特产"),
    OWN_INN(
            "自办农家乐/民宿",
            "own inn",
            false,
            "自办",
            "自办农家乐",
            "自办民宿",
            "自办牧家乐",
            "自营",
            "自主经营",
            "自主创业",
            "自办农牧家乐",
            "自己经营",
            "自家经营",
            "自营农家乐",
            "自营民宿"),
    OTHER("其他", "other", false, "其它", "其他方式");

    public static final Codes<SupportMode> CODES = new Codes<>(List.of(values()));

    private final Wording wording;
    private final boolean employment;

    SupportMode(String zh, String en, boolean employment, String... spellings) {
        this.wording = Wording.of(this, Text.of(zh, en), spellings);
        this.employment = employment;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** Whether the person works there: employment and public-welfare posts. */
    public boolean isEmployment() {
        return employment;
    }
}
