package jindu.reports.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jindu.catalog.Text;
import jindu.reports.ReportException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;

/** The fonts of the settings: for each role a TrueType file or a family that is there; without any, the reports' own. */
public final class Fonts {

    /** The style of the style sheet that each role sets; all other styles inherit from body. */
    private static final Map<String, String> STYLE_OF_ROLE =
            Map.of("title", "title", "heading", "section", "body", "body");

    private final JasperReportsContext context;
    private final Map<String, String> familyOfStyle = new HashMap<>();

    /** @throws ReportException when a role is unknown, or a font is neither a file nor a family that is there */
    public Fonts(Map<String, String> fontOfRole) {
        SimpleJasperReportsContext own = new SimpleJasperReportsContext();
        List<FontFamily> families = new ArrayList<>();
        fontOfRole.forEach((role, font) -> {
            if (!STYLE_OF_ROLE.containsKey(role)) {
                throw new ReportException(Text.of(
                                "字体用途无效：{0}；可用 title、heading、body。",
                                "Invalid font role: {0}; the roles are title, heading and body.")
                        .with(role));
            }
            String family = font;
            if (Files.isRegularFile(Path.of(font))) {
                family = "jindu " + role;
                families.add(file(own, family, font));
            }
            familyOfStyle.put(STYLE_OF_ROLE.get(role), family);
        });
        if (!families.isEmpty()) {
            own.setExtensions(FontFamily.class, families);
        }
        context = own;
        familyOfStyle.values().forEach(family -> {
            if (FontUtil.getInstance(context).getFontInfo(family, false, Locale.ROOT) == null) {
                throw new ReportException(Text.of(
                                "字体无效：{0}；它既不是 .ttf 文件，也不是字体 Noto Sans SC。请改正 jindu.yaml 的 fonts。",
                                "Invalid font: {0}; it is neither a .ttf file nor the family Noto Sans SC. Correct fonts in"
                                        + " jindu.yaml.")
                        .with(family));
            }
        });
    }

    private static FontFamily file(JasperReportsContext context, String name, String file) {
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName(name);
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(file);
        family.setNormalFace(face);
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        return family;
    }

    /** In which reports are filled and exported. */
    public JasperReportsContext context() {
        return context;
    }

    /** The family of a style that a role sets. */
    Optional<String> familyOf(String style) {
        return Optional.ofNullable(familyOfStyle.get(style));
    }
}
