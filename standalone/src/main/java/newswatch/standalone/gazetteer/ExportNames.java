package newswatch.standalone.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import newswatch.contract.GazetteerEntry;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import newswatch.standalone.live.BrokerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch gazetteer export}. */
@Command(
        name = "export",
        description = "Writes all names that were added as CSV, which import reads.",
        mixinStandardHelpOptions = true)
final class ExportNames implements Callable<Integer> {

    private final Console console;
    private final Names.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to; default standard output.")
    private @Nullable Path file;

    ExportNames(Console console, Names.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        Collection<GazetteerEntry> entries;
        try (Names names = source.open(where)) {
            entries = names.all().values();
        }
        try {
            if (file == null) {
                NameTable.write(entries, console.out());
                console.out().flush();
            } else {
                try (OutputStream out = Files.newOutputStream(file)) {
                    NameTable.write(entries, out);
                }
            }
        } catch (IOException refused) {
            throw new UserError("%s cannot be written.".formatted(file == null ? "Standard output" : file), refused);
        }
        return ExitCode.OK;
    }
}
