package newswatch.analysis.extraction;

import java.util.OptionalLong;

/** 64 bits that stand for a block of text, whatever its spaces, signs and capitals: FNV-1a over letters and digits. */
final class Fingerprint {

    /** Blocks of fewer letters stand on many pages by chance. */
    private static final int LEAST_LETTERS = 12;

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** Of a block as {@link PlainText} makes it; empty for short ones. */
    static OptionalLong of(String text) {
        long hash = START;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = PlainText.letter(text.charAt(i));
            if (letter >= 0) {
                hash = (hash ^ letter) * PRIME;
                letters++;
            }
        }
        return letters < LEAST_LETTERS ? OptionalLong.empty() : OptionalLong.of(hash);
    }
}
