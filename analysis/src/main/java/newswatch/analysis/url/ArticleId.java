package newswatch.analysis.url;

import newswatch.analysis.text.Sha256;

/** Article ids: the first 128 bits of a SHA-256, as 32 lower-case hex digits. */
public final class ArticleId {

    private static final int BYTES = 16;

    private ArticleId() {}

    /** Of the canonical address. */
    public static String ofUrl(String canonicalUrl) {
        return Sha256.prefixOf(canonicalUrl, BYTES);
    }

    /** Of outlet and external id, where there is no address. */
    public static String ofExternal(String outletId, String externalId) {
        return Sha256.prefixOf(outletId + '\n' + externalId, BYTES);
    }
}
