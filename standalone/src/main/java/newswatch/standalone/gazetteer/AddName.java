package newswatch.standalone.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;
import newswatch.standalone.Console;
import newswatch.standalone.live.BrokerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch gazetteer add}. */
@Command(
        name = "add",
        description = "Adds a name, or changes the entry of the same id. It is found from the next article on.",
        mixinStandardHelpOptions = true)
final class AddName implements Callable<Integer> {

    private final Console console;
    private final Names.Source source;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private BrokerOptions where = new BrokerOptions();

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "PER, LOC, ORG or MISC.")
    @SuppressWarnings("NullAway.Init") // required
    private EntityType type;

    @Option(
            names = "--entity",
            paramLabel = "ID",
            description = "Wikidata id (Q...) or an id of your own (prefix:name); default one made of type and name.")
    private String entity = "-";

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description =
                    "Another name; may be given many times. One that begins with ? counts only beside a word that shows that it is a name, with ~ only where the whole name is in the text too.")
    private List<String> aliases = List.of();

    @Option(names = "--language", paramLabel = "CODE", description = "Only in texts of this language; two letters.")
    private @Nullable String language;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "What the entry is changed and removed by; default the entity's id, or type and name.")
    private @Nullable String id;

    @Parameters(paramLabel = "NAME", description = "The name, as people know it.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    AddName(Console console, Names.Source source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        GazetteerEntry entry = entry();
        try (Names names = source.open(where)) {
            NameChanges changes = NameChanges.of(names.all(), List.of(entry));
            names.put(changes.written());
            String done = changes.added() > 0 ? "added" : changes.changed() > 0 ? "changed" : "there already";
            console.lines().println(done + ": " + NameWords.told(entry));
        }
        return ExitCode.OK;
    }

    private GazetteerEntry entry() {
        Set<String> all = new LinkedHashSet<>(List.of(name));
        all.addAll(aliases);
        String own = type.name().toLowerCase(Locale.ROOT) + ":" + name;
        String entryId = Optional.ofNullable(id).orElse(entity.equals("-") ? own : entity);
        List<String> problems = new ArrayList<>(newswatch.analysis.entity.GazetteerEntry.problems(
                entryId,
                entity,
                name,
                List.copyOf(all),
                Optional.ofNullable(language).orElse("")));
        if (type == EntityType.UNKNOWN) {
            problems.add("The type must be PER, LOC, ORG or MISC.");
        }
        if (!problems.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), problems));
        }
        return GazetteerEntry.newBuilder()
                .setEntryId(entryId)
                .setEntityId(entity)
                .setName(name)
                .setType(type)
                .setAliases(List.copyOf(all))
                .setLanguage(language)
                .build();
    }
}
