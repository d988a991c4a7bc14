package jindu.forms.ooxml;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What kind of content each part of a package has. */
public final class ContentTypes {

    public static final String PART = "[Content_Types].xml";

    private final Map<String, String> byExtension = new LinkedHashMap<>();
    private final Map<String, String> byPart = new LinkedHashMap<>();

    private ContentTypes() {}

    public static ContentTypes read(String xml) throws IOException {
        ContentTypes types = new ContentTypes();
        XmlTokens tokens = new XmlTokens(new StringReader(xml));
        while (tokens.next()) {
            String type = tokens.starts("Default") || tokens.starts("Override")
                    ? tokens.attribute("ContentType").orElse("")
                    : null;
            if (tokens.starts("Default")) {
                types.byExtension.put(tokens.attribute("Extension").orElse(""), type);
            } else if (tokens.starts("Override")) {
                types.byPart.put(tokens.attribute("PartName").orElse(""), type);
            }
        }
        return types;
    }

    public void put(String part, String type) {
        byPart.put("/" + part, type);
    }

    public void remove(String part) {
        byPart.keySet().removeIf(name -> name.equalsIgnoreCase("/" + part));
    }

    /** Names the type of all parts with an extension, where none is named yet. */
    public void putExtension(String extension, String type) {
        if (byExtension.keySet().stream()
                .noneMatch(e -> e.toLowerCase(Locale.ROOT).equals(extension))) {
            byExtension.put(extension, type);
        }
    }

    public String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        byExtension.forEach((extension, type) -> xml.append("<Default Extension=\"")
                .append(XmlText.escape(extension))
                .append("\" ContentType=\"")
                .append(XmlText.escape(type))
                .append("\"/>"));
        byPart.forEach((part, type) -> xml.append("<Override PartName=\"")
                .append(XmlText.escape(part))
                .append("\" ContentType=\"")
                .append(XmlText.escape(type))
                .append("\"/>"));
        return xml.append("</Types>").toString();
    }
}
