package newswatch.ingest.feedlist;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.url.ArticleId;
import newswatch.contract.FeedSubscription;
import newswatch.contract.Outlet;

/**
 * One feed of the list.
 *
 * @param url absolute http or https address
 * @param name name for people
 * @param outlet name of who publishes it
 * @param country ISO 3166-1 alpha-2, upper case
 * @param language ISO 639-1, lower case
 * @param interval time between polls that the user insists on, 1 second to 1 day
 * @param fetchPages whether the pages behind the items are fetched
 */
public record FeedEntry(
        String url,
        Optional<String> name,
        Optional<String> outlet,
        Optional<String> country,
        Optional<String> language,
        Optional<Duration> interval,
        boolean fetchPages) {

    /** The entry that a subscription was, or could have been, made of. */
    public static FeedEntry of(FeedSubscription feed) {
        String url = feed.getUrl();
        String outletId = feed.getOutlet().getOutletId();
        Optional<String> outletName = feed.getOutlet().getName();
        boolean derived = outletId.equals(OutletIds.ofUrl(url)) && outletName.equals(feed.getName());
        Optional<String> outlet = outletName
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(outletId))
                .or(() -> Optional.of(outletId));
        return new FeedEntry(
                url,
                feed.getName(),
                derived ? Optional.empty() : outlet,
                feed.getOutlet().getCountry(),
                feed.getLanguage(),
                feed.getIntervalSeconds().map(Duration::ofSeconds),
                feed.getFetchPages());
    }

    /** The feed's id: made of its address as written. */
    public String feedId() {
        return ArticleId.ofUrl(url);
    }

    /** The record of it. */
    public FeedSubscription subscription(Instant addedAt) {
        return FeedSubscription.newBuilder()
                .setFeedId(feedId())
                .setUrl(url)
                .setName(name.orElse(null))
                .setOutlet(outletRecord())
                .setLanguage(language.orElse(null))
                .setIntervalSeconds(interval.map(time -> (int) time.toSeconds()).orElse(null))
                .setFetchPages(fetchPages)
                .setAddedAt(addedAt)
                .build();
    }

    private Outlet outletRecord() {
        return Outlet.newBuilder()
                .setOutletId(outlet.map(given -> given.toLowerCase(Locale.ROOT)).orElseGet(() -> OutletIds.ofUrl(url)))
                .setName(outlet.or(() -> name).orElse(null))
                .setCountry(country.orElse(null))
                .build();
    }
}
