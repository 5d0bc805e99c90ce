package newswatch.analysis.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives an organisation that no list has one identity in a text: "Quastelhof" is "Quastelhof Holdings", which was named
 * before. A word that two organisations begin with, or a person or a place of the text has too, is left alone.
 */
final class SameOrganisation {

    private static final int SHORTEST = 4;

    private final Document document;
    private final Map<String, KnownEntity> byFirstWord = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    SameOrganisation(Document document) {
        this.document = document;
    }

    void join() {
        for (Finding finding : document.names()) {
            if (finding.length() == 1) {
                shorten(finding);
            } else {
                remember(finding);
            }
        }
    }

    private void remember(Finding finding) {
        KnownEntity entity = finding.entity();
        for (int i = finding.first(); i < finding.end(); i++) {
            String word = document.surface(i);
            boolean first = i == finding.first() && entity.type() == EntityType.ORG && !entity.isLinked();
            KnownEntity before = first ? byFirstWord.putIfAbsent(word, entity) : null;
            if (!first || (before != null && !before.equals(entity))) {
                shared.add(word);
            }
        }
    }

    private void shorten(Finding finding) {
        String word = document.surface(finding.first());
        KnownEntity whole = byFirstWord.get(word);
        boolean free = finding.entity().type() != EntityType.LOC
                && finding.entity().type() != EntityType.MISC
                && !finding.entity().isLinked();
        if (whole != null && free && word.length() >= SHORTEST && !shared.contains(word)) {
            document.replace(finding, whole);
        }
    }
}
