package newswatch.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import newswatch.contract.StoryGrowth;
import newswatch.contract.StoryMember;
import newswatch.contract.StoryState;

/**
 * How many members, of how many outlets, a story got in the last hours before its last one was received. The order in
 * which they are added does not matter: members come in order of arrival, which is not quite that of their times.
 */
final class GrowthSum {

    private final Span hour = new Span(Duration.ofHours(1));
    private final Span sixHours = new Span(Duration.ofHours(6));
    private Instant until = Instant.MIN;

    /** That a member of an outlet was received. */
    private record Receipt(Instant time, String outletId) {}

    /** What was received within a time that ends with the last member; the oldest leaves first. */
    private static final class Span {

        private final Duration length;
        private final Queue<Receipt> receipts = new PriorityQueue<>(Comparator.comparing(Receipt::time));
        private final Map<String, Integer> byOutlet = new HashMap<>();

        Span(Duration length) {
            this.length = length;
        }

        void add(Receipt receipt, Instant until) {
            receipts.add(receipt);
            byOutlet.merge(receipt.outletId(), 1, Integer::sum);
            Instant start = until.minus(length);
            for (Receipt oldest = receipts.peek();
                    oldest != null && !oldest.time().isAfter(start);
                    oldest = receipts.peek()) {
                receipts.remove();
                byOutlet.computeIfPresent(oldest.outletId(), (id, known) -> known == 1 ? null : known - 1);
            }
        }

        int articles() {
            return receipts.size();
        }

        int outlets() {
            return byOutlet.size();
        }
    }

    /** Adds a card; archive material is no growth. */
    void add(StoryState card) {
        if (card.getBackfill()) {
            return;
        }
        StoryMember member = Cards.memberOf(card);
        Receipt receipt = new Receipt(member.getIngestedAt(), member.getOutlet().getOutletId());
        until = receipt.time().isAfter(until) ? receipt.time() : until;
        hour.add(receipt, until);
        sixHours.add(receipt, until);
    }

    /** The growth; none where there is nothing but archive material. */
    Optional<StoryGrowth> growth() {
        return hour.articles() == 0
                ? Optional.empty()
                : Optional.of(new StoryGrowth(
                        until, hour.articles(), hour.outlets(), sixHours.articles(), sixHours.outlets()));
    }
}
