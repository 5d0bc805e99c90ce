package newswatch.ingest.hub;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a hub asks back before it begins or ends to push (WebSub, section 5.3).
 *
 * @param mode subscribe, unsubscribe or denied
 * @param challenge to be echoed by whoever agrees
 * @param lease how long it will push; empty where it does not say
 */
public record Verification(String mode, String topic, Optional<String> challenge, Optional<Duration> lease) {

    private static final int LONGEST = 2048;
    private static final int MOST_DIGITS = 10;

    /** Reads query parameters; empty where they are none of WebSub. */
    public static Optional<Verification> of(Function<String, @Nullable String> parameter) {
        String mode = parameter.apply("hub.mode");
        String topic = parameter.apply("hub.topic");
        if (mode == null || topic == null) {
            return Optional.empty();
        }
        return Optional.of(new Verification(
                mode,
                topic,
                Optional.ofNullable(parameter.apply("hub.challenge"))
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST),
                Optional.ofNullable(parameter.apply("hub.lease_seconds"))
                        .filter(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)))));
    }
}
