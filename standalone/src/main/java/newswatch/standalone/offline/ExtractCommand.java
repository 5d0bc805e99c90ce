package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.analysis.extraction.PageExtractor;
import newswatch.standalone.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch extract}: web pages to articles. */
@Command(
        name = "extract",
        description = "Finds the article in web pages; one line of JSON for every page.",
        mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--url", paramLabel = "URL", description = "Address of the page, to resolve its links.")
    private @Nullable String url;

    @Parameters(paramLabel = "FILE", description = "Pages, plain or compressed by gzip; - or none: standard input.")
    private List<String> files = List.of("-");

    /** Reads and writes there. */
    public ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Files.each(files, console, this::answer);
        return ExitCode.OK;
    }

    private JsonNode answer(String file) {
        Optional<String> address = Optional.ofNullable(url);
        return new Inputs(console)
                .bytes(file)
                .fold(
                        page -> PageJson.of(file, address, PageExtractor.extract(page, Optional.empty(), address)),
                        refusal -> Files.error(file, refusal));
    }
}
