package newswatch.analysis.extraction;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages of one host had in common lately: how many of them held which block of text. What stands on several
 * pages of a host is not the article of any of them. A value: it never changes, and {@link #with} makes the next one.
 *
 * <p>Intended use: a store holds one memory for each host, as {@link #toBytes()}. For every page the caller reads the
 * memory of the page's host, hands it to {@link PageExtractor}, and stores {@code memory.with(page.fingerprints())}. It
 * must do so only once for every article: what changes on a page that is fetched again is new, but the rest of it would
 * be taken for what all pages share.
 *
 * <p>Bounded: at most {@value #MOST} fingerprints are kept. After every {@value #HALF_LIFE} pages all counts are halved
 * and what was seen once only is forgotten, so that a host may change its texts.
 */
public final class SiteMemory {

    /** Nothing is remembered. */
    public static final SiteMemory EMPTY = new SiteMemory(0, Map.of());

    static final int MOST = 1_000;
    static final int HALF_LIFE = 64;
    /** On so many pages before this one a block must have stood. */
    private static final int REPEATED = 3;

    private static final byte FORM = 1;
    private static final int HEADER = 1 + Short.BYTES + Short.BYTES;
    private static final int ENTRY = Long.BYTES + 1;

    private final int pages;
    private final Map<Long, Integer> counts;

    private SiteMemory(int pages, Map<Long, Integer> counts) {
        this.pages = pages;
        this.counts = counts;
    }

    /**
     * The memory after one more page.
     *
     * @param fingerprints as {@link ExtractedPage#fingerprints()} has them; doubles count once
     */
    public SiteMemory with(Collection<Long> fingerprints) {
        Map<Long, Integer> more = new HashMap<>(counts);
        new HashSet<>(fingerprints).forEach(block -> more.merge(block, 1, Integer::sum));
        boolean fades = pages + 1 >= 2 * HALF_LIFE;
        if (fades) {
            more.replaceAll((block, count) -> count / 2);
            more.values().removeIf(count -> count == 0);
        }
        return new SiteMemory(fades ? HALF_LIFE : pages + 1, bounded(more));
    }

    /** The most frequent; ties go to the smaller fingerprint, so that the same pages always leave the same memory. */
    private static Map<Long, Integer> bounded(Map<Long, Integer> counts) {
        if (counts.size() <= MOST) {
            return counts;
        }
        List<Long> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, Integer> rest = new HashMap<>();
        kept.forEach(block -> rest.put(block, counts.getOrDefault(block, 0)));
        return rest;
    }

    /** How many pages were counted lately. */
    public int pages() {
        return pages;
    }

    /** How many fingerprints are kept. */
    public int size() {
        return counts.size();
    }

    /** Whether so many pages of the host hold this block that it belongs to no article. */
    public boolean isRepeated(long fingerprint) {
        return counts.getOrDefault(fingerprint, 0) >= REPEATED;
    }

    /** The stored form, at most 36 KB; the same memory always gives the same bytes. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + counts.size() * ENTRY);
        bytes.put(FORM).putShort((short) pages).putShort((short) counts.size());
        long[] blocks =
                counts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        Arrays.stream(blocks).forEach(block -> bytes.putLong(block)
                .put(counts.getOrDefault(block, 0).byteValue()));
        return bytes.array();
    }

    /** Reads the stored form; empty if these bytes are none. */
    public static Optional<SiteMemory> of(byte[] stored) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(stored);
            if (bytes.get() != FORM) {
                return Optional.empty();
            }
            int pages = bytes.getShort();
            int size = bytes.getShort();
            if (pages < 0 || size < 0 || size > MOST || bytes.remaining() != size * ENTRY) {
                return Optional.empty();
            }
            Map<Long, Integer> counts = new HashMap<>();
            for (int i = 0; i < size; i++) {
                counts.put(bytes.getLong(), Byte.toUnsignedInt(bytes.get()));
            }
            return Optional.of(new SiteMemory(pages, counts));
        } catch (BufferUnderflowException tooShort) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteMemory memory && memory.pages == pages && memory.counts.equals(counts);
    }

    @Override
    public int hashCode() {
        return 31 * pages + counts.hashCode();
    }

    @Override
    public String toString() {
        return "SiteMemory of %d pages, %d blocks".formatted(pages, counts.size());
    }
}
