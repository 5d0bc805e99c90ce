package newswatch.standalone.offline;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.standalone.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch stories}: articles to stories. */
@Command(
        name = "stories",
        description =
                "Decides which story each article belongs to, in order of arrival; JSON lines in, JSON lines out.",
        mixinStandardHelpOptions = true)
public final class StoriesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnalyzerOptions options = new AnalyzerOptions();

    @Option(names = "--final", description = "Add a last line with every article's story after all repairs.")
    private boolean last;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Articles, one a line; - or none: standard input.")
    private String file = "-";

    /** Reads and writes there. */
    public StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (InputStream in = new Inputs(console).open(file)) {
            run(in);
        }
        return ExitCode.OK;
    }

    private void run(InputStream in) throws IOException {
        Answers answers = new Answers(console.out());
        ArticleAnalyzer analyzer = options.analyzer(console);
        FinalStories finals = last ? new FinalStories.Kept() : FinalStories.NONE;
        StoryLine stories = new StoryLine(finals);
        new InOrder(Threads.DEFAULT).run(new Lines(in), line -> StoryLine.analyze(analyzer, line), (article, more) -> {
            answers.write(stories.place(article));
            if (!more) {
                answers.flush();
            }
        });
        if (last) {
            answers.write(finals.json());
        }
        answers.flush();
    }
}
