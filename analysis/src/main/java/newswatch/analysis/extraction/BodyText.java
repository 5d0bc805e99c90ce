package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the article's blocks as text. */
final class BodyText {

    /** A block with more than this share of links is a pointer to elsewhere. */
    private static final double POINTS_AWAY = 0.6;
    /** How far before the body a lead may stand, in blocks. */
    private static final int LEAD_WITHIN = 12;

    private static final int SHORTEST_LEAD = 50;
    private static final int LONGEST_POINTER = 120;
    /** Shorter paragraphs may stand twice in one article. */
    private static final int LEAST_REPEATED = 60;

    private static final int WHOLE = 1500;

    private static final int MOST_COMPARED = 20;
    /** Shorter lines that are no sentence are labels. */
    private static final int LONGEST_LABEL = 60;
    /** Before this much text no line ends the article. */
    private static final int LEAST_BEFORE_END = 300;

    private BodyText() {}

    /** Paragraphs separated by one blank line. */
    static String write(List<Block> page, Part body, Hints hints) {
        int first = firstIn(page, body);
        List<Block> own = new ArrayList<>(lead(page, first, hints));
        page.stream().filter(block -> block.owner().isIn(body)).forEach(own::add);
        List<Block> kept = trimmed(beforeEnd(withoutKickers(own, hints)).stream()
                .filter(block -> isArticle(block, hints))
                .toList());
        Set<String> seen = new LinkedHashSet<>();
        return IntStream.range(0, kept.size())
                .filter(i -> !isIdleHeading(kept, i) && !isRepeated(kept, i, seen))
                .mapToObj(i -> kept.get(i).text())
                .collect(Collectors.joining("\n\n"));
    }

    /** What stands before the comments, or before the list of other articles. */
    private static List<Block> beforeEnd(List<Block> blocks) {
        int length = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            if (length >= LEAST_BEFORE_END && Formulas.isEnd(text)) {
                return blocks.subList(0, i);
            }
            length += text.length();
        }
        return blocks;
    }

    /**
     * What the metadata says that helps to read the body.
     *
     * @param title letters of the article's title
     * @param description letters of what the page says of itself: often its lead
     */
    record Hints(String title, String description) {

        private static final int SAME = 40;
        private static final int LEAST = 20;
        /** More of a description is not needed. */
        private static final int LONGEST = 2000;

        /** Made from the texts as the page has them. */
        static Hints of(String title, String description) {
            String start = description.substring(0, Math.min(LONGEST, description.length()));
            return new Hints(PlainText.letters(title), PlainText.letters(start));
        }

        /** Whether the text is the title, whatever its signs. */
        boolean isTitle(String text) {
            return PlainText.letters(text).equals(title);
        }

        /** Whether the text is the title, or the title behind a kicker. */
        boolean holdsTitle(String text) {
            String letters = PlainText.letters(text);
            boolean holds = letters.endsWith(title) || letters.startsWith(title);
            return letters.equals(title) || (holds && title.length() > LEAST && letters.length() <= 2 * title.length());
        }

        /** Whether the text begins as the description does. */
        boolean isDescription(String text) {
            int most = Math.min(SAME, description.length());
            int shared = 0;
            for (int i = 0; i < Math.min(4 * SAME, text.length()) && shared < most; i++) {
                int letter = PlainText.letter(text.charAt(i));
                if (letter >= 0 && letter != description.charAt(shared++)) {
                    return false;
                }
            }
            return shared > LEAST;
        }
    }

    private static int firstIn(List<Block> page, Part body) {
        return IntStream.range(0, page.size())
                .filter(i -> page.get(i).owner().isIn(body))
                .findFirst()
                .orElse(0);
    }

    /** The lead often stands above the body: what equals the page's description, or says that it is the lead. */
    private static List<Block> lead(List<Block> page, int first, Hints hints) {
        Optional<Block> lead = page.subList(Math.max(0, first - LEAD_WITHIN), first).stream()
                .filter(block -> !block.isHeading() || block.text().length() > SHORTEST_LEAD)
                .filter(block -> block.text().length() >= SHORTEST_LEAD && block.linkDensity() < 0.5)
                .filter(block -> !hints.isTitle(block.text()))
                .filter(block -> hints.isDescription(block.text()) || isCalledLead(block.owner()))
                .reduce((before, after) -> after);
        return lead.stream().toList();
    }

    /** Whether the element or the one around it is named so. */
    private static boolean isCalledLead(Part owner) {
        Part around = owner.parent() == null ? owner : owner.parent();
        return owner.names().say(NameSign.LEAD)
                || around.names().say(NameSign.LEAD)
                || owner.attribute("itemprop").equals("description");
    }

    private static boolean isArticle(Block block, Hints hints) {
        String text = block.text();
        if (block.linkDensity() > POINTS_AWAY && !(block.endsAsSentence() && text.length() > LONGEST_POINTER)) {
            return false;
        }
        if (block.isHeading() && hints.holdsTitle(text)) {
            return false;
        }
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !Formulas.isLine(text)
                && (block.kind() == Block.Kind.PARAGRAPH || !Formulas.isCredited(text))
                && !(block.kind() == Block.Kind.LOOSE && Formulas.isDateline(text));
    }

    /** Labels stand before the first sentence and behind the last: kickers, bylines, names of buttons. */
    private static List<Block> trimmed(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && isLabel(blocks.get(first))) {
            first++;
        }
        int end = blocks.size();
        while (end > first && isLabel(blocks.get(end - 1))) {
            end--;
        }
        return first < end ? blocks.subList(first, end) : blocks;
    }

    private static boolean isLabel(Block block) {
        return block.kind() == Block.Kind.LOOSE && isShortPhrase(block);
    }

    private static boolean isShortPhrase(Block block) {
        return block.text().length() < LONGEST_LABEL && !block.endsAsSentence();
    }

    /** What stands above the headline and is no sentence is a kicker, or the name of the section. */
    private static List<Block> withoutKickers(List<Block> blocks, Hints hints) {
        int title = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).isHeading()
                        && hints.holdsTitle(blocks.get(i).text()))
                .findFirst()
                .orElse(0);
        return IntStream.range(0, blocks.size())
                .filter(i -> i >= title || !isShortPhrase(blocks.get(i)))
                .mapToObj(blocks::get)
                .toList();
    }

    /** A heading with nothing below it headed something that was taken out. */
    private static boolean isIdleHeading(List<Block> blocks, int at) {
        if (!blocks.get(at).isHeading()) {
            return false;
        }
        if (at == blocks.size() - 1) {
            return true;
        }
        Block next = blocks.get(at + 1);
        return next.isHeading()
                && next.owner().tag().compareTo(blocks.get(at).owner().tag()) <= 0;
    }

    /** Some pages carry their text twice, once for printing; then it may come as one block. */
    private static boolean isRepeated(List<Block> blocks, int at, Set<String> seen) {
        String text = blocks.get(at).text();
        if (text.length() < LEAST_REPEATED) {
            return at > 0 && text.equals(blocks.get(at - 1).text());
        }
        boolean whole = text.length() > WHOLE
                && seen.stream()
                                .limit(MOST_COMPARED)
                                .filter(text::contains)
                                .limit(2)
                                .count()
                        == 2;
        return !seen.add(text) || whole;
    }
}
