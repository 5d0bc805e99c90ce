package newswatch.standalone.gazetteer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.contract.EntityType;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch gazetteer import}. */
@Command(
        name = "import",
        description =
                "Adds the names of a file: a Wikidata query's CSV, TSV or JSON as it is downloaded, or what export writes. What cannot be used is named with its line, the rest is added; status 1 if something could not be used.",
        mixinStandardHelpOptions = true)
final class ImportNames implements Callable<Integer> {

    private final Console console;
    private final Names.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "PER, LOC, ORG or MISC: of things that the file gives no type, or one that is not known.")
    private @Nullable EntityType type;

    @Parameters(paramLabel = "FILE", description = "Names; - is standard input.")
    private Path file = Path.of("");

    ImportNames(Console console, Names.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        NameImport.Reading reading = NameFiles.read(console, file, Optional.ofNullable(type));
        try (Names names = source.open(where)) {
            NameChanges changes = NameChanges.of(names.all(), reading.entries());
            names.put(changes.written());
            console.lines().println(changes.told());
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
