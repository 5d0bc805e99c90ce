package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {

    @Test
    void takesABlockForRepeatedOnceThreePagesHeldIt() {
        SiteMemory two = SiteMemory.EMPTY.with(List.of(1L, 2L)).with(List.of(1L, 1L, 1L));

        assertThat(two.isRepeated(1)).isFalse();
        assertThat(two.with(List.of(1L)).isRepeated(1)).isTrue();
        assertThat(two.with(List.of(1L)).isRepeated(2)).isFalse();
    }

    @Test
    void forgetsWhatIsNoLongerThere() {
        SiteMemory memory = SiteMemory.EMPTY;
        for (int i = 0; i < 5; i++) {
            memory = memory.with(List.of(7L));
        }
        for (int i = 0; i < 4 * SiteMemory.HALF_LIFE; i++) {
            memory = memory.with(List.of(8L));
        }

        assertThat(memory.isRepeated(7)).isFalse();
        assertThat(memory.isRepeated(8)).isTrue();
        assertThat(memory.pages()).isLessThan(2 * SiteMemory.HALF_LIFE);
    }

    @Test
    void staysSmallAndKeepsTheMostFrequent() {
        SiteMemory memory = SiteMemory.EMPTY;
        for (int page = 0; page < 40; page++) {
            List<Long> blocks = LongStream.concat(LongStream.of(-1), LongStream.range(page * 500L, page * 500L + 500))
                    .boxed()
                    .toList();
            memory = memory.with(blocks);
        }

        assertThat(memory.size()).isLessThanOrEqualTo(SiteMemory.MOST);
        assertThat(memory.isRepeated(-1)).isTrue();
        assertThat(memory.toBytes().length).isLessThan(37_000);
    }

    @Test
    void comesBackFromItsBytes() {
        Random random = new Random(5);
        SiteMemory memory = SiteMemory.EMPTY;
        for (int page = 0; page < 200; page++) {
            memory = memory.with(random.longs(30, 0, 100).boxed().toList());
        }

        assertThat(SiteMemory.of(memory.toBytes())).hasValue(memory);
        assertThat(SiteMemory.of(SiteMemory.EMPTY.toBytes())).hasValue(SiteMemory.EMPTY);
    }

    @Test
    void refusesBytesThatAreNoMemory() {
        byte[] bytes = SiteMemory.EMPTY.with(List.of(1L)).toBytes();

        assertThat(SiteMemory.of(new byte[0])).isEmpty();
        assertThat(SiteMemory.of(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
        assertThat(SiteMemory.of(new byte[] {9, 0, 0, 0, 0})).isEmpty();
        assertThat(SiteMemory.of(new byte[] {1, -1, -1, -1, -1})).isEmpty();
    }

    @Test
    void readsTheFirstFormForEver() {
        byte[] stored = {1, 0, 5, 0, 1, 0, 0, 0, 0, 0, 0, 0, 42, 3};

        assertThat(SiteMemory.of(stored)).hasValueSatisfying(memory -> {
            assertThat(memory.pages()).isEqualTo(5);
            assertThat(memory.isRepeated(42)).isTrue();
        });
    }
}
