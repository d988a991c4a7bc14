package jindu.catalog.service;

import java.util.List;
import java.util.Locale;
import jindu.catalog.FormColumn;
import jindu.catalog.Text;

/** The columns of an activity log. */
public enum ServiceColumn implements FormColumn {
    EVENT_ID("事件编号", false, true, "编号", "活动编号"),
    DATE("日期", false, true, "活动日期", "时间"),
    COUNTY("县市", false, false, "县", "县(市)"),
    VILLAGE("村", false, false, "乡镇、村", "村名", "行政村"),
    INSTITUTION("机构", false, false, "单位", "承办单位"),
    SERVICE_TYPE("服务类型", false, true, "类型", "活动类型"),
    ITEM("项目", false, false),
    STAGE("进度", false, false),
    TITLE("名称", true, false, "活动名称", "标题"),
    PARTICIPANTS("参加人数", false, false, "人数", "参与人数"),
    QUANTITY("数量", false, false),
    AMOUNT_YUAN("金额（元）", false, false, "金额"),
    REVISION("版本", false, false, "版本号"),
    STATUS("状态", false, false),
    NOTE("备注", true, false, "说明");

    private final Text header;
    private final boolean personal;
    private final boolean required;
    private final List<String> otherHeaders;

    ServiceColumn(String zh, boolean personal, boolean required, String... otherHeaders) {
        this.header = Text.of(zh, name().toLowerCase(Locale.ROOT));
        this.personal = personal;
        this.required = required;
        this.otherHeaders = List.of(otherHeaders);
    }

    @Override
    public String columnName() {
        return header.en();
    }

    @Override
    public Text header() {
        return header;
    }

    @Override
    public List<String> otherHeaders() {
        return otherHeaders;
    }

    /** Free text can hold anything, a person's name too. */
    @Override
    public boolean personal() {
        return personal;
    }

    @Override
    public boolean required() {
        return required;
    }
}
