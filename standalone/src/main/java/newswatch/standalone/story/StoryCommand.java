package newswatch.standalone.story;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import newswatch.contract.RepairKind;
import newswatch.contract.StoryEvent;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
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

/** {@code newswatch story}. */
@Command(
        name = "story",
        description = "Shows a story with the reasons, and corrects by hand what was joined or parted wrongly.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class StoryCommand implements Runnable {

    private static final double PERCENT = 100;

    private final Console console;
    private final Function<BrokerOptions, Stories> stories;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    /** Works on the topics that the options name. */
    public StoryCommand(Console console) {
        this(console, where -> KafkaStories.at(where.brokers()), InstantSource.system());
    }

    StoryCommand(Console console, Function<BrokerOptions, Stories> stories, InstantSource clock) {
        this.console = console;
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    @Command(
            name = "show",
            description = "Shows a story: its articles, how each stands to it, and why. Ids of merged stories lead on.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin BrokerOptions where,
            @Parameters(paramLabel = "STORY", description = "Id of the story, s-…") String storyId) {
        try (Stories known = stories.apply(where)) {
            tell(standing(known, storyId));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "split",
            description = {
                "Makes articles of a story one of their own, for ever: no later decision joins the two stories.",
                "The story keeps its id, and its founder. Both stories must be open; a story closes when it has not"
                        + " grown for the window (three days)."
            },
            mixinStandardHelpOptions = true)
    int split(
            @Mixin BrokerOptions where,
            @Option(names = "--note", paramLabel = "TEXT", description = "Why; shown among the reasons.") @Nullable
                    String note,
            @Parameters(index = "0", paramLabel = "STORY", description = "Id of the story, s-…") String storyId,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "ARTICLE",
                            description = "Ids of the articles that go, as story show tells them.")
                    List<String> articleIds) {
        try (Stories known = stories.apply(where)) {
            StoryState story = standing(known, storyId);
            return order(
                    known,
                    repair(RepairKind.SPLIT, story, note)
                            .setArticleIds(List.copyOf(new LinkedHashSet<>(articleIds)))
                            .build());
        }
    }

    @Command(
            name = "merge",
            description =
                    "Makes two stories one. The one that began first is the heir; the other's id leads to it from then on.",
            mixinStandardHelpOptions = true)
    int merge(
            @Mixin BrokerOptions where,
            @Option(names = "--note", paramLabel = "TEXT", description = "Why; shown among the reasons.") @Nullable
                    String note,
            @Parameters(index = "0", paramLabel = "STORY", description = "Id of a story, s-…") String one,
            @Parameters(index = "1", paramLabel = "STORY", description = "Id of the other one.") String other) {
        try (Stories known = stories.apply(where)) {
            StoryState first = standing(known, one);
            StoryState second = standing(known, other);
            if (!first.getLanguage().equals(second.getLanguage())) {
                throw new UserError("Stories of different languages cannot be one.");
            }
            if (first.getStoryId().equals(second.getStoryId())) {
                throw new UserError("They are one already: " + first.getStoryId());
            }
            return order(
                    known,
                    repair(RepairKind.MERGE, first, note)
                            .setOtherStoryId(second.getStoryId())
                            .build());
        }
    }

    private StoryRepair.Builder repair(RepairKind kind, StoryState story, @Nullable String note) {
        return StoryRepair.newBuilder()
                .setRepairId(UUID.randomUUID().toString())
                .setKind(kind)
                .setLanguage(story.getLanguage())
                .setStoryId(story.getStoryId())
                .setNote(note)
                .setOrderedAt(clock.instant());
    }

    private int order(Stories known, StoryRepair repair) {
        Stories.Answer answer = known.order(repair);
        if (answer.refused().isPresent()) {
            console.err()
                    .println("newswatch: not done: " + plain(answer.refused().get()));
            return ExitCode.SOFTWARE;
        }
        PrintWriter out = console.lines();
        if (answer.done().isEmpty()) {
            out.printf(
                    "Ordered (%s), but the story desk has not answered yet. It will carry the order out, or write a dead"
                            + " letter.%n",
                    repair.getRepairId());
            return ExitCode.OK;
        }
        StoryEvent event = answer.done().get();
        event.getSplitFrom()
                .ifPresent(from -> out.printf(
                        "%d of the articles of %s are now story %s.%n",
                        event.getMoved().size(), from, event.getStoryId()));
        event.getMerged().forEach(merged -> out.printf("%s is now part of %s.%n", merged, event.getStoryId()));
        return ExitCode.OK;
    }

    /** The story of an id, or the one it was merged into at last. */
    private StoryState standing(Stories known, String storyId) {
        Set<String> seen = new LinkedHashSet<>();
        String current = storyId;
        while (seen.add(current)) {
            String id = current;
            StoryState story = known.find(id).orElseThrow(() -> new UserError("There is no story " + plain(id) + "."));
            Optional<String> heir = story.getMergedInto();
            if (heir.isEmpty()) {
                return story;
            }
            console.lines().printf("%s was merged into %s.%n", plain(id), heir.get());
            current = heir.get();
        }
        throw new UserError("The mergers of these stories lead in a circle: " + String.join(", ", seen));
    }

    private void tell(StoryState story) {
        PrintWriter out = console.lines();
        out.printf("%s  %s%n", story.getStoryId(), plain(story.getHeadline()));
        out.printf(
                "  %s, %d articles of %d outlets, from %s to %s%n",
                story.getLanguage(),
                story.getMemberCount(),
                story.getOutletCount(),
                story.getFirstSeenAt(),
                story.getLastSeenAt());
        story.getFollows().ifPresent(id -> out.printf("  follows %s%n", id));
        for (StoryMember member : story.getMembers()) {
            out.printf("%n  %s  %s%n", member.getArticleId(), plain(member.getTitle()));
            out.printf(
                    "    %s, %s%s, similarity %.0f %%%n",
                    plain(member.getOutlet().getName().orElse(member.getOutlet().getOutletId())),
                    member.getRelation().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    member.getCopyOf().map(id -> " " + id).orElse(""),
                    PERCENT * member.getSimilarity());
            member.getReasons().forEach(reason -> out.println("    - " + plain(reason)));
        }
        int missing = story.getMemberCount() - story.getMembers().size();
        if (missing > 0) {
            out.printf("%n  %d more articles are not listed.%n", missing);
        }
    }

    /** Text of others in one line, without what could steer a terminal. */
    private static String plain(String text) {
        return text.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
