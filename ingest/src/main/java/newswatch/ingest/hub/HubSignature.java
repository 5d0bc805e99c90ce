package newswatch.ingest.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code X-Hub-Signature} header (WebSub, section 8): {@code method=hex digits}. */
final class HubSignature {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    /** Whether the header signs the body with the secret. */
    static boolean matches(String header, byte[] body, String secret) {
        String[] parts = header.strip().split("=", 2);
        String algorithm = ALGORITHMS.get(parts[0].toLowerCase(Locale.ROOT));
        if (parts.length < 2 || algorithm == null) {
            return false;
        }
        try {
            byte[] told = HexFormat.of().parseHex(parts[1].strip());
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(told, mac.doFinal(body));
        } catch (IllegalArgumentException noHex) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + algorithm, impossible);
        }
    }
}
