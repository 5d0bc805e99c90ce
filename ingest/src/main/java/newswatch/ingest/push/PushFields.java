package newswatch.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.contract.Channel;
import newswatch.contract.Reason;
import newswatch.ingest.fetch.WebAddress;

/** The fields of a pushed line that say what the article is, each checked where it is read. */
record PushFields(JsonNode node, Instant now) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST_TITLE = 10_000;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_AUTHORS = 100;
    private static final int LONGEST_URL = 8000;

    /** A text that is given and not blank. */
    static Optional<String> shortText(JsonNode node, String field, int longest) throws RefusedLineException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw invalid("The field %s is no text.".formatted(field));
        }
        String text = value.asText().strip();
        if (text.length() > longest) {
            throw invalid("The field %s has more than %d characters.".formatted(field, longest));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Optional<String> url() throws RefusedLineException {
        Optional<String> url = shortText(node, "url", LONGEST_URL);
        if (url.isPresent() && WebAddress.of(url.get()).isEmpty()) {
            throw invalid("The url is no http or https address.");
        }
        return url;
    }

    Optional<String> title() throws RefusedLineException {
        return shortText(node, "title", LONGEST_TITLE);
    }

    Optional<String> source() throws RefusedLineException {
        return shortText(node, "source", LONGEST_NAME);
    }

    Optional<String> sourceName() throws RefusedLineException {
        return shortText(node, "source_name", LONGEST_NAME);
    }

    Optional<String> country() throws RefusedLineException {
        return code(
                "country",
                shortText(node, "country", LONGEST_NAME).map(code -> code.toUpperCase(Locale.ROOT)),
                COUNTRY);
    }

    Optional<String> language() throws RefusedLineException {
        return code(
                "language",
                shortText(node, "language", LONGEST_NAME).map(code -> code.toLowerCase(Locale.ROOT)),
                LANGUAGE);
    }

    private static Optional<String> code(String field, Optional<String> code, Pattern form)
            throws RefusedLineException {
        if (code.isPresent() && !form.matcher(code.get()).matches()) {
            throw invalid("The field %s is no two-letter ISO code.".formatted(field));
        }
        return code;
    }

    /** Never later than now, so that no source can move time ahead. */
    Optional<Instant> published() throws RefusedLineException {
        Optional<String> text = shortText(node, "published", LONGEST_NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Instant time = time(text.get()).orElseThrow(() -> invalid("The field published is no ISO-8601 time."));
        return Optional.of(time.isAfter(now) ? now : time.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A date alone is the start of that day in UTC. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            try {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeException noDate) {
                return Optional.empty();
            }
        }
    }

    List<String> authors() throws RefusedLineException {
        JsonNode list = node.path("authors");
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST_AUTHORS) {
            throw invalid("The field authors is no list of at most %d names.".formatted(MOST_AUTHORS));
        }
        List<String> authors = new ArrayList<>();
        for (JsonNode author : list) {
            if (!author.isTextual() || author.textValue().length() > LONGEST_NAME) {
                throw invalid("The field authors holds something that is no name.");
            }
            authors.add(author.textValue());
        }
        return authors;
    }

    boolean backfill() throws RefusedLineException {
        JsonNode value = node.path("backfill");
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw invalid("The field backfill is neither true nor false.");
        }
        return value.asBoolean(false);
    }

    Channel channel() throws RefusedLineException {
        return LineReader.channel(shortText(node, "channel", LONGEST_NAME).orElse("push"))
                .orElseThrow(() -> invalid("The field channel is neither push nor import."));
    }

    private static RefusedLineException invalid(String detail) {
        return new RefusedLineException(Reason.INVALID, detail);
    }
}
