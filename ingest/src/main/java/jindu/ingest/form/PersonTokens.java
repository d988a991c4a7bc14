package jindu.ingest.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes an ID number a token that only the holder of the key can make: HMAC-SHA-256, 128 bits of it. Still personal
 * information in law (PIPL art. 73), so it stays in staging. Not for use by several threads at once.
 */
public final class PersonTokens {

    private static final int TOKEN_BYTES = 16;
    private static final byte[] EVENT_LABEL = "jindu event id v1\0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LABEL = "jindu person token v1\0".getBytes(StandardCharsets.UTF_8);

    private final Mac mac;

    public PersonTokens(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make person tokens: HmacSHA256 is missing from this JDK", e);
        }
    }

    /** The token of a valid ID number in its 18-digit form, as 32 hex digits. */
    public String token(String idNumber) {
        return keyed(LABEL, idNumber);
    }

    /** What stands for an event id that may be an ID number or a phone: the same for the same id, in every log. */
    public String eventId(String eventId) {
        return "id-" + keyed(EVENT_LABEL, eventId);
    }

    private String keyed(byte[] label, String text) {
        mac.update(label);
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, TOKEN_BYTES);
    }
}
