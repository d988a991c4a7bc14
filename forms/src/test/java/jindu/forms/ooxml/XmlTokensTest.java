package jindu.forms.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTokensTest {

    private static final String ROWS = "<x:row r=\"1\" a=\">\"><x:c><x:v>5</x:v></x:c><x:rows/><!-- </x:row> -->"
            + "<![CDATA[</x:row>]]><?x </x:row>?></x:row >";

    @ParameterizedTest
    @ValueSource(strings = {ROWS, "<row></row>", "<row> </row>", "<row><c/></row>"})
    void passesOverAnElementAndHandsOnAllOfIt(String row) throws IOException {
        String document = "<data>" + row + "<row/>after</data>";
        for (int step : new int[] {1, 3, 1 << 16}) {
            XmlTokens xml = new XmlTokens(inSteps(document, step));
            StringWriter copy = new StringWriter();
            while (xml.next()) {
                xml.writeTo(copy);
                if (xml.starts("row") && xml.kind() == XmlTokens.Kind.START) {
                    xml.passOver(copy);
                    assertThat(xml.ends("row")).isTrue();
                    assertThat(xml.depth()).isEqualTo(1);
                    xml.writeTo(copy);
                }
            }
            assertThat(copy).hasToString(document);
        }
    }

    @Test
    void passesOverMoreThanItHoldsAtATime() throws IOException {
        String cells = "<c t=\"inlineStr\"><is><t>样</t></is></c>".repeat(20_000);
        XmlTokens xml = new XmlTokens(new StringReader("<row>" + cells + "</row>"));
        StringWriter between = new StringWriter();
        xml.next();

        xml.passOver(between);

        assertThat(between.toString()).isEqualTo(cells);
        assertThat(xml.raw()).isEqualTo("</row>");
        assertThat(xml.next()).isFalse();
    }

    @Test
    void saysThatAnElementDoesNotEnd() throws IOException {
        XmlTokens xml = new XmlTokens(new StringReader("<row><c></ro"));
        xml.next();

        assertThatThrownBy(() -> xml.passOver(null))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot ");
    }

    private static Reader inSteps(String text, int step) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, step));
            }
        };
    }
}
