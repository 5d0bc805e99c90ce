package newswatch.ingest.outbox;

import java.util.List;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.RawArticle;

/** Records that belong together: they leave all or not at all. */
public record Delivery(
        List<RawArticle> articles,
        List<DeadLetter> deadLetters,
        List<FeedState> states,
        List<FeedHealth> health,
        List<SubscriptionChange> subscriptions) {

    public Delivery {
        articles = List.copyOf(articles);
        deadLetters = List.copyOf(deadLetters);
        states = List.copyOf(states);
        health = List.copyOf(health);
        subscriptions = List.copyOf(subscriptions);
    }

    /** What pushing in brings: articles and what was refused. */
    public static Delivery of(List<RawArticle> articles, List<DeadLetter> deadLetters) {
        return new Delivery(articles, deadLetters, List.of(), List.of(), List.of());
    }

    /** What a poll brings. */
    public static Delivery of(
            List<RawArticle> articles, List<DeadLetter> deadLetters, FeedState state, FeedHealth health) {
        return new Delivery(articles, deadLetters, List.of(state), List.of(health), List.of());
    }

    /** A first part of what a poll brings; the rest follows. */
    public static Delivery of(List<RawArticle> articles, List<DeadLetter> deadLetters, FeedState state) {
        return new Delivery(articles, deadLetters, List.of(state), List.of(), List.of());
    }

    /** New, changed and ended subscriptions. */
    public static Delivery of(List<SubscriptionChange> subscriptions) {
        return new Delivery(List.of(), List.of(), List.of(), List.of(), subscriptions);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return articles.isEmpty()
                && deadLetters.isEmpty()
                && states.isEmpty()
                && health.isEmpty()
                && subscriptions.isEmpty();
    }
}
