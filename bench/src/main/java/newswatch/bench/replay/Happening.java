package newswatch.bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import newswatch.bench.stories.Vocabulary;

/** Something that happens in the invented world: the words, names and numbers that its reports draw from. */
final class Happening {

    private static final int TOPIC_WORDS = 14;
    private static final int NAMES = 5;
    private static final int NUMBERS = 2;
    private static final int KEPT_BY_A_SEQUEL = 8;
    private static final int SIDE = 9;
    private static final int DICE = 20;

    private final List<String> topic;
    private final List<String> names;
    private final List<String> numbers;
    private final boolean twoFaced;
    private int reports;
    private String told = "";

    private Happening(List<String> topic, List<String> names, List<String> numbers, boolean twoFaced) {
        this.topic = topic;
        this.names = names;
        this.numbers = numbers;
        this.twoFaced = twoFaced;
    }

    /**
     * Something new.
     *
     * @param twoFaced whether its first two reports tell different sides of it, so that only a later one shows that
     *     they are about the same
     */
    static Happening fresh(Vocabulary words, boolean twoFaced) {
        return new Happening(
                draw(words, TOPIC_WORDS, false), draw(words, NAMES, true), numbers(words.random()), twoFaced);
    }

    private static List<String> draw(Vocabulary words, int count, boolean names) {
        return Stream.generate(names ? words::name : words::word).limit(count).toList();
    }

    private static List<String> numbers(Random random) {
        return Stream.generate(() -> Integer.toString(14 + random.nextInt(2000)))
                .limit(NUMBERS)
                .toList();
    }

    /** A later happening of the same matter: most names and many words stay. */
    Happening sequel(Vocabulary words) {
        List<String> later = new ArrayList<>(topic.subList(0, KEPT_BY_A_SEQUEL));
        later.addAll(draw(words, TOPIC_WORDS - KEPT_BY_A_SEQUEL, false));
        List<String> who = new ArrayList<>(names.subList(0, NAMES - 1));
        who.add(words.name());
        return new Happening(later, who, numbers(words.random()), false);
    }

    /** Another happening that is told in the same words; one name is the same too. */
    Happening asDouble(Vocabulary words) {
        List<String> who = new ArrayList<>(draw(words, NAMES, true));
        who.set(0, names.get(0));
        return new Happening(topic, who, numbers(words.random()), false);
    }

    List<String> names() {
        return names;
    }

    String headline(Vocabulary words) {
        Random random = words.random();
        return names.get(random.nextInt(NAMES)) + " " + topic.get(random.nextInt(4)) + " "
                + topic.get(random.nextInt(TOPIC_WORDS)) + " " + words.word() + " " + names.get(1);
    }

    /** A report in words of its own. */
    String report(Vocabulary words, int sentences) {
        List<String> seen = twoFaced ? side(reports++) : topic;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(seen, words));
        }
        told = told.isEmpty() ? text.toString() : told;
        return text.toString();
    }

    private List<String> side(int report) {
        return switch (report) {
            case 0 -> topic.subList(0, SIDE);
            case 1 -> topic.subList(topic.size() - SIDE, topic.size());
            default -> topic;
        };
    }

    /** The first report with its tail cut and a sentence of its own. */
    String copy(Vocabulary words) {
        String[] sentences = told.split("(?<=\\.) ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.length - words.random().nextInt(2); i++) {
            text.append(sentences[i]).append(' ');
        }
        return text.append(sentence(topic, words)).toString();
    }

    /** The text with another sentence at its end. */
    String revised(String text, Vocabulary words) {
        return text + sentence(topic, words);
    }

    private String sentence(List<String> seen, Vocabulary words) {
        Random random = words.random();
        StringBuilder text = new StringBuilder(names.get(random.nextInt(NAMES)));
        int length = 7 + random.nextInt(6);
        for (int at = 0; at < length; at++) {
            int dice = random.nextInt(DICE);
            text.append(' ');
            if (dice < 2) {
                text.append(names.get(random.nextInt(NAMES)));
            } else if (dice < 3) {
                text.append(numbers.get(random.nextInt(NUMBERS))).append(' ').append(topic.get(0));
            } else {
                text.append(dice < 11 ? seen.get(random.nextInt(seen.size())) : words.word());
            }
        }
        return text.append(". ").toString();
    }
}
