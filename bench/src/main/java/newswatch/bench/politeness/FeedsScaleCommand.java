package newswatch.bench.politeness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code newswatch bench feeds-scale}: the heap that ten thousand feeds take, in a process of its own. */
@Command(
        name = "feeds-scale",
        description = "Schedules 10,000 feeds with 100 known items each, and 300,000 pages, in a JVM with 512 MiB, and"
                + " prints the heap that they take.",
        mixinStandardHelpOptions = true)
public final class FeedsScaleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** A command; picocli fills it. */
    public FeedsScaleCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Process child = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = child.waitFor();
        String[] figures = told.split(" ");
        if (status != 0 || figures.length != 2) {
            out.println("It does not fit: the process ended with " + status + ". " + told);
            return 1;
        }
        out.println("%s feeds scheduled, %d known items each, %d pages: %s MiB of heap after a collection (-Xmx512m)."
                .formatted(figures[0], FeedsScale.ITEMS, FeedsScale.PAGES, figures[1]));
        return 0;
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=newswatch.contract",
                "-cp",
                System.getProperty("java.class.path", ""),
                FeedsScale.class.getName());
    }
}
