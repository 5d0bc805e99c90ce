package newswatch.analysis.entity;

import java.util.List;
import newswatch.analysis.text.Span;

/** Adds the names that the tagger sees to those that the gazetteer knows. */
final class TaggedNames {

    private final Tagger tagger;
    private final Gazetteer gazetteer;
    private final Document document;
    private final NameEdges edges;

    TaggedNames(Tagger tagger, Gazetteer gazetteer, Document document, NameEdges edges) {
        this.tagger = tagger;
        this.gazetteer = gazetteer;
        this.document = document;
        this.edges = edges;
    }

    /** Decides for the whole text at once, then lets every name that was decided for take its place. */
    void find() {
        int[] tags = tagger.tag(document, gazetteer);
        List<Finding> known = document.names();
        int i = 0;
        while (i < tags.length) {
            int end = endOf(tags, i);
            if (end > i) {
                check(i, end, NameTags.typeOf(tags[i]));
            }
            i = Math.max(end, i + 1);
        }
        known.stream().filter(finding -> isRejected(finding, tags)).forEach(document::drop);
        for (int first = 0; first < tags.length; first++) {
            int end = edges.clubAt(first);
            if (end > first) {
                add(first, end, EntityType.ORG);
            }
        }
    }

    /** Takes off what is never part of a name at its edges, and drops what is no name at all. */
    private void check(int start, int stop, EntityType tagged) {
        NameEdges.Stretch name = edges.within(start, stop, tagged);
        EntityType type = edges.typeOf(name, tagged);
        if (!name.isEmpty() && !isInsideLonger(name.first(), name.end(), type)) {
            add(name.first(), name.end(), type);
        }
    }

    /**
     * A known name that the decision says is none; it may have gone already. What may be an article and a noun must be
     * taken for a name and no more ("Die Partei Neue Mitte"); other names of several words stay if they have an id.
     * "US-Regierung" stays: what the tagger learnt from has no names with hyphens of that kind.
     */
    private boolean isRejected(Finding finding, int[] tags) {
        if (finding.length() == 1 && document.surface(finding.first()).indexOf('-') > 0) {
            return false;
        }
        if (GazetteerTrust.mayBeWords(document, finding)) {
            return endOf(tags, finding.first()) != finding.end() && isThere(finding);
        }
        if (finding.length() > 1 && finding.entity().isLinked()) {
            return false;
        }
        for (int i = finding.first(); i < finding.end(); i++) {
            if (tags[i] != 0) {
                return false;
            }
        }
        return isThere(finding);
    }

    private boolean isThere(Finding finding) {
        return finding.equals(document.nameAt(finding.first()));
    }

    private static int endOf(int[] tags, int start) {
        if (!NameTags.begins(tags[start])) {
            return start;
        }
        int end = start + 1;
        while (end < tags.length && tags[end] == tags[start] + 1) {
            end++;
        }
        return end;
    }

    /**
     * "Frankfurt (Oder)", "Landkreis Rosenheim": a known name of several words is not cut short, but for "Kanton
     * Thurgau", which means the same without its first word. "Krieg in der Ukraine" may be, for the country.
     */
    private boolean isInsideLonger(int first, int end, EntityType type) {
        Finding known = document.nameAt(first);
        return known != null
                && known.length() > end - first
                && known.end() >= end
                && (known.entity().type() == type || known.entity().type() == EntityType.PER)
                && gazetteer.candidates(document.tokens(), first, end).stream()
                        .noneMatch(candidate -> candidate.entity().equals(known.entity()));
    }

    /**
     * What was decided stands, but a known name in just that place, of that type, keeps its identity; of any type where
     * a user has added it, who knows better than what was learnt.
     */
    private void add(int first, int end, EntityType type) {
        Finding same = document.nameAt(first);
        if (same != null
                && same.first() == first
                && same.end() == end
                && (same.entity().type() == type || isAdded(same))) {
            return;
        }
        for (int i = first; i < end; i++) {
            Finding known = document.nameAt(i);
            if (known != null) {
                document.drop(known);
            }
        }
        document.addName(first, end, entity(first, end, type));
    }

    private boolean isAdded(Finding known) {
        return gazetteer.isAdded(document.tokens(), known.first(), known.end(), known.entity());
    }

    private KnownEntity entity(int first, int end, EntityType type) {
        Span span = new Span(
                document.tokens().get(first).span().start(),
                document.tokens().get(end - 1).span().end());
        return KnownEntity.of(type, "-", span.of(document.text().text()));
    }
}
