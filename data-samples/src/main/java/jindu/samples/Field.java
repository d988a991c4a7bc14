package jindu.samples;

import java.util.List;

/** The twelve columns of the form (附件1), in its order. */
enum Field {
    NUMBER("序号", 6),
    COUNTY("县市", 10),
    VILLAGE("乡镇、村", 22),
    BUSINESS("名称（企业、合作社、景区景点酒店等经营主体）", 26),
    MODE("带动方式", 13),
    NAME("吸纳建档立卡贫困人口姓名", 17),
    ETHNIC_GROUP("民族", 10),
    SEX("性别", 6),
    ID("身份证号", 22),
    PHONE("联系电话", 14),
    INCOME("产业带动收入（元/年）", 14),
    REMARK("备注", 16);

    static final List<Field> AS_IN_THE_FORM = List.of(values());

    final String heading;
    final int width;

    Field(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }
}
