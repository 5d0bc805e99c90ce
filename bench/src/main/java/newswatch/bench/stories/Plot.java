package newswatch.bench.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a story tells: the words, names and numbers that its reports draw from. */
final class Plot {

    private static final int TOPIC_WORDS = 16;
    private static final int NAMES = 5;
    private static final int NUMBERS = 3;
    private static final int SENTENCES = 9;
    private static final int SENTENCE_WORDS = 12;

    private final int number;
    private final List<String> topic;
    private final List<String> names;
    private final List<String> numbers;
    private String told = "";

    private Plot(int number, List<String> topic, List<String> names, List<String> numbers) {
        this.number = number;
        this.topic = topic;
        this.names = names;
        this.numbers = numbers;
    }

    Plot(int number, Vocabulary words) {
        this(
                number,
                Stream.generate(words::word).limit(TOPIC_WORDS).toList(),
                Stream.generate(words::name).limit(NAMES).toList(),
                numbers(words));
    }

    private static List<String> numbers(Vocabulary words) {
        return Stream.generate(() -> Integer.toString(14 + words.random().nextInt(2000)))
                .limit(NUMBERS)
                .toList();
    }

    /** Another happening that is told in the same words; one name is the same too. */
    Plot asDouble(int other, Vocabulary words) {
        List<String> others =
                new ArrayList<>(Stream.generate(words::name).limit(NAMES).toList());
        others.set(0, names.get(0));
        return new Plot(other, topic, others, numbers(words));
    }

    int number() {
        return number;
    }

    String headline(Vocabulary words) {
        Random random = words.random();
        return names.get(random.nextInt(NAMES)) + " " + topic.get(random.nextInt(4)) + " "
                + topic.get(random.nextInt(TOPIC_WORDS)) + " " + words.word() + " " + names.get(1);
    }

    /** A report in words of its own. */
    String report(Vocabulary words) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            sentence(text, words);
        }
        told = told.isEmpty() ? text.toString() : told;
        return text.toString();
    }

    private void sentence(StringBuilder text, Vocabulary words) {
        Random random = words.random();
        text.append("Die");
        for (int at = 0; at < SENTENCE_WORDS; at++) {
            int dice = random.nextInt(20);
            text.append(' ');
            if (dice < 3) {
                text.append(names.get(random.nextInt(NAMES)));
            } else if (dice < 4) {
                text.append(numbers.get(random.nextInt(NUMBERS))).append(" ").append(topic.get(0));
            } else {
                text.append(dice < 10 ? topic.get(random.nextInt(TOPIC_WORDS)) : words.word());
            }
        }
        text.append(". ");
    }

    /** The first report with its tail cut and a sentence of its own; a report if there is none yet. */
    String copy(Vocabulary words) {
        if (told.isEmpty()) {
            return report(words);
        }
        String[] sentences = told.split("(?<=\\.) ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.length - words.random().nextInt(4); i++) {
            text.append(sentences[i]).append(' ');
        }
        sentence(text, words);
        return text.toString();
    }
}
