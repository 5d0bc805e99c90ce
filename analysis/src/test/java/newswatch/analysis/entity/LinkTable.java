package newswatch.analysis.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import newswatch.analysis.text.TextAnnotator;

/** The table of hard names, {@code links.tsv}, and whether a finder gets its rows right. */
final class LinkTable {

    private static final String RESOURCE = "/newswatch/entity/links.tsv";

    /**
     * A row.
     *
     * @param kind what is hard about it
     * @param expected an id, or "=" and the name of the entity
     */
    record Row(String kind, String text, String surface, EntityType type, String expected) {

        static Row of(String line) {
            String[] fields = line.split("\t", -1);
            return new Row(fields[0], fields[1], fields[2], EntityType.valueOf(fields[3]), fields[4]);
        }

        boolean isRight(EntityFinder finder) {
            return finder.find(TextAnnotator.annotate(text), "de").stream().anyMatch(this::fits);
        }

        private boolean fits(Entity entity) {
            boolean known = expected.startsWith("=")
                    ? entity.name().equals(expected.substring(1))
                    : entity.id().equals(expected);
            return known
                    && entity.type() == type
                    && entity.mentions().stream()
                            .anyMatch(mention -> mention.surface().equals(surface));
        }
    }

    private LinkTable() {}

    static List<Row> rows() throws IOException {
        try (InputStream stream = Objects.requireNonNull(LinkTable.class.getResourceAsStream(RESOURCE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    /** Prints the rows that come out wrong. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EntityFinder finder = new EntityFinder();
        int right = 0;
        for (Row row : rows()) {
            if (row.isRight(finder)) {
                right++;
            } else {
                out.println(row);
                finder.find(TextAnnotator.annotate(row.text()), "de").forEach(entity -> out.println("    " + entity));
            }
        }
        out.println(right + " of " + rows().size() + " right");
    }
}
