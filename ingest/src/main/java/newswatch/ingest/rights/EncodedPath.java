package newswatch.ingest.rights;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One spelling for each path, so that paths and patterns can be compared octet by octet (RFC 9309, 2.2.2): unreserved
 * characters stand for themselves, whatever is no printable ASCII is percent-encoded with upper-case digits. A literal
 * {@code *}, {@code $} or lone percent sign is encoded too, which sets it apart from what has a meaning.
 */
final class EncodedPath {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String PUNCTUATION = "-._~";
    private static final String ENCODED = "*$%";

    private EncodedPath() {}

    /** Encodes a path as it stands in an address; characters beyond ASCII are taken as UTF-8. */
    static String of(String path) {
        return ofOctets(new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Encodes text whose characters are octets, 0 to 255. */
    static String ofOctets(String octets) {
        StringBuilder encoded = new StringBuilder(octets.length() + 16);
        for (int i = 0; i < octets.length(); i++) {
            char octet = octets.charAt(i);
            if (octet == '%' && isHex(octets, i + 1)) {
                append(encoded, (char) HexFormat.fromHexDigits(octets, i + 1, i + 3), true);
                i += 2;
            } else {
                append(encoded, octet, false);
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(String octets, int at) {
        return at + 1 < octets.length()
                && HexFormat.isHexDigit(octets.charAt(at))
                && HexFormat.isHexDigit(octets.charAt(at + 1));
    }

    private static void append(StringBuilder encoded, char octet, boolean wasEncoded) {
        boolean itself = isUnreserved(octet) || (!wasEncoded && isPlainPunctuation(octet));
        if (itself) {
            encoded.append(octet);
        } else {
            encoded.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static boolean isUnreserved(char octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || PUNCTUATION.indexOf(octet) >= 0;
    }

    private static boolean isPlainPunctuation(char octet) {
        return octet > ' ' && octet < 0x7F && ENCODED.indexOf(octet) < 0;
    }
}
