package newswatch.analysis.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.keyword.FoldedWord;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.keyword.WordFolder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Token;

/** Takes the signature of one article by the newest {@link SignatureScheme}. */
final class SignatureTaker {

    private static final int MOST_NAMES = 24;
    private static final int LONGEST_LABEL = 32;
    private static final int MOST_MENTIONS = 255;

    /** So many characters at most stand before the dateline. */
    private static final int DATELINE = 40;

    private static final Comparator<Name> MOST_MENTIONED = Comparator.comparingInt(Name::weight)
            .reversed()
            .thenComparing(Name::label)
            .thenComparing(Name::hash);

    /** How many words the lead of an article has. */
    static final int LEAD_WORDS = 40;

    private final AnnotatedText title;
    private final AnnotatedText text;
    private final String language;

    SignatureTaker(AnnotatedText title, AnnotatedText text, String language) {
        this.title = title;
        this.text = text;
        this.language = language;
    }

    SignatureContent take(List<Entity> entities) {
        WordFolder folder = WordFolder.of(language);
        TermCounter counter = new TermCounter(folder);
        counter.add(title.tokens(), Terms.TITLE, Terms.TITLE);
        counter.add(text.tokens(), Terms.LEAD, 0);
        HintScanner hints = new HintScanner(folder);
        hints.scan(title.tokens(), Terms.TITLE, Terms.TITLE);
        hints.scan(text.tokens(), Terms.LEAD, 0);
        ShingleMaker shingles = new ShingleMaker(text.tokens());
        return new SignatureContent(
                fingerprint(),
                (int) text.tokens().stream().filter(Token::isWord).count(),
                counter.terms(language),
                entities.isEmpty() ? namesByLooks(folder) : names(entities),
                hints.quantities(),
                hints.dates(),
                shingles.make());
    }

    private long fingerprint() {
        String all = title.text().strip() + "\n" + text.text().strip();
        return ((long) TermHash.of(all) << Integer.SIZE) | Integer.toUnsignedLong(all.hashCode());
    }

    private List<Name> names(List<Entity> entities) {
        int leadEnd = leadEnd();
        return entities.stream()
                .map(entity ->
                        name(TermHash.of(entity.id()), entity.mentions().size(), flags(entity, leadEnd), entity.name()))
                .sorted(MOST_MENTIONED)
                .limit(MOST_NAMES)
                .toList();
    }

    private int flags(Entity entity, int leadEnd) {
        boolean inTitle = entity.mentions().stream()
                .anyMatch(mention ->
                        mention.surface().length() > 2 && title.text().contains(mention.surface()));
        boolean inLead = entity.mentions().stream()
                .anyMatch(mention -> mention.span().start() < leadEnd && !isDateline(mention));
        return (inTitle ? Terms.TITLE : 0)
                | (inLead ? Terms.LEAD : 0)
                | (entity.type() == EntityType.LOC ? Name.PLACE : 0);
    }

    /** "KÖLN (dpa)" says where the newsroom sits. */
    private static boolean isDateline(Entity.Mention mention) {
        String surface = mention.surface();
        return mention.span().start() < DATELINE
                && surface.length() > 2
                && surface.equals(surface.toUpperCase(Locale.ROOT));
    }

    private int leadEnd() {
        return text.tokens().stream()
                .filter(Token::isWord)
                .skip(LEAD_WORDS)
                .findFirst()
                .map(token -> token.span().start())
                .orElse(Integer.MAX_VALUE);
    }

    /** Where no finder knows the language, capitalised words that no dictionary has stand for names. */
    private List<Name> namesByLooks(WordFolder folder) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<Token> all = new ArrayList<>(title.tokens());
        all.addAll(text.tokens());
        for (Token token : all) {
            FoldedWord word = token.isWord() ? folder.fold(token.surface()) : folder.fold("");
            if (word.name() && word.stem().length() > 2) {
                found.computeIfAbsent(word.stem(), stem -> new ArrayList<>()).add(token.surface());
            }
        }
        return found.entrySet().stream()
                .map(entry -> name(
                        TermHash.of("name:" + entry.getKey()),
                        entry.getValue().size(),
                        0,
                        entry.getValue().stream().min(Comparator.naturalOrder()).orElseThrow()))
                .sorted(MOST_MENTIONED)
                .limit(MOST_NAMES)
                .toList();
    }

    private static Name name(int hash, int mentions, int flags, String label) {
        String plain = label.strip();
        boolean tooLong = plain.codePointCount(0, plain.length()) > LONGEST_LABEL;
        String shown = tooLong ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LABEL)) : plain;
        return new Name(hash, Math.max(1, Math.min(mentions, MOST_MENTIONS)), flags, shown);
    }
}
