package jindu.bench.read;

/** The parts of a workbook's package that are the same for every roster. */
final class Parts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String CONTENT_TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("xl/workbook.xml", "sheet.main")
            + override("xl/worksheets/sheet1.xml", "worksheet")
            + override("xl/styles.xml", "styles")
            + override("xl/sharedStrings.xml", "sharedStrings")
            + "</Types>";

    static final String PACKAGE_RELATIONS = XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>";

    static final String WORKBOOK = XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">"
            + "<workbookPr defaultThemeVersion=\"124226\"/>"
            + "<sheets><sheet name=\"附件1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    static final String WORKBOOK_RELATIONS = XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "styles", "styles.xml")
            + relation(3, "sharedStrings", "sharedStrings.xml")
            + "</Relationships>";

    /** Format 0 plain, 1 bold and centred, 2 with a border, 3 with a border and as text. */
    static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
            + "<font><b/><sz val=\"14\"/><name val=\"宋体\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>"
            + "<diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\"/>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    static final String SHEET_START = XML + "<worksheet xmlns=\"" + MAIN + "\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\""
            + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"><dimension ref=\"{dimension}\"/>"
            + "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"13.5\" x14ac:dyDescent=\"0.15\"/><sheetData>";

    static final String SHEET_END = "</sheetData><mergeCells count=\"3\">";

    static final String SHEET_LAST = "</mergeCells></worksheet>";

    static final String SHARED_START = XML + "<sst xmlns=\"" + MAIN + "\" count=\"{uses}\" uniqueCount=\"{texts}\">";

    private Parts() {}

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
