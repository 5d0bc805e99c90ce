package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.text.Ascending;
import newswatch.analysis.text.Span;

/**
 * Quotations by place: what overlaps a span, and what was said last before a place, in a time that does not grow with
 * the text. Immutable.
 */
public final class QuoteIndex {

    private final List<Quote> quotes;
    /** For each quotation the greatest end up to it. */
    private final int[] ends;

    private QuoteIndex(List<Quote> sorted) {
        quotes = List.copyOf(sorted);
        ends = new int[quotes.size()];
        for (int i = 0; i < ends.length; i++) {
            int end = quotes.get(i).span().end();
            ends[i] = i == 0 ? end : Math.max(ends[i - 1], end);
        }
    }

    /** Of quotations in any order. */
    public static QuoteIndex of(List<Quote> quotes) {
        return new QuoteIndex(
                quotes.stream().sorted(Comparator.comparing(Quote::span)).toList());
    }

    /** Those that have a character in common with a span, in text order. */
    public List<Quote> overlapping(Span span) {
        List<Quote> found = new ArrayList<>();
        for (int i = before(span.end()); i >= 0 && ends[i] > span.start(); i--) {
            if (quotes.get(i).span().overlaps(span)) {
                found.add(quotes.get(i));
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Whether any has a character in common with a span. */
    boolean overlaps(Span span) {
        int last = before(span.end());
        return last >= 0 && ends[last] > span.start();
    }

    /** The last in text order that ends at or before a place. */
    Optional<Quote> lastBefore(int place) {
        for (int i = before(place); i >= 0; i--) {
            if (quotes.get(i).span().end() <= place) {
                return Optional.of(quotes.get(i));
            }
        }
        return Optional.empty();
    }

    /** Number of the last that begins before a place, or -1. */
    private int before(int place) {
        return Ascending.first(quotes.size(), i -> quotes.get(i).span().start() < place) - 1;
    }
}
