package newswatch.bench.entities;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.text.Span;

/**
 * A text whose names people have marked; spans are in UTF-16.
 *
 * @param names what is to be found
 * @param tolerated adjectives and parts of compounds, which are another task: finding them is neither right nor wrong
 */
record MarkedText(String text, Set<Name> names, Set<Span> tolerated) {

    MarkedText {
        names = Set.copyOf(names);
        tolerated = Set.copyOf(tolerated);
    }

    /** A marked name. */
    record Name(Span span, EntityType type) {}

    /** Puts tokens together as a newspaper would print them, and keeps where the marked ones came to lie. */
    static final class Builder {

        private static final String NO_SPACE_BEFORE = ".,;:!?)]}%»“”’…";
        private static final String NO_SPACE_AFTER = "([{„«‚";

        private final StringBuilder text = new StringBuilder();
        private final Set<Name> names = new LinkedHashSet<>();
        private final List<Span> tolerated = new ArrayList<>();
        private String open = "";
        private int start;

        /** Adds a token with its tag as in GermEval 2014: B-PER, I-PERderiv, O. */
        void add(String token, String tag) {
            boolean apart = !text.isEmpty()
                    && NO_SPACE_BEFORE.indexOf(token.charAt(0)) < 0
                    && NO_SPACE_AFTER.indexOf(text.charAt(text.length() - 1)) < 0;
            if (!tag.startsWith("I-") || !open.equals(tag.substring(2))) {
                close();
            }
            text.append(apart ? " " : "");
            if (tag.startsWith("B-")) {
                open = tag.substring(2);
                start = text.length();
            }
            text.append(token);
        }

        private void close() {
            if (!open.isEmpty()) {
                Span span = new Span(start, text.length());
                switch (open) {
                    case "PER", "LOC", "ORG" -> names.add(new Name(span, EntityType.valueOf(open)));
                    case "OTH" -> names.add(new Name(span, EntityType.MISC));
                    default -> tolerated.add(span);
                }
            }
            open = "";
        }

        MarkedText build() {
            close();
            return new MarkedText(text.toString(), names, Set.copyOf(tolerated));
        }
    }
}
