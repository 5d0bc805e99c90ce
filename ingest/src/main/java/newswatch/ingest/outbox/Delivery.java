package newswatch.ingest.outbox;

import java.util.ArrayList;
import java.util.List;
import newswatch.contract.DeadLetter;
import newswatch.contract.FeedHealth;
import newswatch.contract.FeedState;
import newswatch.contract.HubLease;
import newswatch.contract.PageState;
import newswatch.contract.RawArticle;
import newswatch.contract.SiteState;

/**
 * Records that belong together: they leave all or not at all.
 *
 * @param pages pages that have to be fetched, for the first time or again
 * @param endedPages articles of whose pages nothing is to be done any more
 * @param endedFeeds feeds of which nothing is to be remembered any more
 * @param endedLeases feeds without a hub from now on
 */
public record Delivery(
        List<RawArticle> articles,
        List<DeadLetter> deadLetters,
        List<FeedState> states,
        List<FeedHealth> health,
        List<SubscriptionChange> subscriptions,
        List<PageState> pages,
        List<String> endedPages,
        List<String> endedFeeds,
        List<SiteState> sites,
        List<HubLease> leases,
        List<String> endedLeases) {

    public Delivery {
        articles = List.copyOf(articles);
        deadLetters = List.copyOf(deadLetters);
        states = List.copyOf(states);
        health = List.copyOf(health);
        subscriptions = List.copyOf(subscriptions);
        pages = List.copyOf(pages);
        endedPages = List.copyOf(endedPages);
        endedFeeds = List.copyOf(endedFeeds);
        sites = List.copyOf(sites);
        leases = List.copyOf(leases);
        endedLeases = List.copyOf(endedLeases);
    }

    /** What pushing in brings: articles and what was refused. */
    public static Delivery of(List<RawArticle> articles, List<DeadLetter> deadLetters) {
        return builder().articles(articles).deadLetters(deadLetters).build();
    }

    /** New, changed and ended subscriptions. */
    public static Delivery of(List<SubscriptionChange> subscriptions) {
        return builder().subscriptions(subscriptions).build();
    }

    /** An empty one to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** This and that as one. */
    public Delivery and(Delivery that) {
        return builder().all(this).all(that).build();
    }

    /** How many records it has. */
    public int records() {
        return articles.size()
                + deadLetters.size()
                + states.size()
                + health.size()
                + subscriptions.size()
                + pages.size()
                + endedPages.size()
                + 2 * endedFeeds.size()
                + sites.size()
                + leases.size()
                + endedLeases.size();
    }

    /** Bytes of the contents of its articles, which are most of what it weighs. */
    public long bytes() {
        return articles.stream()
                .mapToLong(article -> article.getContent().remaining())
                .sum();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return records() == 0;
    }

    /** Gathers the records of a delivery. */
    public static final class Builder {

        private final List<RawArticle> articles = new ArrayList<>();
        private final List<DeadLetter> deadLetters = new ArrayList<>();
        private final List<FeedState> states = new ArrayList<>();
        private final List<FeedHealth> health = new ArrayList<>();
        private final List<SubscriptionChange> subscriptions = new ArrayList<>();
        private final List<PageState> pages = new ArrayList<>();
        private final List<String> endedPages = new ArrayList<>();
        private final List<String> endedFeeds = new ArrayList<>();
        private final List<SiteState> sites = new ArrayList<>();
        private final List<HubLease> leases = new ArrayList<>();
        private final List<String> endedLeases = new ArrayList<>();

        private Builder() {}

        /** Adds articles. */
        public Builder articles(List<RawArticle> added) {
            articles.addAll(added);
            return this;
        }

        /** Adds dead letters. */
        public Builder deadLetters(List<DeadLetter> added) {
            deadLetters.addAll(added);
            return this;
        }

        /** Adds what is remembered of a feed. */
        public Builder state(FeedState added) {
            states.add(added);
            return this;
        }

        /** Adds how a feed is doing. */
        public Builder health(FeedHealth added) {
            health.add(added);
            return this;
        }

        /** Adds changes of subscriptions. */
        public Builder subscriptions(List<SubscriptionChange> added) {
            subscriptions.addAll(added);
            return this;
        }

        /** Adds a page to be fetched. */
        public Builder page(PageState added) {
            pages.add(added);
            return this;
        }

        /** Ends the work on a page. */
        public Builder endedPage(String articleId) {
            endedPages.add(articleId);
            return this;
        }

        /** Ends all memory of a feed. */
        public Builder endedFeed(String feedId) {
            endedFeeds.add(feedId);
            return this;
        }

        /** Adds the patience that a site has asked for. */
        public Builder site(SiteState added) {
            sites.add(added);
            return this;
        }

        /** Adds what a hub has promised. */
        public Builder lease(HubLease added) {
            leases.add(added);
            return this;
        }

        /** Ends what a hub has promised. */
        public Builder endedLease(String feedId) {
            endedLeases.add(feedId);
            return this;
        }

        /** Adds all of another delivery. */
        public Builder all(Delivery added) {
            articles.addAll(added.articles());
            deadLetters.addAll(added.deadLetters());
            states.addAll(added.states());
            health.addAll(added.health());
            subscriptions.addAll(added.subscriptions());
            pages.addAll(added.pages());
            endedPages.addAll(added.endedPages());
            endedFeeds.addAll(added.endedFeeds());
            sites.addAll(added.sites());
            leases.addAll(added.leases());
            endedLeases.addAll(added.endedLeases());
            return this;
        }

        /** All of it. */
        public Delivery build() {
            return new Delivery(
                    articles,
                    deadLetters,
                    states,
                    health,
                    subscriptions,
                    pages,
                    endedPages,
                    endedFeeds,
                    sites,
                    leases,
                    endedLeases);
        }
    }
}
