package jindu.catalog.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** What an event is about, within its service type. The seven ones (七个一) are the seven items of {@code facility}. */
public enum ServiceItem implements Code {
    MULTI_FUNCTION_HALL(ServiceType.FACILITY, "多功能厅", "multi-function hall"),
    READING_ROOM(ServiceType.FACILITY, "图书阅览室", "library reading room", "阅览室", "农家书屋"),
    SMALL_STAGE(ServiceType.FACILITY, "小舞台", "small stage", "舞台"),
    NEWSPAPER_BOARD(ServiceType.FACILITY, "阅报栏", "newspaper board"),
    CULTURE_SPORTS_SQUARE(ServiceType.FACILITY, "文体广场", "culture-and-sports square", "文化体育广场"),
    CULTURE_TEAM(ServiceType.FACILITY, "文化活动队", "culture activity team", "文体活动队"),
    BROADCAST_SET(ServiceType.FACILITY, "广播电视器材", "set of broadcasting equipment", "广播器材"),
    AUDIO_SET(ServiceType.EQUIPMENT, "音响", "audio equipment", "音响设备"),
    CULTURE_CENTRE_POINT(ServiceType.BRANCH_POINT, "文化馆服务点", "cultural-centre branch point", "文化馆分馆"),
    LIBRARY_POINT(ServiceType.BRANCH_POINT, "图书馆服务点", "library branch point", "图书馆分馆"),
    STANDARD_CHINESE(ServiceType.SKILL_TRAINING, "国语", "national language", "国家通用语言"),
    COOKING(ServiceType.SKILL_TRAINING, "烹饪", "cooking"),
    EMBROIDERY(ServiceType.SKILL_TRAINING, "刺绣", "embroidery"),
    ALLOCATED(ServiceType.FUND, "安排", "allocated"),
    DISBURSED(ServiceType.FUND, "拨付", "disbursed"),
    SPENT(ServiceType.FUND, "支出", "spent"),
    PARKING(ServiceType.TOURISM_FACILITY, "停车场", "parking"),
    TOILET(ServiceType.TOURISM_FACILITY, "旅游厕所", "tourist toilet", "厕所"),
    SIGNAGE(ServiceType.TOURISM_FACILITY, "标识标牌", "signage", "标识牌"),
    WALKWAY(ServiceType.TOURISM_FACILITY, "游步道", "walkway");

    private static final Map<ServiceType, Codes<ServiceItem>> CODES = Arrays.stream(ServiceType.values())
            .collect(Collectors.toMap(Function.identity(), type -> new Codes<>(ofType(type))));

    private final ServiceType type;
    private final Wording wording;

    ServiceItem(ServiceType type, String zh, String en, String... spellings) {
        this.type = type;
        this.wording = Wording.of(this, Text.of(zh, en), spellings);
    }

    /** The item a text means for an event of that type. */
    public static Optional<ServiceItem> find(ServiceType type, String text) {
        return CODES.get(type).find(text);
    }

    /** The items of a type, in the order of the plan. */
    public static List<ServiceItem> ofType(ServiceType type) {
        return Arrays.stream(values()).filter(i -> i.type == type).toList();
    }

    public ServiceType type() {
        return type;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
