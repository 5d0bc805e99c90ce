package newswatch.enrich.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Decision;
import newswatch.analysis.story.Placement;
import newswatch.analysis.story.Signature;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.StoryState;

/**
 * One language's open stories: the desk decides, the stores remember, and what changed is told. Its clock is the time
 * of the live articles that came, so that a replay closes stories where the first run did.
 */
final class LanguageRoom {

    private final String language;
    private final Desk desk;
    private final StoryStores stores;
    private final Map<String, List<Member>> membersByStory = new HashMap<>();
    private final RecentSums sums = new RecentSums();
    private Instant clock = Instant.MIN;

    /** An article of a story, by number of arrival. */
    private record Member(long arrival, String articleId) {}

    LanguageRoom(String language, Desk desk, StoryStores stores) {
        this.language = language;
        this.desk = desk;
        this.stores = stores;
    }

    /** Takes back what a store kept; called in order of arrival. */
    void restore(long number, Placement placement) {
        desk.restore(placement);
        Arrival arrival = placement.arrival();
        membersOf(placement.storyId()).add(new Member(number, arrival.articleId()));
        tick(arrival.arrived(), arrival.backfill());
    }

    private List<Member> membersOf(String storyId) {
        return membersByStory.computeIfAbsent(storyId, id -> new ArrayList<>(1));
    }

    /** Archive material does not move time. */
    private void tick(Instant time, boolean backfill) {
        if (!backfill && time.isAfter(clock)) {
            clock = time;
        }
    }

    /**
     * Places an article.
     *
     * @param next number for an article that has none yet
     */
    Changes receive(AnalyzedArticle article, long next) {
        closeStories(article);
        Arrival arrival = arrivalOf(article);
        Decision decision = desk.place(arrival);
        Changes changes = new Changes(decision);
        Events.of(article, decision).forEach(event -> changes.add(new StoryOutput.Happened(event)));
        decision.merged().forEach(merged -> merge(merged, decision.storyId(), changes));
        keep(article, arrival, decision, next).ifPresent(left -> leave(left, decision.storyId(), changes));
        changes.add(new StoryOutput.Stands(stateAfter(article, decision)));
        Events.statements(article, decision.storyId())
                .forEach(statement -> changes.add(new StoryOutput.Said(statement)));
        return changes;
    }

    private static Arrival arrivalOf(AnalyzedArticle article) {
        byte[] signature = new byte[article.getSignature().remaining()];
        article.getSignature().duplicate().get(signature);
        return new Arrival(
                article.getArticleId(),
                article.getRevision(),
                article.getOutlet().getOutletId(),
                article.getPublishedAt(),
                article.getIngestedAt(),
                article.getBackfill(),
                Signature.fromBytes(signature));
    }

    /** Looks for stories that are over once in a minute of the articles' time. */
    private void closeStories(AnalyzedArticle article) {
        Instant now = article.getIngestedAt();
        boolean due = !article.getBackfill()
                && (clock.equals(Instant.MIN)
                        || now.truncatedTo(ChronoUnit.MINUTES).isAfter(clock.truncatedTo(ChronoUnit.MINUTES)));
        tick(now, article.getBackfill());
        if (due) {
            desk.expire(now).forEach(this::forget);
        }
    }

    private void forget(String articleId) {
        stores.card(language, articleId).ifPresent(card -> {
            stores.forget(language, articleId, card.getVersion());
            drop(articleId, card.getStoryId());
            if (!membersByStory.containsKey(card.getStoryId())) {
                stores.forgetState(language, card.getStoryId());
            }
        });
    }

    private void drop(String articleId, String storyId) {
        sums.drop(storyId);
        List<Member> members = membersOf(storyId);
        members.removeIf(member -> member.articleId().equals(articleId));
        if (members.isEmpty()) {
            membersByStory.remove(storyId);
        }
    }

    /** Moves all articles of a story into another, and tells where it has gone. */
    private void merge(String merged, String heir, Changes changes) {
        List<Member> moved = membersByStory.remove(merged);
        if (moved == null) {
            return;
        }
        for (Member member : moved) {
            stores.keepCard(language, Cards.movedTo(heir, card(member.articleId())));
            Placement placement = stores.placement(member.arrival()).placement();
            stores.place(member.arrival(), new StoredPlacement(language, new Placement(placement.arrival(), heir)));
        }
        sums.drop(merged);
        sums.drop(heir);
        List<Member> members = membersOf(heir);
        members.addAll(moved);
        members.sort(Comparator.comparingLong(Member::arrival));
        end(merged, heir, changes);
    }

    /**
     * Keeps card and placement of the article.
     *
     * @return the story that a revision left for another one
     */
    private Optional<String> keep(AnalyzedArticle article, Arrival arrival, Decision decision, long next) {
        Optional<StoryState> before = stores.card(language, article.getArticleId());
        long number = before.map(StoryState::getVersion).orElse(next);
        StoryState card = Cards.of(article, decision, number, before);
        Placement placement =
                desk.placementOf(article.getArticleId()).orElseGet(() -> new Placement(arrival, decision.storyId()));
        stores.keepCard(language, card);
        stores.place(number, new StoredPlacement(language, placement));
        Optional<String> left = before.map(StoryState::getStoryId).filter(id -> !id.equals(decision.storyId()));
        left.ifPresent(story -> drop(article.getArticleId(), story));
        if (before.isEmpty()) {
            sums.add(decision.storyId(), card);
        } else {
            // A sum cannot be taken back; it is made again from the cards.
            sums.drop(decision.storyId());
        }
        if (before.isEmpty() || left.isPresent()) {
            List<Member> members = membersOf(decision.storyId());
            members.add(new Member(number, article.getArticleId()));
            members.sort(Comparator.comparingLong(Member::arrival));
        }
        return left;
    }

    /** A story whose last article went elsewhere ends there; another one stands without it. */
    private void leave(String left, String heir, Changes changes) {
        if (membersByStory.containsKey(left)) {
            StoryState state = sum(
                    left,
                    stores.state(language, left).map(StoryState::getVersion).orElse(0L) + 1);
            stores.keepState(language, bare(state));
            changes.add(new StoryOutput.Stands(state));
        } else {
            end(left, heir, changes);
        }
    }

    /** The last word about a story: it has no members any more, since they stand in its heir. */
    private void end(String storyId, String heir, Changes changes) {
        stores.state(language, storyId).ifPresent(last -> {
            stores.forgetState(language, storyId);
            StoryState.Builder ended = StoryState.newBuilder(last)
                    .setMergedInto(heir)
                    .setMemberCount(0)
                    .setOutletCount(0)
                    .setVersion(last.getVersion() + 1);
            changes.add(new StoryOutput.Stands(ended.build()));
        });
    }

    private StoryState stateAfter(AnalyzedArticle article, Decision decision) {
        String storyId = decision.storyId();
        Optional<StoryState> last = stores.state(language, storyId);
        long version = last.map(state -> state.getVersion() + 1).orElseGet(() -> firstVersion(article));
        StoryState state = sum(storyId, version);
        if (decision.follows().isPresent()) {
            state = StoryState.newBuilder(state)
                    .setFollows(decision.follows().get())
                    .build();
        }
        stores.keepState(language, bare(state));
        return state;
    }

    /** A story that was closed can come back with a revision of its founder; its version must still rise. */
    private static long firstVersion(AnalyzedArticle article) {
        return article.getRevision() == 1 ? 1 : article.getIngestedAt().toEpochMilli();
    }

    /** The story as its cards make it. */
    private StoryState sum(String storyId, long version) {
        List<Member> members = membersOf(storyId);
        StorySum sum = sums.find(storyId).orElseGet(() -> {
            StorySum made = new StorySum();
            members.forEach(member -> made.add(card(member.articleId())));
            sums.keep(storyId, made);
            return made;
        });
        StoryState face = desk.centralArticleOf(storyId)
                .flatMap(central -> stores.card(language, central))
                .orElseGet(() -> card(members.get(0).articleId()));
        StoryState.Builder builder = StoryState.newBuilder()
                .setStoryId(storyId)
                .setLanguage(language)
                .setHeadline(face.getHeadline())
                .setLead(face.getLead())
                .setFollows(stores.state(language, storyId)
                        .flatMap(StoryState::getFollows)
                        .orElse(null))
                .setVersion(version);
        return sum.fill(builder).build();
    }

    private StoryState card(String articleId) {
        return stores.card(language, articleId)
                .orElseThrow(() -> new IllegalStateException("A member has no card: " + articleId));
    }

    /** What the store keeps: the rest is in the cards. */
    private static StoryState bare(StoryState state) {
        return StoryState.newBuilder()
                .setStoryId(state.getStoryId())
                .setFollows(state.getFollows().orElse(null))
                .setLanguage(state.getLanguage())
                .setHeadline(state.getHeadline())
                .setLead(state.getLead())
                .setMembers(List.of())
                .setMemberCount(state.getMemberCount())
                .setOutletCount(state.getOutletCount())
                .setFirstSeenAt(state.getFirstSeenAt())
                .setLastSeenAt(state.getLastSeenAt())
                .setVersion(state.getVersion())
                .setBackfill(state.getBackfill())
                .build();
    }
}
