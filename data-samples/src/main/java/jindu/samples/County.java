package jindu.samples;

/** The seven counties and cities of the prefecture, by their GB/T 2260 codes. */
enum County {
    CHANGJI("652301", "昌吉市", "昌吉市"),
    FUKANG("652302", "阜康市", "阜康市"),
    HUTUBI("652323", "呼图壁县", "呼图壁县"),
    MANAS("652324", "玛纳斯县", "玛纳斯县"),
    QITAI("652325", "奇台县", "奇台县"),
    JIMSAR("652327", "吉木萨尔县", "吉木萨尔县"),
    MORI("652328", "木垒哈萨克自治县", "木垒县");

    /** Code of the prefecture itself. */
    static final String PREFECTURE = "652300";

    final String code;
    final String officialName;
    final String usualName;

    County(String code, String officialName, String usualName) {
        this.code = code;
        this.officialName = officialName;
        this.usualName = usualName;
    }

    /** The four eastern counties have registered poor households and must report every month. */
    boolean mustReport() {
        return this == FUKANG || this == QITAI || this == JIMSAR || this == MORI;
    }

    static County ofVillage(String villageCode) {
        for (County county : values()) {
            if (villageCode.startsWith(county.code)) {
                return county;
            }
        }
        throw new IllegalArgumentException("Invalid village code: " + villageCode);
    }
}
