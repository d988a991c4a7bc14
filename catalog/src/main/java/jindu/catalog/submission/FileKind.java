package jindu.catalog.submission;

import jindu.catalog.Rule;
import jindu.catalog.Text;

/**
 * What a file is, by its content and never by its name. A kind that is not read has the rule that says so and what to
 * send instead.
 */
public enum FileKind {
    /** A workbook of Excel 2007 and later, or of WPS. */
    XLSX(".xlsx", null),
    /** A BIFF8 workbook: Excel 97 to 2003, and .et of WPS. It may be encrypted inside. */
    XLS(".xls", null),
    /** An OOXML package encrypted as a whole. */
    ENCRYPTED_PACKAGE("OOXML", null),
    /** Files of any kind, packed. */
    ZIP(".zip", null),
    /** Lines of characters: a log, or anything else that was typed. */
    TEXT("", null),

    EMPTY("", FileRules.ZERO_BYTES),
    ONE_BYTE_REPEATED("", FileTypeRules.BLANK),
    /** No known mark, and no text. */
    UNKNOWN("?", FileRules.NOT_A_FORM),

    XLSB("Excel .xlsb", FileTypeRules.OTHER_SPREADSHEET),
    OPEN_DOCUMENT_SPREADSHEET("OpenDocument .ods", FileTypeRules.OTHER_SPREADSHEET),
    OLD_EXCEL("Excel 5/95", FileTypeRules.OTHER_SPREADSHEET),
    WORKS_SPREADSHEET("Works .xlr", FileTypeRules.OTHER_SPREADSHEET),
    LOTUS("Lotus 1-2-3", FileTypeRules.OTHER_SPREADSHEET),
    SYLK("SYLK .slk", FileTypeRules.OTHER_SPREADSHEET),
    DIF("DIF", FileTypeRules.OTHER_SPREADSHEET),
    NUMBERS("Apple iWork", FileTypeRules.OTHER_SPREADSHEET),

    HTML("HTML", FileTypeRules.MARKUP),
    MHTML("MHTML", FileTypeRules.MARKUP),
    XML_SPREADSHEET("XML Spreadsheet 2003", FileTypeRules.MARKUP),
    FLAT_OPEN_DOCUMENT("OpenDocument .fods", FileTypeRules.MARKUP),
    SVG("SVG", FileTypeRules.MARKUP),
    XML("XML", FileTypeRules.MARKUP),

    DOCX("Word .docx", FileTypeRules.DOCUMENT),
    DOC("Word .doc / WPS .wps", FileTypeRules.DOCUMENT),
    OLD_WORD("Word 6", FileTypeRules.DOCUMENT),
    RTF("RTF", FileTypeRules.DOCUMENT),
    OPEN_DOCUMENT_TEXT("OpenDocument .odt", FileTypeRules.DOCUMENT),
    PPTX("PowerPoint .pptx", FileTypeRules.DOCUMENT),
    PPT("PowerPoint .ppt / WPS .dps", FileTypeRules.DOCUMENT),
    OPEN_DOCUMENT_PRESENTATION("OpenDocument .odp", FileTypeRules.DOCUMENT),
    OPEN_DOCUMENT_OTHER("OpenDocument", FileTypeRules.DOCUMENT),
    VISIO("Visio", FileTypeRules.DOCUMENT),
    PUBLISHER("Publisher", FileTypeRules.DOCUMENT),
    PROJECT("Project .mpp", FileTypeRules.DOCUMENT),
    EPUB("EPUB", FileTypeRules.DOCUMENT),
    OTHER_PACKAGE("OOXML", FileTypeRules.DOCUMENT),
    OTHER_COMPOUND("OLE2", FileTypeRules.DOCUMENT),

    PDF("PDF", FileTypeRules.PRINT),
    OFD("OFD", FileTypeRules.PRINT),
    XPS("XPS", FileTypeRules.PRINT),
    POSTSCRIPT("PostScript", FileTypeRules.PRINT),
    DJVU("DjVu", FileTypeRules.PRINT),

    JPEG("JPEG", FileTypeRules.IMAGE),
    PNG("PNG", FileTypeRules.IMAGE),
    GIF("GIF", FileTypeRules.IMAGE),
    BMP("BMP", FileTypeRules.IMAGE),
    TIFF("TIFF", FileTypeRules.IMAGE),
    WEBP("WebP", FileTypeRules.IMAGE),
    HEIC("HEIC", FileTypeRules.IMAGE),
    AVIF("AVIF", FileTypeRules.IMAGE),
    ICON("ICO", FileTypeRules.IMAGE),
    PHOTOSHOP("PSD", FileTypeRules.IMAGE),
    METAFILE("EMF", FileTypeRules.IMAGE),
    DRAWING("DWG", FileTypeRules.IMAGE),

    RAR("RAR", FileTypeRules.ARCHIVE),
    SEVEN_ZIP("7z", FileTypeRules.ARCHIVE),
    GZIP("gzip", FileTypeRules.ARCHIVE),
    BZIP2("bzip2", FileTypeRules.ARCHIVE),
    XZ("xz", FileTypeRules.ARCHIVE),
    ZSTANDARD("Zstandard", FileTypeRules.ARCHIVE),
    LZ4("LZ4", FileTypeRules.ARCHIVE),
    LZH("LZH", FileTypeRules.ARCHIVE),
    ARJ("ARJ", FileTypeRules.ARCHIVE),
    ACE("ACE", FileTypeRules.ARCHIVE),
    COMPRESS(".Z", FileTypeRules.ARCHIVE),
    CABINET("CAB", FileTypeRules.ARCHIVE),
    TAR("tar", FileTypeRules.ARCHIVE),
    ISO("ISO 9660", FileTypeRules.ARCHIVE),
    SPLIT_ZIP(".zip.001", FileTypeRules.ARCHIVE),

    OUTLOOK("Outlook .msg", FileTypeRules.MAIL),
    OUTLOOK_STORE("Outlook .pst", FileTypeRules.MAIL),
    TNEF("winmail.dat", FileTypeRules.MAIL),
    EML("EML", FileTypeRules.MAIL),

    WINDOWS_PROGRAM("EXE", FileTypeRules.PROGRAM),
    LINUX_PROGRAM("ELF", FileTypeRules.PROGRAM),
    MAC_PROGRAM("Mach-O", FileTypeRules.PROGRAM),
    JAVA_PROGRAM("Java", FileTypeRules.PROGRAM),
    ANDROID_PROGRAM("APK", FileTypeRules.PROGRAM),
    INSTALLER("MSI", FileTypeRules.PROGRAM),
    SHORTCUT("LNK", FileTypeRules.PROGRAM),
    SCRIPT(Text.of("脚本", "script").inline(), FileTypeRules.PROGRAM),

    MP4("MP4", FileTypeRules.RECORDING),
    MP3("MP3", FileTypeRules.RECORDING),
    WAVE("WAV", FileTypeRules.RECORDING),
    AVI("AVI", FileTypeRules.RECORDING),
    OGG("Ogg", FileTypeRules.RECORDING),
    FLAC("FLAC", FileTypeRules.RECORDING),
    MATROSKA("MKV", FileTypeRules.RECORDING),
    WINDOWS_MEDIA("WMV", FileTypeRules.RECORDING),
    AMR("AMR", FileTypeRules.RECORDING),
    SILK("SILK", FileTypeRules.RECORDING),
    FLASH_VIDEO("FLV", FileTypeRules.RECORDING),

    ACCESS("Access", FileTypeRules.DATABASE),
    SQLITE("SQLite", FileTypeRules.DATABASE),
    DBASE("dBase .dbf", FileTypeRules.DATABASE),
    PARQUET("Parquet", FileTypeRules.DATABASE),
    HDF5("HDF5", FileTypeRules.DATABASE);

    private final String label;
    private final Rule rule;

    FileKind(String label, Rule rule) {
        this.label = label;
        this.rule = rule;
    }

    /** Its name, as a finding keeps it. */
    public String label() {
        return label;
    }

    /** The rule that refuses it; null for a kind that is read. */
    public Rule rule() {
        return rule;
    }

    public boolean isRead() {
        return rule == null;
    }
}
