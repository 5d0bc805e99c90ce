package newswatch.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Decision;
import newswatch.analysis.story.Placement;
import newswatch.analysis.story.Repair;
import newswatch.analysis.story.Signature;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.RepairKind;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryRepair;
import newswatch.contract.StoryState;

/**
 * One language's open stories: the desk decides, the stores remember, and what changed is told. Its clock is the time
 * of the live articles that are remembered, as they first came: a new instance makes the same of the stores.
 */
final class LanguageRoom {

    private final String language;
    private final Desk desk;
    private final StoryStores stores;
    private final Map<String, List<Member>> membersByStory = new HashMap<>();
    private final RecentSums sums = new RecentSums();
    private final NavigableSet<HeldRepair> held = new TreeSet<>();
    private Map<String, Set<String>> keptApart = Map.of();
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

    /** Takes back that two stories are parted; called after all placements. */
    void restoreApart(String one, String other) {
        desk.keepApart(one, other);
        keptApart = desk.apart();
    }

    /** Takes back an order that waits. */
    void restore(HeldRepair repair) {
        held.add(repair);
    }

    private List<Member> membersOf(String storyId) {
        return membersByStory.computeIfAbsent(storyId, id -> new ArrayList<>(1));
    }

    /** Archive material does not move time, nor do revisions, of which the stores do not tell when they came. */
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
        List<StoryOutput> repaired = article.getBackfill()
                ? List.of()
                : repair(repair -> repair.time().isBefore(article.getIngestedAt()));
        closeStories(article);
        Arrival arrival = arrivalOf(article);
        Decision decision = desk.place(arrival);
        Changes changes = new Changes(decision);
        repaired.forEach(changes::add);
        Events.of(article, decision).forEach(event -> changes.add(new StoryOutput.Happened(event)));
        decision.merged().forEach(merged -> merge(merged, decision.storyId(), changes::add));
        keep(article, arrival, decision, next).ifPresent(left -> leave(left, decision.storyId(), changes));
        changes.add(new StoryOutput.Stands(stateAfter(article, decision)));
        Events.statements(article, decision.storyId())
                .forEach(statement -> changes.add(new StoryOutput.Said(statement)));
        keepApartness();
        return changes;
    }

    /** Takes an order; it is carried out at once where an article that came later is here already, else it waits. */
    List<StoryOutput> receive(HeldRepair repair) {
        held.add(repair);
        stores.hold(repair);
        return repair(order -> order.time().isBefore(clock));
    }

    /** Whether orders wait. */
    boolean holdsRepairs() {
        return !held.isEmpty();
    }

    /** Carries out the orders that wait and are due, in order of their time. */
    List<StoryOutput> repair(Predicate<HeldRepair> isDue) {
        List<StoryOutput> outputs = new ArrayList<>();
        for (HeldRepair repair : held.stream().filter(isDue).toList()) {
            held.remove(repair);
            stores.release(repair);
            carryOut(repair, outputs);
            keepApartness();
        }
        return outputs;
    }

    private void carryOut(HeldRepair repair, List<StoryOutput> outputs) {
        StoryRepair order = repair.order();
        Repair done = order.getKind() == RepairKind.SPLIT
                ? desk.split(order.getStoryId(), order.getArticleIds())
                : desk.merge(order.getStoryId(), order.getOtherStoryId().orElse(""));
        Instant time = repair.time().isBefore(clock) ? clock : repair.time();
        if (done instanceof Repair.Refused refused) {
            outputs.add(Refusals.of(repair, refused.detail()));
        } else if (done instanceof Repair.Split split) {
            split(repair, split, time, outputs);
        } else if (done instanceof Repair.Merged merged) {
            StoryMember founder =
                    Cards.memberOf(card(membersOf(merged.merged()).get(0).articleId()));
            outputs.add(new StoryOutput.Happened(Events.merged(repair, merged, founder, time)));
            merge(merged.merged(), merged.heir(), outputs::add);
            outputs.add(new StoryOutput.Stands(stand(merged.heir())));
        }
    }

    private void split(HeldRepair repair, Repair.Split split, Instant time, List<StoryOutput> outputs) {
        List<Member> moved = membersOf(split.from()).stream()
                .filter(member -> split.articleIds().contains(member.articleId()))
                .toList();
        for (Member member : moved) {
            boolean founder = split.storyId().equals("s-" + member.articleId());
            stores.keepCard(
                    language,
                    Cards.splitOff(split.storyId(), card(member.articleId()), founder, Events.byHand(repair)));
            move(member, split.storyId());
        }
        sums.drop(split.from());
        membersOf(split.from()).removeAll(moved);
        membersOf(split.storyId()).addAll(moved);
        StoryMember founder = Cards.memberOf(card(split.storyId().substring(2)));
        outputs.add(new StoryOutput.Happened(Events.split(repair, split, founder, time)));
        outputs.add(new StoryOutput.Stands(stand(split.from())));
        // A story of this id may have stood before it was merged; its version must still rise.
        StoryState state = sum(split.storyId(), time.toEpochMilli());
        stores.keepState(language, bare(state));
        outputs.add(new StoryOutput.Stands(state));
    }

    /** Remembers what an operator has parted, as far as it changed. */
    private void keepApartness() {
        Map<String, Set<String>> now = desk.apart();
        if (!now.equals(keptApart)) {
            Set<String> stories = new TreeSet<>(keptApart.keySet());
            stories.addAll(now.keySet());
            stories.forEach(story -> stores.keepApart(language, story, now.getOrDefault(story, Set.of())));
            keptApart = now;
        }
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

    /**
     * By the article's own time, whenever one comes, a revision too: what was looked at before may not matter, since a
     * new instance does not know it.
     */
    private void closeStories(AnalyzedArticle article) {
        if (!article.getBackfill()) {
            desk.expire(article.getIngestedAt()).forEach(this::forget);
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
    private void merge(String merged, String heir, Consumer<StoryOutput> outputs) {
        List<Member> moved = membersByStory.remove(merged);
        if (moved == null) {
            return;
        }
        for (Member member : moved) {
            stores.keepCard(language, Cards.movedTo(heir, card(member.articleId())));
            move(member, heir);
        }
        sums.drop(merged);
        sums.drop(heir);
        List<Member> members = membersOf(heir);
        members.addAll(moved);
        members.sort(Comparator.comparingLong(Member::arrival));
        end(merged, heir, outputs);
    }

    private void move(Member member, String storyId) {
        Placement placement = stores.placement(member.arrival()).placement();
        stores.place(member.arrival(), new StoredPlacement(language, new Placement(placement.arrival(), storyId)));
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
            tick(arrival.arrived(), arrival.backfill());
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
            changes.add(new StoryOutput.Stands(stand(left)));
        } else {
            end(left, heir, changes::add);
        }
    }

    /** A story as it stands after its members changed. */
    private StoryState stand(String storyId) {
        StoryState state = sum(
                storyId,
                stores.state(language, storyId).map(StoryState::getVersion).orElse(0L) + 1);
        stores.keepState(language, bare(state));
        return state;
    }

    /** The last word about a story: it has no members any more, since they stand in its heir. */
    private void end(String storyId, String heir, Consumer<StoryOutput> outputs) {
        stores.state(language, storyId).ifPresent(last -> {
            stores.forgetState(language, storyId);
            StoryState.Builder ended = StoryState.newBuilder(last)
                    .setMergedInto(heir)
                    .setMemberCount(0)
                    .setOutletCount(0)
                    .setVersion(last.getVersion() + 1);
            outputs.accept(new StoryOutput.Stands(ended.build()));
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
