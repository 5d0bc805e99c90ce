package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.DiscourseReader;
import newswatch.analysis.english.EnglishReader;
import newswatch.analysis.english.EnglishText;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Lexicon;
import newswatch.analysis.text.AnnotatedText;

/** Finds quotations and their speakers. Thread-safe. */
public final class QuoteFinder {

    /** Version of the rules. */
    public static final String VERSION = "quotes-5";

    private static final Comparator<Quote> IN_TEXT_ORDER = Comparator.comparing(Quote::span);

    private final DiscourseReader reader = new DiscourseReader();
    private final EnglishReader englishReader = new EnglishReader();

    public QuoteFinder() {}

    /** Finds the quotations, in text order; spans are in UTF-16. Languages other than German and English give none. */
    public List<Quote> find(AnnotatedText text, List<Entity> entities, String language) {
        return switch (language) {
            case "de" -> find(text, reader.read(text, entities));
            case "en" -> find(englishReader.read(text, entities));
            default -> List.of();
        };
    }

    /** Finds the quotations of an English text that was read already. */
    public List<Quote> find(EnglishText text) {
        return new EnglishQuotes(text, Lexicon.ENGLISH).find();
    }

    /** Finds the quotations of a German text that was read already. */
    public List<Quote> find(AnnotatedText text, Discourse discourse) {
        List<Quote> sources = new SourceQuotes(text, discourse).find();
        List<Quote> indirect = new IndirectQuotes(text, discourse, Lexicon.GERMAN).find();
        List<Quote> found =
                new ArrayList<>(new DirectQuotes(text, discourse, Lexicon.GERMAN, sources, indirect).find());
        addNew(found, indirect);
        addNew(found, sources);
        found.sort(IN_TEXT_ORDER);
        found.addAll(new FreeSpeech(text, discourse).find(QuoteIndex.of(found)));
        found.addAll(new ReportedQuotes(text, discourse).find(QuoteIndex.of(found)));
        found.sort(IN_TEXT_ORDER);
        return List.copyOf(found);
    }

    /** What was found before wins where it covers most of the same words. */
    private static void addNew(List<Quote> found, List<Quote> more) {
        QuoteIndex known = QuoteIndex.of(found);
        Optional<Quote> last = Optional.empty();
        for (Quote quote : more) {
            boolean again =
                    last.filter(one -> one.span().overlaps(quote.span())).isPresent();
            if (!again && known.overlapping(quote.span()).stream().noneMatch(one -> covers(one, quote))) {
                found.add(quote);
                last = Optional.of(quote);
            }
        }
    }

    private static boolean covers(Quote known, Quote quote) {
        return known.form() != Form.DIRECT
                || known.span().length() * 5 >= quote.span().length() * 3;
    }
}
