package newswatch.bench.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;
import newswatch.bench.Counts;
import newswatch.bench.Machine;
import newswatch.bench.Markdown;
import newswatch.standalone.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code newswatch bench quotes}: quotations and who said them. */
@Command(
        name = "quotes",
        description =
                "Scores quotations and their speakers on German Wikinews: by our count and by that of the shared task "
                        + "on speaker attribution of 2023.",
        mixinStandardHelpOptions = true)
public final class QuotesCommand implements Callable<Integer> {

    private static final String GOLD = "quotes-wikinews-de/dev.tar.gz";
    private static final double HALF = 0.5;
    private static final List<String> HEAD = List.of("what", "P", "R", "F1");

    private final Console console;
    private final Markdown out;
    private final EntityFinder entities = new EntityFinder();
    private final QuoteFinder quotes = new QuoteFinder();
    private final Counts messages = new Counts();
    private final Counts withSpeaker = new Counts();
    private final SharedTaskScore official = new SharedTaskScore();
    private final Map<String, Counts> byForm = new TreeMap<>();

    @Parameters(paramLabel = "DIR", description = "Holds " + GOLD)
    private Path folder = Path.of("");

    /** Tells there. */
    public QuotesCommand(Console console) {
        this.console = console;
        this.out = new Markdown(console.lines());
    }

    @Override
    public Integer call() throws IOException {
        List<QuotedArticle> articles = QuotedArticle.read(folder.resolve(GOLD));
        articles.forEach(this::add);
        out.paragraph(new Machine().describe());
        out.heading("Quotations, " + articles.size() + " articles of German Wikinews (development set)");
        out.table(
                HEAD, List.of(row("message, ours", messages.cells()), row("with speaker, ours", withSpeaker.cells())));
        out.paragraph(
                "Ours: a quotation is found when it shares at least half of the words that either has; the speaker is "
                        + "right when a word of its place is shared, or when neither names one.");
        out.table(
                HEAD,
                List.of(
                        row("message, shared task", official.message()),
                        row("source, shared task", official.source()),
                        row("joint, shared task", official.joint())));
        out.paragraph("Shared task: SpkAtt 2023, task 2 (news), simplified; token shares of pairs assigned one to one, "
                + "averaged over quotations (Javadoc of SharedTaskScore).");
        List<List<String>> forms = new ArrayList<>();
        byForm.forEach((form, counts) -> forms.add(List.of(
                form,
                Integer.toString(counts.wanted()),
                Integer.toString(counts.rightOnes()),
                Counts.cell(counts.recall()))));
        out.table(List.of("form", "wanted", "found", "recall"), forms);
        console.lines().flush();
        return ExitCode.OK;
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }

    private void add(QuotedArticle article) {
        AnnotatedText text = TextAnnotator.annotate(article.text());
        List<Group> found = quotes.find(text, entities.find(text, "de"), "de").stream()
                .map(quote -> group(article, quote))
                .toList();
        official.add(found, article.quotes());
        ours(article, found);
    }

    private static Group group(QuotedArticle article, Quote quote) {
        String form =
                switch (quote.form()) {
                    case DIRECT -> "Direct";
                    case INDIRECT -> "Indirect";
                    case REPORTED -> "Reported";
                };
        BitSet source = quote.speakerSpan().map(article::tokensIn).orElseGet(BitSet::new);
        return new Group(article.tokensIn(quote.span()), source, form, false);
    }

    private void ours(QuotedArticle article, List<Group> found) {
        boolean[] used = new boolean[article.quotes().size()];
        for (Group one : found) {
            Optional<Integer> partner = partner(article, one, used);
            if (partner.isEmpty()) {
                messages.wrong();
                withSpeaker.wrong();
                continue;
            }
            Group gold = article.quotes().get(partner.get());
            used[partner.get()] = true;
            messages.right();
            byForm.computeIfAbsent(gold.form(), form -> new Counts()).right();
            boolean same = Group.common(one.source(), gold.source()) > 0
                    || (one.source().isEmpty() && gold.source().isEmpty());
            if (same) {
                withSpeaker.right();
            } else {
                withSpeaker.wrong();
                withSpeaker.missed();
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                messages.missed();
                withSpeaker.missed();
                byForm.computeIfAbsent(article.quotes().get(i).form(), form -> new Counts())
                        .missed();
            }
        }
    }

    /** The gold quotation, not yet taken, with the greatest share of common words among all words of both. */
    private static Optional<Integer> partner(QuotedArticle article, Group one, boolean[] used) {
        BitSet words = article.words(one.message());
        Optional<Integer> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < used.length; i++) {
            BitSet gold = article.words(article.quotes().get(i).message());
            int common = Group.common(words, gold);
            double share = common / (double) Math.max(1, words.cardinality() + gold.cardinality() - common);
            if (!used[i] && share >= HALF && share > most) {
                best = Optional.of(i);
                most = share;
            }
        }
        return best;
    }
}
