package newswatch.standalone.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.IssueIndex;
import newswatch.analysis.issue.IssueMatch;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch issue test}. */
@Command(
        name = "test",
        description =
                "Says which issue targets belong to and why, offline; JSON lines out. Without TARGETS the examples of the definitions are tried; status 1 if one does not find its issue.",
        mixinStandardHelpOptions = true)
final class TestIssues implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Console console;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of the targets; default de.")
    private String language = "de";

    @Option(names = "--alone", description = "Without the issues that we ship.")
    private boolean alone;

    @Parameters(index = "0", paramLabel = "FILE", description = "Issues as for import; starter means ours alone.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TARGETS",
            description = "One a line: a phrase, or {\"target\":…,\"sentence\":…,\"language\":…}; - is standard input.")
    private @Nullable Path targets;

    TestIssues(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean ours = file.toString().equals("starter");
        List<IssueDefinition> own = ours
                ? IssueIndex.starter().definitions()
                : IssueFiles.read(console, file).issues();
        IssueIndex index =
                alone || ours ? IssueIndex.of(own) : IssueIndex.starter().with(own);
        return targets == null ? tryExamples(own, index) : tryTargets(targets, index);
    }

    private int tryExamples(List<IssueDefinition> own, IssueIndex index) {
        boolean allFound = true;
        PrintWriter out = console.lines();
        for (IssueDefinition issue : own) {
            for (String example : issue.examples()) {
                Optional<IssueMatch> match = index.match(example, "", language);
                boolean found =
                        match.filter(one -> one.issue().id().equals(issue.id())).isPresent();
                allFound &= found;
                out.println(answer(example, language, match)
                        .put("expected", issue.id())
                        .put("ok", found));
            }
        }
        return allFound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int tryTargets(Path from, IssueIndex index) {
        PrintWriter out = console.lines();
        try (InputStream in = from.toString().equals("-") ? console.in() : Files.newInputStream(from)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> out.println(tryLine(line.strip(), index)));
            return ExitCode.OK;
        } catch (IOException unreadable) {
            throw new UserError("%s cannot be read.".formatted(from), unreadable);
        }
    }

    private ObjectNode tryLine(String line, IssueIndex index) {
        if (!line.startsWith("{")) {
            return answer(line, language, index.match(line, "", language));
        }
        try {
            JsonNode json = MAPPER.readTree(line);
            String target = json.path("target").asText("");
            String spoken = json.path("language").asText(language);
            return answer(
                    target, spoken, index.match(target, json.path("sentence").asText(""), spoken));
        } catch (JsonProcessingException notJson) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.putNull("target");
            answer.putObject("error").put("reason", "INVALID").put("detail", "The line is not JSON.");
            return answer;
        }
    }

    private static ObjectNode answer(String target, String language, Optional<IssueMatch> match) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("target", target);
        if (match.isEmpty()) {
            answer.putNull("issue");
            answer.putNull("reversed");
            answer.putNull("score");
            answer.putNull("reason");
            return answer;
        }
        IssueMatch found = match.get();
        answer.putObject("issue")
                .put("id", found.issue().id())
                .put("label", found.issue().label(language));
        return answer.put("reversed", found.reversed())
                .put("score", Math.round(found.score() * 100) / 100.0)
                .put("reason", found.reason());
    }
}
