package newswatch.standalone.gazetteer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.contract.GazetteerEntry;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch gazetteer remove}. */
@Command(
        name = "remove",
        description = "Takes names back. What was found with them stays; status 1 if one is not there.",
        mixinStandardHelpOptions = true)
final class RemoveNames implements Callable<Integer> {

    private final Console console;
    private final Names.Source source;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--all", description = "All that were added.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "ID|NAME", description = "Ids of entries or entities, or names.")
    private List<String> named = List.of();

    RemoveNames(Console console, Names.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (all == !named.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name entries, or say --all.");
        }
        PrintWriter out = console.lines();
        int unknown = 0;
        try (Names names = source.open(where)) {
            Collection<GazetteerEntry> there = names.all().values();
            List<GazetteerEntry> gone = new ArrayList<>(all ? there : List.of());
            for (String name : named) {
                List<GazetteerEntry> found =
                        there.stream().filter(entry -> isNamed(entry, name)).toList();
                gone.addAll(found);
                if (found.isEmpty()) {
                    unknown++;
                    console.err().println("newswatch: no such entry was added: " + NameWords.plain(name));
                }
            }
            names.remove(
                    gone.stream().map(GazetteerEntry::getEntryId).distinct().toList());
            if (!all) {
                gone.stream().distinct().forEach(entry -> out.println("removed: " + NameWords.told(entry)));
            }
            out.println(NameWords.count(gone.stream().distinct().count()) + " removed.");
        }
        return unknown == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean isNamed(GazetteerEntry entry, String name) {
        return entry.getEntryId().equals(name)
                || entry.getEntityId().equals(name)
                || entry.getName().equals(name);
    }
}
