package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.text.Span;

/**
 * A text whose names somebody marked.
 *
 * @param names the names to find
 * @param tolerated adjectives and parts of compounds: finding them is neither right nor wrong
 * @param source the collection it is from: each has its own idea of what a name is
 */
record GoldText(String text, List<GoldName> names, List<Span> tolerated, Source source) {

    /** The collections that can be read. */
    enum Source {
        GERMEVAL,
        SMARTDATA,
        MOBIE,
        LEGAL,
        /** Our own sentences, marked as GermEval marks them. */
        WRITTEN
    }

    /** One marked name. */
    record GoldName(Span span, EntityType type) {}

    /** Puts tokens together as a newspaper would print them, and keeps where the marked ones came to lie. */
    static final class Builder {

        private static final String NO_SPACE_BEFORE = ".,;:!?)]}%»“”’…";
        private static final String NO_SPACE_AFTER = "([{„«‚";

        private final Source source;
        private final StringBuilder text = new StringBuilder();
        private final List<GoldName> names = new ArrayList<>();
        private final List<Span> tolerated = new ArrayList<>();
        private String open = "";
        private int start;

        Builder(Source source) {
            this.source = source;
        }

        /** Adds a token with its tag, "B-PER" or "O". */
        void add(String token, String tag) {
            boolean apart = !text.isEmpty()
                    && NO_SPACE_BEFORE.indexOf(token.charAt(0)) < 0
                    && NO_SPACE_AFTER.indexOf(text.charAt(text.length() - 1)) < 0;
            boolean goesOn = tag.startsWith("I-") && open.equals(tag.substring(2));
            if (!goesOn) {
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
                if (open.endsWith("deriv") || open.endsWith("part")) {
                    tolerated.add(span);
                } else {
                    GoldTypes.of(source, open).ifPresent(type -> names.add(new GoldName(span, type)));
                }
            }
            open = "";
        }

        GoldText build() {
            close();
            return new GoldText(text.toString(), List.copyOf(names), List.copyOf(tolerated), source);
        }
    }
}
