package newswatch.ingest.feedlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.contract.FeedSubscription;
import org.junit.jupiter.api.Test;

class FeedFilePlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void aSubscriptionThatHasFollowedItsFeedStaysThereThoughTheFileHasTheOldAddress() {
        FeedEntry inFile = new FeedEntry(
                "https://alt.example/rss",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        FeedSubscription moved = FeedSubscription.newBuilder(inFile.subscription(NOW))
                .setUrl("https://neu.example/rss")
                .build();

        assertThat(FeedFilePlan.changes(List.of(inFile), Map.of(inFile.feedId(), moved), Set.of(inFile.feedId()), NOW))
                .isEmpty();
    }
}
