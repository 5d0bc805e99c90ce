package newswatch.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.DiscourseReader;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.quote.QuoteFinder;
import newswatch.analysis.stance.Stance;
import newswatch.analysis.stance.StanceFinder;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Nfc;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.TextAnnotator;

/**
 * Runs the rules over a gold set of stance statements (stance-gold/1) and says of each statement whether it is right:
 * actor, direction and sentence must agree.
 */
public final class GoldStatements {

    private static final int SHORTEST_WORD = 3;

    private final EntityFinder entities = new EntityFinder();
    private final DiscourseReader reader = new DiscourseReader();
    private final QuoteFinder quotes = new QuoteFinder();
    private final StanceFinder stances = new StanceFinder();

    /**
     * A document with what the rules told and what people marked.
     *
     * @param told our statements, spans in code points; none of private people
     * @param said our quotations, spans in code points
     * @param wanted the set's statements
     * @param partner for each of ours the number of the wanted one that it meets, or -1
     * @param document the set's record
     */
    public record Judged(
            List<Stance> told, List<Quote> said, List<JsonNode> wanted, List<Integer> partner, JsonNode document) {

        public Judged {
            told = List.copyOf(told);
            said = List.copyOf(said);
            wanted = List.copyOf(wanted);
            partner = List.copyOf(partner);
        }

        /** Whether one of ours meets a wanted one. */
        public boolean isRight(int at) {
            return partner.get(at) >= 0;
        }

        /** Whether one of ours counts: sentences where careful readers differ count neither way. */
        public boolean counts(int at) {
            return isRight(at) || !isIn(told.get(at), document.path("ambiguous"));
        }

        /** Whether one of ours lies in a sentence that only looks like a stance. */
        boolean isOnHarmless(int at) {
            return isIn(told.get(at), document.path("hard_negatives"));
        }

        private static boolean isIn(Stance stance, JsonNode places) {
            for (JsonNode place : places) {
                if (overlaps(stance.evidence(), place)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Judges all documents of a file. */
    public List<Judged> judge(Path gold) throws IOException {
        List<Judged> documents = new ArrayList<>();
        for (JsonNode document : new ObjectMapper().readTree(gold.toFile()).path("documents")) {
            documents.add(judge(document));
        }
        return documents;
    }

    private Judged judge(JsonNode document) {
        String written = Nfc.of(document.path("text").asText());
        AnnotatedText text = TextAnnotator.annotate(written);
        List<Entity> found = entities.find(text, "de");
        Set<String> privateIds = found.stream()
                .filter(entity -> !entity.isPublic())
                .map(Entity::id)
                .collect(Collectors.toSet());
        CodePoints points = new CodePoints(written);
        Discourse discourse = reader.read(text, found);
        List<Quote> said = quotes.find(text, discourse);
        List<Stance> told = stances.find(discourse, said).stream()
                .filter(stance ->
                        stance.actor().id().filter(privateIds::contains).isEmpty())
                .map(stance -> stance.in(points))
                .toList();
        List<JsonNode> wanted = new ArrayList<>();
        document.path("stances").forEach(wanted::add);
        List<Quote> places = said.stream().map(quote -> quote.in(points)).toList();
        return new Judged(told, places, wanted, partners(told, wanted), document);
    }

    private static List<Integer> partners(List<Stance> told, List<JsonNode> wanted) {
        Integer[] partner = new Integer[told.size()];
        Arrays.fill(partner, -1);
        for (int one = 0; one < wanted.size(); one++) {
            for (int at = 0; at < told.size(); at++) {
                if (partner[at] < 0 && agrees(told.get(at), wanted.get(one))) {
                    partner[at] = one;
                    break;
                }
            }
        }
        return List.of(partner);
    }

    private static boolean agrees(Stance stance, JsonNode one) {
        Set<String> directions =
                new HashSet<>(Set.of(direction(one.path("polarity").asText())));
        one.path("also_accepted").forEach(other -> directions.add(direction(other.asText())));
        return overlaps(stance.evidence(), one)
                && isSameActor(stance.actor().name(), stance.actorSpan(), one)
                && directions.contains(direction(stance.polarity().name().toLowerCase(Locale.ROOT)));
    }

    /** Whether a name, or the place where somebody is named, is that of a wanted statement's actor. */
    static boolean isSameActor(String name, Optional<Span> place, JsonNode one) {
        JsonNode wanted = one.path("actor_span");
        boolean sameSpan = wanted.isArray()
                && place.filter(span -> span.start() < wanted.path(1).asInt()
                                && wanted.path(0).asInt() < span.end())
                        .isPresent();
        Set<String> words = words(name);
        words.retainAll(words(one.path("actor").asText()));
        return sameSpan || !words.isEmpty();
    }

    /** Whether a span has a character in common with a record that has {@code start} and {@code end}. */
    static boolean overlaps(Span span, JsonNode one) {
        return span.start() < one.path("end").asInt() && one.path("start").asInt() < span.end();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Nfc.of(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String direction(String polarity) {
        return switch (polarity) {
            case "support", "demand" -> "pro";
            case "oppose", "reject" -> "con";
            default -> "neutral";
        };
    }
}
