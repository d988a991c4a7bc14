package jindu.samples;

import java.util.ArrayList;
import java.util.List;

/** Invented businesses: each has 样, 例 or 拟 in its name. */
final class Businesses {

    private static final List<String> MORI = List.of(
            "样山胡杨林景区",
            "例泉度假村",
            "拟云民宿",
            "样谷旅游专业合作社",
            "例原牧家乐",
            "拟河农家乐",
            "样城大酒店",
            "例草刺绣旅游商品有限公司",
            "拟风房车营地",
            "样月滑雪场景区",
            "例沟旅游开发有限公司",
            "拟峰宾馆",
            "样岭农产品专业合作社",
            "例溪帐篷营地");
    private static final List<String> QITAI = List.of(
            "样古城旅游景区",
            "例麦田农家乐",
            "拟雪度假村",
            "样酒坊旅游商品有限公司",
            "例桥民宿",
            "拟石城酒店",
            "样湖旅游专业合作社",
            "例林家庭旅馆",
            "拟戈壁营地",
            "样川农副产品有限公司",
            "例屯景区");
    private static final List<String> JIMSAR =
            List.of("样庭故城景区", "例沟农家乐", "拟溪民宿", "样泉乡村旅游合作社", "例工酒店", "拟地农产品有限公司", "样畦牧家乐");
    private static final List<String> FUKANG = List.of("样池景区", "例梁度假村", "拟运民宿", "样湾农家乐");
    private static final List<String> CHANGJI = List.of("样滨景区", "例园农家乐", "拟渠酒店");
    private static final List<String> MANAS = List.of("样湿地景区", "例庄农家乐");
    private static final List<String> HUTUBI = List.of("样石门景区");

    private Businesses() {}

    static List<Business> of(County county) {
        List<String> names = switch (county) {
            case MORI -> MORI;
            case QITAI -> QITAI;
            case JIMSAR -> JIMSAR;
            case FUKANG -> FUKANG;
            case CHANGJI -> CHANGJI;
            case MANAS -> MANAS;
            case HUTUBI -> HUTUBI;
        };
        List<Business> businesses = new ArrayList<>();
        names.forEach(name -> businesses.add(new Business(county, county.usualName + name, false)));
        return businesses;
    }

    static Business ownInn(County county, Person owner, String kind) {
        return new Business(county, owner.name() + kind, true);
    }
}
