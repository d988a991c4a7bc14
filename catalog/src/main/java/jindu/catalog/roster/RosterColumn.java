package jindu.catalog.roster;

import java.util.List;
import java.util.Locale;
import jindu.catalog.FormColumn;
import jindu.catalog.Text;

/** The columns of the monthly workbook, in the order of the official form (Annex 1 of the plan of 2020-05-07). */
public enum RosterColumn implements FormColumn {
    SEQUENCE("序号", "No.", false, false, "编号", "排序"),
    COUNTY("县市", "County", false, false, "县", "县(市)", "所属县市", "县市名称", "县市区"),
    VILLAGE("乡镇、村", "Township, village", false, false, "乡镇村", "乡镇", "村", "村名", "所在村", "所在乡镇村", "乡镇及村", "行政村", "乡(镇)村"),
    ENTERPRISE(
            "名称（企业、合作社、景区景点酒店等经营主体）",
            "Business",
            false,
            true,
            "名称",
            "企业名称",
            "经营主体",
            "经营主体名称",
            "单位名称",
            "企业",
            "企业(合作社)名称"),
    SUPPORT_MODE("带动方式", "Support mode", false, true, "带动模式", "帮扶方式", "带动形式"),
    NAME("吸纳建档立卡贫困人口姓名", "Name", true, true, "姓名", "贫困人口姓名", "建档立卡贫困人口姓名", "人员姓名"),
    ETHNIC_GROUP("民族", "Ethnic group", true, false, "族别"),
    SEX("性别", "Sex", true, false),
    ID_NUMBER("身份证号", "ID number", true, true, "身份证号码", "身份证", "公民身份号码", "证件号码", "居民身份证号"),
    PHONE("联系电话", "Phone", true, false, "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"),
    INCOME(
            "产业带动收入（元/年）",
            "Income brought (yuan a year)",
            false,
            true,
            "产业带动收入",
            "带动收入",
            "年收入",
            "收入",
            "产业收入",
            "带动年收入",
            "Income brought"),
    REMARK("备注", "Remark", true, false, "说明");

    private final Text header;
    private final boolean personal;
    private final boolean required;
    private final List<String> otherHeaders;

    RosterColumn(String zh, String en, boolean personal, boolean required, String... otherHeaders) {
        this.header = Text.of(zh, en);
        this.personal = personal;
        this.required = required;
        this.otherHeaders = List.of(otherHeaders);
    }

    @Override
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text header() {
        return header;
    }

    @Override
    public List<String> otherHeaders() {
        return otherHeaders;
    }

    @Override
    public boolean personal() {
        return personal;
    }

    @Override
    public boolean required() {
        return required;
    }
}
