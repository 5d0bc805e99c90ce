package newswatch.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.DiscourseReader;
import newswatch.analysis.cleaning.CleanText;
import newswatch.analysis.cleaning.TextCleaner;
import newswatch.analysis.english.EnglishReader;
import newswatch.analysis.english.EnglishText;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.entity.Gazetteer;
import newswatch.analysis.extraction.Access;
import newswatch.analysis.extraction.ArticlePages;
import newswatch.analysis.extraction.ExtractedPage;
import newswatch.analysis.extraction.PageExtractor;
import newswatch.analysis.extraction.SiteMemory;
import newswatch.analysis.issue.IssueIndex;
import newswatch.analysis.keyword.KeywordFinder;
import newswatch.analysis.language.LanguageGuess;
import newswatch.analysis.language.LanguageIdentifier;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.stance.Calibration;
import newswatch.analysis.stance.Stance;
import newswatch.analysis.stance.StanceFinder;
import newswatch.analysis.story.Signature;
import newswatch.analysis.story.StoryDesk;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Nfc;
import newswatch.analysis.text.Sha256;
import newswatch.analysis.text.TextAnnotator;

/**
 * The whole analysis of one article, as the pipeline and the offline commands run it. Thread-safe; costly to make, so
 * keep one.
 */
public final class ArticleAnalyzer {

    /** Version of the whole chain. */
    public static final String VERSION = "0.1.0";

    /** The most bytes or characters that are taken for an article: 5 MiB, the cap of the large news crawlers. */
    public static final int MOST_CONTENT = 5 * 1024 * 1024;

    private static final Map<String, String> VERSIONS = Map.of(
            "pipeline", VERSION,
            "extraction", PageExtractor.VERSION,
            "cleaning", TextCleaner.VERSION,
            "language", LanguageIdentifier.VERSION,
            "entities", EntityFinder.VERSION,
            "quotes", QuoteFinder.VERSION,
            "stances", StanceFinder.VERSION,
            "stories", StoryDesk.VERSION);

    /** A statement that is more likely wrong than right is none. */
    private static final double LEAST_PROBABILITY = 0.5;

    private static final Calibration CALIBRATION = Calibration.shipped();

    private final EntityFinder entityFinder;
    private final boolean keepsPrivateStatements;
    private final Map<String, String> versions;
    private final DiscourseReader discourseReader;
    private final EnglishReader englishReader;
    private final QuoteFinder quoteFinder;
    private final StanceFinder stanceFinder;
    private final IssueIndex issues;

    /** Loads all resources; keeps no statement of a private person. */
    public ArticleAnalyzer() {
        this(new EntityFinder(), false);
    }

    /**
     * Loads all other resources.
     *
     * @param keepsPrivateStatements whether statements of people stay who are neither linked nor in a public role
     */
    public ArticleAnalyzer(EntityFinder entityFinder, boolean keepsPrivateStatements) {
        this.entityFinder = entityFinder;
        this.keepsPrivateStatements = keepsPrivateStatements;
        issues = IssueIndex.starter();
        versions = versions(entityFinder, issues);
        discourseReader = new DiscourseReader();
        englishReader = new EnglishReader();
        quoteFinder = new QuoteFinder();
        stanceFinder = new StanceFinder();
    }

    private ArticleAnalyzer(ArticleAnalyzer other, EntityFinder entityFinder, IssueIndex issues) {
        this.entityFinder = entityFinder;
        this.issues = issues;
        keepsPrivateStatements = other.keepsPrivateStatements;
        versions = versions(entityFinder, issues);
        discourseReader = other.discourseReader;
        englishReader = other.englishReader;
        quoteFinder = other.quoteFinder;
        stanceFinder = other.stanceFinder;
    }

    private static Map<String, String> versions(EntityFinder entities, IssueIndex issues) {
        Map<String, String> versions = new HashMap<>(VERSIONS);
        versions.put("entities", entities.version());
        versions.put("names", entities.gazetteer().version());
        versions.put("issues", issues.version());
        versions.put("calibration", CALIBRATION.version());
        return Map.copyOf(versions);
    }

    /** The names that it knows. */
    public Gazetteer names() {
        return entityFinder.gazetteer();
    }

    /** The same analyser with other names; costs nothing. What it finds says so in its versions. */
    public ArticleAnalyzer with(Gazetteer names) {
        return new ArticleAnalyzer(this, entityFinder.with(names), issues);
    }

    /** The issues that it knows, at first those that we ship. */
    public IssueIndex issues() {
        return issues;
    }

    /** The same analyser with other issues; costs nothing. What it finds says so in its versions. */
    public ArticleAnalyzer with(IssueIndex other) {
        return new ArticleAnalyzer(this, entityFinder, other);
    }

    /** Analyses the article, or says why it is none. */
    public Outcome<ArticleKnowledge> analyze(ArticleInput input) {
        return prepare(input)
                .fold(
                        page -> page.text().isBlank() && page.title().isBlank()
                                ? Outcome.refused(Refusal.Reason.NO_TEXT, "There is no article text in it.")
                                : Outcome.accepted(understand(input, page)),
                        refusal -> Outcome.refused(refusal.reason(), refusal.detail()));
    }

    /** The article alone, whatever it came in as. */
    private static Outcome<ExtractedPage> prepare(ArticleInput input) {
        Content content = input.content();
        if (content.size() == 0 && input.title().isEmpty()) {
            return Outcome.refused(Refusal.Reason.EMPTY, "It is empty.");
        }
        if (content.size() > MOST_CONTENT) {
            return Outcome.refused(
                    Refusal.Reason.TOO_LARGE,
                    "It has a size of %d, more than the %d that an article may have."
                            .formatted(content.size(), MOST_CONTENT));
        }
        return content.prepare(input);
    }

    /** What {@link Content.Html} becomes. */
    static Outcome<ExtractedPage> prepareHtml(ArticleInput input, Content.Html html) {
        ExtractedPage page = PageExtractor.extract(html.bytes(), html.mediaType(), input.url(), html.memory());
        if (page.access() == Access.CONSENT_WALL || page.access() == Access.BOT_WALL) {
            return Outcome.refused(Refusal.Reason.NOT_AN_ARTICLE, "The page is a consent form or a wall, no article.");
        }
        return Outcome.accepted(
                page.title().isBlank() ? page.withTitle(input.title().orElse("")) : page);
    }

    /** What {@link Content.Pages} become: what is a wall among the later ones is left out. */
    static Outcome<ExtractedPage> preparePages(ArticleInput input, Content.Pages pages) {
        SiteMemory memory = pages.first().memory();
        return prepareHtml(input, pages.first())
                .fold(
                        first -> Outcome.accepted(ArticlePages.join(
                                first,
                                pages.further().stream()
                                        .map(page -> PageExtractor.extract(
                                                page.bytes(), page.mediaType(), Optional.of(page.url()), memory))
                                        .toList())),
                        refusal -> Outcome.refused(refusal.reason(), refusal.detail()));
    }

    /** What {@link Content.RawText} becomes. */
    static Outcome<ExtractedPage> prepareText(ArticleInput input, String raw) {
        CleanText clean = TextCleaner.clean(input.title(), raw);
        return Outcome.accepted(ExtractedPage.ofText(clean.title(), clean.text(), clean.removed()));
    }

    /** What {@link Content.CleanText} becomes. */
    static Outcome<ExtractedPage> prepareCleanText(ArticleInput input, String text) {
        return Outcome.accepted(ExtractedPage.ofText(input.title().orElse(""), Nfc.of(text), List.of()));
    }

    private ArticleKnowledge understand(ArticleInput input, ExtractedPage page) {
        LanguageGuess language = languageOf(input, page);
        AnnotatedText text = TextAnnotator.annotate(page.text());
        List<Entity> entities = entityFinder.find(text, language.code());
        Said said = said(text, entities, language.code());
        CodePoints points = new CodePoints(page.text());
        return new ArticleKnowledge(
                input.id(),
                page.title(),
                page.text(),
                Sha256.of(page.text()),
                page.authors().isEmpty() ? input.authors() : page.authors(),
                page.canonicalUrl(),
                page.published().or(input::published),
                language,
                page.access(),
                page.removed(),
                entities.stream().map(entity -> entity.in(points)).toList(),
                said.quotes.stream().map(quote -> quote.in(points)).toList(),
                said.stances.stream()
                        .map(stance -> withIssue(stance, page.text(), language.code()))
                        .map(stance -> stance.in(points))
                        .toList(),
                KeywordFinder.find(page.title(), text, language.code()),
                Signature.of(page.title(), text, entities, language.code()),
                page.fingerprints(),
                versions);
    }

    private record Said(List<Quote> quotes, List<Stance> stances) {}

    /** Who says what and who stands where, by the rules of the language; nothing where we have none. */
    private Said said(AnnotatedText text, List<Entity> entities, String language) {
        return switch (language) {
            case "de" -> german(text, entities);
            case "en" -> english(englishReader.read(text, entities));
            default -> new Said(List.of(), List.of());
        };
    }

    private Said german(AnnotatedText text, List<Entity> entities) {
        Discourse read = discourseReader.read(text, entities);
        List<Quote> quotes = quoteFinder.find(text, read);
        return new Said(quotes, allowed(stanceFinder.find(read, quotes), entities));
    }

    /** English confidences are those of the rules: there is no data yet to calibrate them on. */
    private Said english(EnglishText read) {
        List<Quote> quotes = quoteFinder.find(read);
        List<Stance> stances = stanceFinder.find(read, quotes).stream()
                .filter(stance -> keepsPrivateStatements
                        || !read.privateNames().contains(stance.actor().name()))
                .filter(stance -> stance.confidence() >= LEAST_PROBABILITY)
                .toList();
        return new Said(quotes, stances);
    }

    private Stance withIssue(Stance stance, String text, String language) {
        return issues.match(stance.target(), stance.evidence().of(text), language)
                .map(match -> stance.about(
                        new Stance.Issue(match.issue().id(), match.issue().label(language), match.reversed())))
                .orElse(stance);
    }

    private List<Stance> allowed(List<Stance> stances, List<Entity> entities) {
        Set<String> privateIds = entities.stream()
                .filter(entity -> !entity.isPublic() && !keepsPrivateStatements)
                .map(Entity::id)
                .collect(Collectors.toSet());
        return stances.stream()
                .filter(stance ->
                        stance.actor().id().filter(privateIds::contains).isEmpty())
                .map(stance -> stance.sure(CALIBRATION.probability(stance.confidence())))
                .filter(stance -> stance.confidence() >= LEAST_PROBABILITY)
                .toList();
    }

    private static LanguageGuess languageOf(ArticleInput input, ExtractedPage page) {
        if (input.content() instanceof Content.CleanText && input.language().isPresent()) {
            return new LanguageGuess(input.language().get(), 1);
        }
        Optional<String> declared = page.language().or(input::language);
        return LanguageIdentifier.identify(page.title(), page.text(), declared);
    }
}
