package newswatch.standalone.live;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import newswatch.ingest.importer.ImportFiles;
import newswatch.ingest.importer.ImportOptions;
import newswatch.ingest.importer.PushClient;
import newswatch.ingest.importer.PushFailedException;
import newswatch.ingest.importer.PushResult;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch import}. */
@Command(
        name = "import",
        description =
                "Brings files into the running Newswatch: txt, html, jsonl and warc, also compressed by gzip, wacz, and folders.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final int PROGRESS_LINES = 500;

    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running instance.")
    private @Nullable Path data;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = Seconds.class,
            description = "How long to try while Newswatch is away, as 60s or 2m; default ${DEFAULT-VALUE}.")
    private Duration patience = Duration.ofMinutes(1);

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "import",
            description = "Who published what does not say so itself; default ${DEFAULT-VALUE}.")
    private String source = "import";

    @Option(names = "--backfill", description = "It is archive material, which makes no alerts.")
    private boolean backfill;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    /** Tells there. */
    public ImportCommand(Console console) {
        this.console = console;
    }

    /** Times as people write them. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException("'%s' is not a time; write 60s, 2m or 1h".formatted(text));
            }
        }
    }

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new UserError("There is nothing to read at %s.".formatted(path));
            }
        }
        URI server = URI.create(instance().push());
        PushClient client = backfill ? PushClient.ofArchive(server, patience) : new PushClient(server, patience);
        try {
            ImportFiles.Summary files =
                    new ImportFiles(new ImportOptions(source, backfill)).read(paths, counted(client));
            report(client.finish(), files);
            return ExitCode.OK;
        } catch (PushFailedException failure) {
            console.err().println("newswatch: " + failure.getMessage());
            report(failure.soFar(), new ImportFiles.Summary(0, 0, 0));
            return ExitCode.SOFTWARE;
        }
    }

    private ImportFiles.LineConsumer counted(PushClient client) {
        long[] lines = {0};
        return line -> {
            client.take(line);
            if (++lines[0] % PROGRESS_LINES == 0) {
                console.err().printf(Locale.ROOT, "%d articles read%n", lines[0]);
            }
        };
    }

    private Instance instance() throws InterruptedException {
        Home home = Home.ofProcess();
        long giveUp = System.nanoTime() + patience.toNanos();
        Optional<Instance> found = home.instance(data);
        if (found.isEmpty()) {
            console.err().println("Waiting for a Newswatch to run...");
        }
        while (found.isEmpty() && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            found = home.instance(data);
        }
        return found.orElseThrow(() -> new UserError("No Newswatch runs. Start one: newswatch up"));
    }

    private void report(PushResult result, ImportFiles.Summary files) {
        PrintWriter out = console.lines();
        long refused =
                result.refused().values().stream().mapToLong(Long::longValue).sum();
        out.printf("%d articles accepted, %d refused.%n", result.accepted(), refused);
        if (files.skipped() > 0) {
            out.printf("%d files left out: only txt, html, htm, jsonl, warc and wacz are read.%n", files.skipped());
        }
        if (files.passedOver() > 0) {
            out.printf("%d records of web archives passed over: they are no pages.%n", files.passedOver());
        }
        result.refused().forEach((reason, count) -> out.printf("  %s: %d%n", reason, count));
        result.examples().forEach(example -> out.printf("    %s: %s%n", example.id(), example.detail()));
    }
}
