package jindu.forms.ooxml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a part of a package points to. */
public final class Relationships {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /**
     * One pointer.
     *
     * @param target as it is written
     * @param isExternal whether it leaves the package; such a one is kept and never followed
     */
    public record Relationship(String id, String type, String target, boolean isExternal) {

        /** Whether its type ends so: transitional and strict packages differ in what stands before. */
        public boolean is(String kind) {
            return !isExternal && type.endsWith("/" + kind);
        }
    }

    private final String source;
    private final List<Relationship> all = new ArrayList<>();

    private Relationships(String source) {
        this.source = source;
    }

    /** Those of a part; none where their part is null. */
    public static Relationships read(String sourcePart, String xml) throws IOException {
        Relationships relationships = new Relationships(sourcePart);
        XmlTokens tokens = new XmlTokens(new StringReader(xml == null ? "" : xml));
        while (tokens.next()) {
            if (tokens.starts("Relationship")) {
                relationships.all.add(new Relationship(
                        tokens.attribute("Id").orElse(""),
                        tokens.attribute("Type").orElse(""),
                        tokens.attribute("Target").orElse(""),
                        tokens.attribute("TargetMode")
                                .filter("External"::equals)
                                .isPresent()));
            }
        }
        return relationships;
    }

    /** Where the relationships of a part stand: {@code xl/workbook.xml} → {@code xl/_rels/workbook.xml.rels}. */
    public static String partOf(String sourcePart) {
        int slash = sourcePart.lastIndexOf('/') + 1;
        return sourcePart.substring(0, slash) + "_rels/" + sourcePart.substring(slash) + ".rels";
    }

    public List<Relationship> all() {
        return List.copyOf(all);
    }

    public Optional<Relationship> byId(String id) {
        return all.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Relationship> first(String kind) {
        return all.stream().filter(r -> r.is(kind)).findFirst();
    }

    /** The part that a relationship points to. */
    public String part(Relationship relationship) {
        String target = relationship.target().replace('\\', '/');
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String whole = target.startsWith("/") ? target : "/" + folder + target;
        return Path.of(whole).normalize().toString().replace('\\', '/').substring(1);
    }

    /** Points to one more part, and returns the id given. */
    public String add(String type, String part) {
        int n = all.size() + 1;
        while (byId("rId" + n).isPresent()) {
            n++;
        }
        Path folder = Path.of("/" + source).getParent();
        String target = folder.relativize(Path.of("/" + part)).toString().replace('\\', '/');
        all.add(new Relationship("rId" + n, type, target, false));
        return "rId" + n;
    }

    public void remove(Relationship relationship) {
        all.remove(relationship);
    }

    public String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.append("<Relationships xmlns=\"").append(NAMESPACE).append("\">");
        for (Relationship r : all) {
            xml.append("<Relationship Id=\"").append(XmlText.escape(r.id()));
            xml.append("\" Type=\"").append(XmlText.escape(r.type()));
            xml.append("\" Target=\"").append(XmlText.escape(r.target())).append('"');
            xml.append(r.isExternal() ? " TargetMode=\"External\"/>" : "/>");
        }
        return xml.append("</Relationships>").toString();
    }
}
