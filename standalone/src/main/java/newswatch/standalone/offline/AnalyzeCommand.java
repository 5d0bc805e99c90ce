package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.concurrent.Callable;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.standalone.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch analyze}: articles to what is known of them. */
@Command(
        name = "analyze",
        description =
                "Finds language, entities, stances, quotes and keywords of articles; JSON lines in, JSON lines out.",
        mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnalyzerOptions options = new AnalyzerOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Articles, one a line; - or none: standard input.")
    private String file = "-";

    /** Reads and writes there. */
    public AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (InputStream in = new Inputs(console).open(file)) {
            Answers answers = new Answers(console.out());
            ArticleAnalyzer analyzer = options.analyzer(console);
            new InOrder(Threads.DEFAULT).run(new Lines(in), line -> answer(analyzer, line), (answer, more) -> {
                answers.write(answer);
                if (!more) {
                    answers.flush();
                }
            });
            answers.flush();
        }
        return ExitCode.OK;
    }

    private static JsonNode answer(ArticleAnalyzer analyzer, Lines.Line line) {
        ArticleLine article = ArticleLine.of(line);
        return article.article()
                .fold(
                        input -> analyzer.analyze(input)
                                .fold(
                                        knowledge -> KnowledgeJson.of(article.id(), knowledge),
                                        refusal -> Json.error(article.id(), refusal)),
                        refusal -> Json.error(article.id(), refusal));
    }
}
