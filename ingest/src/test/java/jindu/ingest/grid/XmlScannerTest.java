package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner beside the JDK's own parser: the same elements, attributes and texts, however the bytes come in. */
class XmlScannerTest {

    private static final String ODD = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!-- a comment - - with <tags/> -->
            <x:root xmlns:x="u" a = 'it&apos;s "so"' x:b="&lt;&#20013;&#x6587;&gt;">
              <x:t>屯 &amp; 庄</x:t><t/><t  /><t></t>
              <t>a<![CDATA[<b> & ]] ]>]]>c<!-- - -->d<?pi ?>&#10;e</t>
              <?target data?><deep><deep><deep v=""/></deep></deep>
            </x:root>
            <!-- the end -->
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 100_000})
    void readsWhatTheParserOfTheJdkReads(int bytesAtATime) throws Exception {
        assertThat(scanned(ODD.getBytes(StandardCharsets.UTF_8), bytesAtATime)).isEqualTo(parsed(ODD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
    void readsOtherEncodings(String charset) throws Exception {
        String text = ODD.replace("UTF-8", charset);

        assertThat(scanned(text.getBytes(Charset.forName(charset)), 4096)).isEqualTo(parsed(ODD));
    }

    @Test
    void takesALineEndForOneCharacterHoweverItIsWritten() throws Exception {
        String text = "<t>a\r\nb\rc\nd</t>";

        assertThat(scanned(text.getBytes(StandardCharsets.UTF_8), 4096)).isEqualTo(parsed(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a><b></a>",
                "</a>",
                "<a",
                "<a b",
                "<a b=c/>",
                "<a b=\"c/>",
                "<t>&x;</t>",
                "<t>&amp</t>",
                "<t>&#x110000;</t>",
                "<a b=\"&x;\"/>",
                "<!DOCTYPE a><a/>",
                "<a><!-- </a>",
                "<a><![CDATA[ </a>",
                "< a/>",
                "<a / b>",
            })
    void refusesWhatIsNoWholeXml(String text) {
        assertThatThrownBy(() -> scanned(text.getBytes(StandardCharsets.UTF_8), 4096))
                .isInstanceOf(BrokenXmlException.class);
    }

    private static final List<String> ATTRIBUTES = List.of("a", "b", "v");

    private static List<String> scanned(byte[] bytes, int atATime) throws IOException, UnreadableFileException {
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, atATime));
            }
        };
        List<String> events = new ArrayList<>();
        long text = XmlScanner.key("t");
        try (XmlScanner xml = new XmlScanner(slow, ReadLimits.STANDARD)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.OVER; event = xml.next()) {
                if (event == XmlScanner.Event.END) {
                    events.add("end");
                    continue;
                }
                StringBuilder start = new StringBuilder(xml.is(text) ? "text" : "start");
                for (String name : ATTRIBUTES) {
                    String value = xml.attribute(XmlScanner.key(name));
                    start.append(value == null ? "" : " " + name + "=" + value);
                }
                events.add(start.toString());
                if (xml.is(text)) {
                    xml.readText();
                    events.add(xml.textAsString());
                }
            }
        }
        return events;
    }

    private static List<String> parsed(String text) throws XMLStreamException {
        List<String> events = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new java.io.StringReader(text));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                events.add("end");
            } else if (event == XMLStreamReader.START_ELEMENT) {
                boolean isText = xml.getLocalName().equals("t");
                StringBuilder start = new StringBuilder(isText ? "text" : "start");
                for (String name : ATTRIBUTES) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        if (xml.getAttributeLocalName(i).equals(name)) {
                            start.append(" " + name + "=" + xml.getAttributeValue(i));
                        }
                    }
                }
                events.add(start.toString());
                if (isText) {
                    events.add(xml.getElementText());
                    events.add("end");
                }
            }
        }
        return events;
    }
}
