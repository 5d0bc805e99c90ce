package newswatch.bench;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;

/** A Markdown document that is written as it grows, so that what was measured is not lost when a later part fails. */
public final class Markdown {

    private final PrintWriter out;

    /** A document that is written here. */
    public Markdown(PrintWriter out) {
        this.out = out;
    }

    /** The document's title. */
    public Markdown title(String text) {
        return block("# " + text);
    }

    /** The title of a part. */
    public Markdown heading(String text) {
        return block("## " + text);
    }

    /** Some sentences. */
    public Markdown paragraph(String text) {
        return block(text);
    }

    /**
     * A table whose first column is words and whose others are figures.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than the header
     */
    public Markdown table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(header))
                .append("\n|---")
                .append(String.join("", Collections.nCopies(header.size() - 1, "|---:")))
                .append('|');
        for (List<String> cells : rows) {
            if (cells.size() != header.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under a header of %d: %s".formatted(cells.size(), header.size(), cells));
            }
            table.append('\n').append(row(cells));
        }
        return block(table.toString());
    }

    private static String row(List<String> cells) {
        List<String> safe = cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                .toList();
        return "| " + String.join(" | ", safe) + " |";
    }

    private Markdown block(String text) {
        out.println(text);
        out.println();
        out.flush();
        return this;
    }
}
