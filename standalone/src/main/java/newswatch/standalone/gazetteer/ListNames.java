package newswatch.standalone.gazetteer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import newswatch.contract.GazetteerEntry;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch gazetteer list}. */
@Command(name = "list", description = "Lists the names that were added.", mixinStandardHelpOptions = true)
final class ListNames implements Callable<Integer> {

    private final Console console;
    private final Names.Source source;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only entries with this in an id or a name.")
    private String text = "";

    ListNames(Console console, Names.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        List<GazetteerEntry> shown;
        try (Names names = source.open(where)) {
            shown = names.all().values().stream().filter(this::isAsked).toList();
        }
        PrintWriter out = console.lines();
        shown.forEach(entry -> out.println(json ? NameLine.of(entry).toString() : NameWords.told(entry)));
        if (!json) {
            out.println(NameWords.count(shown.size()) + ".");
        }
        return ExitCode.OK;
    }

    private boolean isAsked(GazetteerEntry entry) {
        return has(entry.getEntryId())
                || has(entry.getEntityId())
                || has(entry.getName())
                || entry.getAliases().stream().anyMatch(this::has);
    }

    private boolean has(String field) {
        return field.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
