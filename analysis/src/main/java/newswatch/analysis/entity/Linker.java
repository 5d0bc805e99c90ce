package newswatch.analysis.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.analysis.entity.Gazetteer.Condition;

/**
 * Decides whom a name means: how often it means whom, what the words around say, what stands beside it. Where nothing
 * is likely enough, nobody: an id made from the name.
 */
final class Linker {

    /**
     * Least score of a link; a prior of 5 alone is enough, the many people of lists need a word that speaks for them.
     */
    private static final int LEAST = 5;

    /** What a word beside the name is worth. */
    private static final int CUE = 3;

    /** "Der Imker Helmut Kohl" is not the one that everybody thinks of. */
    private static final int NO_PUBLIC_ROLE = 8;

    private static final Set<String> PLACE_CUES = Set.of(
            "in",
            "aus",
            "nach",
            "bei",
            "um",
            "von",
            "stadt",
            "raum",
            "region",
            "kreis",
            "nahe",
            "gegen",
            "bis",
            "innenstadt",
            "großraum",
            "hauptstadt",
            "bezirk",
            "gemeinde");

    /** Stands among the context of a town that is a common noun too: "das Münster" is none. */
    private static final String NEVER_WITH_ARTICLE = "-artikel";

    private static final Set<String> ARTICLES =
            Set.of("das", "dem", "des", "im", "ein", "eine", "einem", "eines", "zum", "beim", "dieses", "am");

    private final Gazetteer gazetteer;
    private final Document document;
    private final Evidence evidence;
    private final Map<String, Double> confidence = new HashMap<>();

    Linker(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
        evidence = new Evidence(document);
    }

    /** Decides all names but surnames alone. */
    void linkNames() {
        for (Finding finding : document.names()) {
            if (!isSurnameAlone(finding)) {
                link(finding);
            }
        }
    }

    /** Decides the surnames that no full name of the text has explained. */
    void linkSurnames() {
        for (Finding finding : document.names()) {
            if (isSurnameAlone(finding) && !finding.entity().equals(document.personCalled(surname(finding)))) {
                link(finding);
            }
        }
    }

    private String surname(Finding finding) {
        return document.surface(finding.end() - 1);
    }

    private static boolean isSurnameAlone(Finding finding) {
        return finding.length() == 1 && finding.entity().type() == EntityType.PER;
    }

    private void link(Finding finding) {
        List<Candidate> candidates = candidates(finding);
        if (candidates.isEmpty()) {
            return;
        }
        boolean fromTagger =
                candidates.stream().noneMatch(candidate -> candidate.entity().equals(finding.entity()));
        Candidate best = null;
        int bestScore = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (Candidate candidate : candidates) {
            int score = score(candidate, finding, fromTagger);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = candidate;
            } else {
                second = Math.max(second, score);
            }
        }
        if (best != null) {
            decide(finding, best, bestScore, second, fromTagger);
        }
    }

    private void decide(Finding finding, Candidate best, int score, int second, boolean fromTagger) {
        boolean taken = score >= LEAST && (score > second || best.prior() >= LEAST);
        boolean otherKind =
                fromTagger && best.entity().type() != finding.entity().type();
        KnownEntity entity = taken ? best.entity() : otherKind ? finding.entity() : unknown(finding, best);
        if (taken) {
            double sure = Math.min(0.99, 0.6 + 0.04 * score) - (score - second < CUE ? 0.15 : 0);
            confidence.merge(entity.id(), sure, Math::max);
        }
        if (!entity.equals(finding.entity())) {
            document.replace(finding, entity);
        }
    }

    private KnownEntity unknown(Finding finding, Candidate best) {
        EntityType type = best.entity().type();
        return KnownEntity.of(type, "-", Names.withoutGenitive(document.textOf(finding.first(), finding.end()), best));
    }

    private List<Candidate> candidates(Finding finding) {
        List<Candidate> found = gazetteer.candidates(document.tokens(), finding.first(), finding.end());
        boolean spelledNew = found.isEmpty()
                && finding.entity().type() == EntityType.PER
                && finding.entity().name().length() > 5;
        return spelledNew ? gazetteer.soundingLike(finding.entity().name()) : found;
    }

    private int score(Candidate candidate, Finding finding, boolean fromTagger) {
        int context = evidence.of(candidate, finding.first(), finding.end());
        int score = candidate.likelihood() + context;
        EntityType type = candidate.entity().type();
        if (context == 0 && needsContext(candidate, finding)) {
            return 0;
        }
        if (fromTagger) {
            score += type == finding.entity().type() ? CUE : -CUE;
        }
        String before = document.surface(finding.first() - 1).toLowerCase(Locale.ROOT);
        if (type == EntityType.PER) {
            score -= Names.hasPrivateRole(document, gazetteer, finding) ? NO_PUBLIC_ROLE : 0;
        } else if (type == EntityType.LOC && PLACE_CUES.contains(before)) {
            score += CUE;
        } else if (ARTICLES.contains(before) && candidate.context().contains(NEVER_WITH_ARTICLE)) {
            score -= NO_PUBLIC_ROLE;
        }
        return score;
    }

    /** A word of a name that means that person only together with more. */
    private static boolean needsContext(Candidate candidate, Finding finding) {
        return candidate.entity().type() == EntityType.PER
                && (candidate.condition() == Condition.AMONG_OTHERS || candidate.condition() == Condition.FULL_NAME)
                && !candidate.entity().equals(finding.entity());
    }

    /** How sure the link to an id is, 0 to 1. */
    double confidence(KnownEntity entity) {
        return entity.isLinked() ? confidence.getOrDefault(entity.id(), 0.9) : 0;
    }
}
