package newswatch.analysis.text;

/**
 * A stretch of a text. Inside the analysis it counts UTF-16 units; in every result that leaves
 * {@link newswatch.analysis.ArticleAnalyzer} it counts Unicode code points (see {@link CodePoints}).
 *
 * @param start first position
 * @param end one past the last position, greater than or equal to start
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** How many positions it covers. */
    public int length() {
        return end - start;
    }

    /** Whether the two share a position. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other lies wholly within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The text at this place; only for spans in UTF-16 units. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
