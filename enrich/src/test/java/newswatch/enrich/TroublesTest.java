package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import newswatch.schema.RegistryUnavailableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class TroublesTest {

    @Test
    void aRegistryOrABrokerThatDoesNotAnswerPasses() {
        assertThat(Troubles.pass(new StreamsException(
                        new RegistryUnavailableException("no answer", new IOException("refused")))))
                .isTrue();
        assertThat(Troubles.pass(new StreamsException(new TimeoutException("no answer"))))
                .isTrue();
    }

    @Test
    void aBugDoesNotPass() {
        assertThat(Troubles.pass(new StreamsException(new IllegalStateException("secret text"))))
                .isFalse();
    }

    @Test
    void theSentenceHoldsNoContent() {
        assertThat(Troubles.describe(new StreamsException(new IllegalStateException("secret text"))))
                .contains("IllegalStateException")
                .doesNotContain("secret text");
        assertThat(Troubles.describe(new MissingSourceTopicException("x"))).contains("newswatch topics apply");
    }
}
