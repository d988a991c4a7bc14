package jindu.samples;

import java.util.List;

/** The service types of the activity logs. */
enum Service {
    PERFORMANCE("performance", "演出"),
    CULTURE_TRAINING("culture_training", "文化培训"),
    SPORTS_TRAINING("sports_training", "体育培训"),
    SKILL_TRAINING("skill_training", "技能培训"),
    PAIRING_ACTIVITY("pairing_activity", "结对帮扶"),
    FACILITY("facility", "设施"),
    EQUIPMENT("equipment", "设备"),
    BRANCH_POINT("branch_point", "服务点"),
    FUND("fund", "资金"),
    TOURISM_FACILITY("tourism_facility", "旅游设施");

    final String code;
    final String label;

    Service(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** What is built, taught, delivered or moved. */
    enum Item {
        NONE("", ""),
        MULTI_FUNCTION_HALL("multi_function_hall", "多功能厅"),
        READING_ROOM("reading_room", "图书阅览室"),
        SMALL_STAGE("small_stage", "小舞台"),
        NEWSPAPER_BOARD("newspaper_board", "阅报栏"),
        CULTURE_SPORTS_SQUARE("culture_sports_square", "文体广场"),
        CULTURE_TEAM("culture_team", "文化活动队"),
        BROADCAST_SET("broadcast_set", "广播电视器材"),
        AUDIO_SET("audio_set", "音响"),
        CULTURE_CENTRE_POINT("culture_centre_point", "文化馆服务点"),
        LIBRARY_POINT("library_point", "图书馆服务点"),
        STANDARD_CHINESE("standard_chinese", "国语"),
        COOKING("cooking", "烹饪"),
        EMBROIDERY("embroidery", "刺绣"),
        ALLOCATED("allocated", "安排"),
        DISBURSED("disbursed", "拨付"),
        SPENT("spent", "支出"),
        PARKING("parking", "停车场"),
        TOILET("toilet", "旅游厕所"),
        SIGNAGE("signage", "标识标牌"),
        WALKWAY("walkway", "游步道");

        static final List<Item> SEVEN_ONES = List.of(
                MULTI_FUNCTION_HALL,
                READING_ROOM,
                SMALL_STAGE,
                NEWSPAPER_BOARD,
                CULTURE_SPORTS_SQUARE,
                CULTURE_TEAM,
                BROADCAST_SET);
        static final List<Item> SKILLS = List.of(STANDARD_CHINESE, COOKING, EMBROIDERY);
        static final List<Item> TOURISM = List.of(PARKING, TOILET, SIGNAGE, WALKWAY);

        final String code;
        final String label;

        Item(String code, String label) {
            this.code = code;
            this.label = label;
        }
    }

    /** How far something that is built or delivered has come. */
    enum Stage {
        UNSAID("", ""),
        PLANNED("planned", "计划"),
        STARTED("started", "开工"),
        COMPLETED("completed", "建成");

        final String code;
        final String label;

        Stage(String code, String label) {
            this.code = code;
            this.label = label;
        }

        boolean isDone() {
            return this == UNSAID || this == COMPLETED;
        }
    }
}
