package newswatch.analysis.text;

import java.util.BitSet;

/** Turns UTF-16 positions of one text into code points; free of cost where the two are the same. */
public final class CodePoints {

    /** Positions of low surrogates: each makes every later code point position one smaller. */
    private final BitSet lowSurrogates = new BitSet();

    private final boolean same;

    public CodePoints(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                lowSurrogates.set(i);
            }
        }
        same = lowSurrogates.isEmpty();
    }

    /** The same place, counted in code points. */
    public Span of(Span utf16) {
        return same ? utf16 : new Span(of(utf16.start()), of(utf16.end()));
    }

    private int of(int utf16) {
        return utf16 - lowSurrogates.get(0, utf16).cardinality();
    }
}
