package newswatch.analysis.keyword;

/**
 * Turns words into numbers that stay the same for ever: stored signatures and the shipped frequency table hold them.
 * FNV-1a (Fowler, Noll, Vo) over UTF-16 units with the finaliser of MurmurHash3 (Appleby, public domain), written anew.
 */
public final class TermHash {

    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private TermHash() {}

    /** The number of a word. */
    public static int of(String word) {
        int hash = FNV_BASIS;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** The number of a sequence of numbers: order counts. */
    public static int of(int... parts) {
        int hash = FNV_BASIS;
        for (int part : parts) {
            hash = mix(hash * 31 + part);
        }
        return hash;
    }

    private static int mix(int value) {
        int hash = value;
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
