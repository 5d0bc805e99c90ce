package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newswatch.analysis.Refusal;
import newswatch.standalone.Console;

/** One answer for every file. */
final class Files {

    private Files() {}

    static void each(List<String> files, Console console, Function<String, JsonNode> work) throws IOException {
        Answers answers = new Answers(console.out());
        Iterator<String> all = files.iterator();
        new InOrder(Threads.DEFAULT).run(source(all), work, (answer, more) -> {
            answers.write(answer);
            if (!more) {
                answers.flush();
            }
        });
        answers.flush();
    }

    static ObjectNode error(String file, Refusal refusal) {
        return Json.error(Json.text(file), refusal).put("file", file);
    }

    private static InOrder.Source<String> source(Iterator<String> files) {
        return new InOrder.Source<>() {
            @Override
            public Optional<String> next() {
                return files.hasNext() ? Optional.of(files.next()) : Optional.empty();
            }

            @Override
            public boolean ready() {
                return true;
            }
        };
    }
}
