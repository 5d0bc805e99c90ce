package newswatch.ingest.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of all feeds, each made of one master secret: nothing secret has to be kept anywhere else, and nobody can
 * tell one from the other.
 */
public final class HubKeys {

    /** Fewer bytes could be guessed. */
    public static final int LEAST_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec master;

    /**
     * Keys of a master secret.
     *
     * @param master at least {@link #LEAST_BYTES} bytes that nobody can guess
     */
    public HubKeys(byte[] master) {
        if (master.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "The master secret needs %d bytes or more, has %d".formatted(LEAST_BYTES, master.length));
        }
        this.master = new SecretKeySpec(master, ALGORITHM);
    }

    /** The last part of the address at which a feed's hub reaches us: 43 characters that nobody can guess. */
    String path(String feedId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made("path", feedId));
    }

    /** What a hub signs its pushes with: 64 hexadecimal digits, different for each feed and hub. */
    String secret(String feedId, String hub) {
        return HexFormat.of().formatHex(made("secret", feedId + "\n" + hub));
    }

    private byte[] made(String purpose, String of) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(master);
            return mac.doFinal((purpose + "\n" + of).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
