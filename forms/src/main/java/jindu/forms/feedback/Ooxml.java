package jindu.forms.feedback;

/** Names that Office Open XML gives, in its transitional and its strict form. */
final class Ooxml {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    static final String COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private Ooxml() {}

    static String main(boolean strict) {
        return strict ? MAIN_STRICT : MAIN;
    }

    /** The namespace of relationship ids, which begins every relationship's type too. */
    static String relationships(boolean strict) {
        return strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }
}
