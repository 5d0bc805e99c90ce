package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswatch.analysis.entity.GoldText.GoldName;
import newswatch.analysis.text.Span;

/**
 * Makes more sentences to learn from by giving the places of names to other names of their type: those of other
 * sentences, and people and places of lists (X. Dai, H. Adel, "An analysis of simple data augmentation for named entity
 * recognition", 2020). So the tagger learns more from what stands around names and from their letters.
 */
final class NameSwaps {

    private static final int OF_LISTS = 4;

    /** Surnames and towns to take. */
    record Lists(List<String> surnames, List<String> towns) {}

    private final Map<EntityType, List<String>> names = new EnumMap<>(EntityType.class);
    private final List<String> firstNames = new ArrayList<>();
    private final Lists lists;
    private final Random random;

    /**
     * Takes names from texts and lists.
     *
     * @param texts to learn from
     * @param random which names are taken
     */
    NameSwaps(List<GoldText> texts, Lists lists, Random random) {
        this.lists = lists;
        this.random = random;
        for (EntityType type : EntityType.values()) {
            names.put(type, new ArrayList<>());
        }
        texts.forEach(text ->
                text.names().forEach(name -> add(name.type(), name.span().of(text.text()))));
    }

    private void add(EntityType type, String name) {
        names.getOrDefault(type, new ArrayList<>()).add(name);
        if (type == EntityType.PER && name.indexOf(' ') > 0) {
            firstNames.add(name.substring(0, name.indexOf(' ')));
        }
    }

    /** Copies of the texts that have names, each with other ones. */
    List<GoldText> copies(List<GoldText> texts, int each) {
        List<GoldText> copies = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            texts.stream()
                    .filter(text -> !text.names().isEmpty() && !overlap(text.names()))
                    .forEach(text -> copies.add(copy(text)));
        }
        return copies;
    }

    private static boolean overlap(List<GoldName> names) {
        List<Span> spans = names.stream()
                .map(GoldName::span)
                .sorted(Comparator.comparing(Span::start))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }

    private GoldText copy(GoldText text) {
        List<GoldName> sorted = new ArrayList<>(text.names());
        sorted.sort(Comparator.comparing(name -> name.span().start()));
        StringBuilder letters = new StringBuilder();
        List<GoldName> placed = new ArrayList<>();
        int done = 0;
        for (GoldName name : sorted) {
            letters.append(text.text(), done, name.span().start());
            int start = letters.length();
            letters.append(other(name.type(), name.span().of(text.text())));
            placed.add(new GoldName(new Span(start, letters.length()), name.type()));
            done = name.span().end();
        }
        letters.append(text.text(), done, text.text().length());
        return new GoldText(letters.toString(), placed, List.of(), text.source());
    }

    private String other(EntityType type, String name) {
        boolean listed = random.nextInt(OF_LISTS) == 0;
        return switch (type) {
            case PER -> random.nextBoolean() ? any(seen(type), name) : person(name);
            case LOC -> any(listed ? lists.towns() : seen(type), name);
            case ORG, MISC -> any(seen(type), name);
        };
    }

    private List<String> seen(EntityType type) {
        return names.getOrDefault(type, List.of());
    }

    private String person(String name) {
        String surname = any(lists.surnames(), name);
        return name.indexOf(' ') > 0 ? any(firstNames, "") + " " + surname : surname;
    }

    private String any(List<String> some, String otherwise) {
        return some.isEmpty() ? otherwise : some.get(random.nextInt(some.size()));
    }
}
