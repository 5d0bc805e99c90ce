package newswatch.standalone.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void handsResultsOnInTheOrderOfTheInputs() throws Exception {
        List<Integer> results = new ArrayList<>();

        new InOrder(3).run(numbers(500), InOrderTest::slowForSome, (result, more) -> results.add(result));

        assertThat(results).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void aBugInTheWorkEndsTheRun() {
        assertThatThrownBy(() -> new InOrder(2)
                        .run(
                                numbers(3),
                                number -> {
                                    throw new IllegalArgumentException("bug");
                                },
                                (result, more) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bug");
    }

    private static int slowForSome(int number) {
        if (number % 50 == 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return number;
    }

    private static InOrder.Source<Integer> numbers(int count) {
        int[] next = {0};
        return new InOrder.Source<>() {
            @Override
            public Optional<Integer> next() {
                return next[0] < count ? Optional.of(next[0]++) : Optional.empty();
            }

            @Override
            public boolean ready() {
                return true;
            }
        };
    }
}
