package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the readings of one form. */
final class FormBuilder {

    private static final Set<String> AUXILIARIES = Set.of("haben", "sein", "werden");
    private static final Set<String> MODALS = Set.of("müssen", "sollen", "dürfen", "können", "wollen", "mögen");

    private final PersonNouns people;
    private int tags;
    private int agreement;
    private final Set<String> verbs = new LinkedHashSet<>();
    private final Set<String> participles = new LinkedHashSet<>();
    private String noun = "";
    private boolean thirdSubjunctive;
    private boolean thirdIndicative;
    /** Hardly any verb but "seien" tells the moods of the plural apart. */
    private boolean pluralSubjunctive;

    private boolean pluralIndicative;
    private boolean onlyVerbFinal = true;

    FormBuilder(PersonNouns people) {
        this.people = people;
    }

    void verb(String lemma, String tag) {
        if (tag.startsWith("VER:PA2")) {
            tags |= Tag.PARTICIPLE;
            participles.add(lemma);
            return;
        }
        if (tag.contains(":IMP")) {
            return;
        }
        verbs.add(lemma);
        tagIf(AUXILIARIES.contains(lemma), Tag.AUXILIARY);
        tagIf(MODALS.contains(lemma), Tag.MODAL);
        if (tag.contains(":EIZ")) {
            tags |= Tag.ZU_INFINITIVE;
        } else if (tag.contains(":INF")) {
            tags |= Tag.INFINITIVE;
        } else {
            finite(tag);
        }
    }

    private void finite(String tag) {
        if (tag.contains(":2:")) {
            return;
        }
        boolean singular = tag.contains(":SIN");
        tags |= singular ? Tag.FINITE_SINGULAR : Tag.FINITE_PLURAL;
        onlyVerbFinal &= tag.endsWith(":NEB");
        if (!singular && tag.contains(":3:")) {
            pluralSubjunctive |= tag.contains(":KJ1");
            pluralIndicative |= tag.contains(":PRÄ") || tag.contains(":PRT");
        }
        if (singular && tag.contains(":3:")) {
            thirdSubjunctive |= tag.contains(":KJ1");
            thirdIndicative |= tag.contains(":PRÄ") || tag.contains(":PRT");
        }
        tagIf(tag.contains(":KJ2") && (tags & (Tag.AUXILIARY | Tag.MODAL)) != 0, Tag.UNREAL);
    }

    void participle(String tag, Set<String> ofVerbs) {
        participles.addAll(ofVerbs);
        if (tag.contains(":PRD")) {
            tags |= Tag.PARTICIPLE;
        } else {
            tags |= Tag.INFLECTED_PARTICIPLE | Tag.ADJECTIVE;
            agreement |= Agreement.of(tag);
        }
    }

    void other(String lemma, String tag) {
        int found = classOf(tag);
        tags |= found;
        if ((found & (Tag.NOUN | Tag.NAME)) != 0) {
            agreement |= Agreement.of(tag);
            noun = noun.isEmpty() ? lemma : noun;
        } else if ((found & (Tag.ADJECTIVE | Tag.DETERMINER | Tag.PERSONAL)) != 0 && !tag.contains(":PRD")) {
            agreement |= Agreement.of(tag);
        }
    }

    private static int classOf(String tag) {
        if (tag.startsWith("SUB")) {
            return Tag.NOUN;
        } else if (tag.startsWith("EIG")) {
            return Tag.NAME;
        } else if (tag.startsWith("ADJ") || tag.startsWith("PA1")) {
            return Tag.ADJECTIVE;
        } else if (tag.startsWith("ART")) {
            return Tag.DETERMINER;
        } else if (tag.startsWith("PRO")) {
            return pronoun(tag);
        } else if (tag.startsWith("PRP")) {
            return Tag.PREPOSITION;
        } else if (tag.startsWith("ZUS")) {
            return Tag.PARTICLE;
        }
        return tag.startsWith("ADV") ? Tag.ADVERB : 0;
    }

    private static int pronoun(String tag) {
        if (tag.startsWith("PRO:PER")) {
            return Tag.PERSONAL;
        }
        if (tag.startsWith("PRO:POS")) {
            return Tag.DETERMINER | Tag.POSSESSIVE;
        }
        return tag.startsWith("PRO:REF") || tag.startsWith("PRO:RIN") ? 0 : Tag.DETERMINER;
    }

    int nominal() {
        return tags & (Tag.NOUN | Tag.NAME);
    }

    void unknown(boolean capital) {
        tagIf(capital && nominal() == 0, Tag.UNKNOWN);
    }

    void tagIf(boolean holds, int tag) {
        tags |= holds ? tag : 0;
    }

    void noVerb() {
        tags &= ~(Tag.FINITE | Tag.INFINITIVE | Tag.PARTICIPLE);
        verbs.clear();
    }

    void noNoun() {
        tags &= ~(Tag.NOUN | Tag.NAME | Tag.UNKNOWN);
    }

    Form build(String surface) {
        boolean plural = pluralSubjunctive && !pluralIndicative;
        tagIf((thirdSubjunctive || plural) && !thirdIndicative, Tag.SUBJUNCTIVE);
        tagIf((tags & Tag.FINITE) != 0 && onlyVerbFinal, Tag.VERB_FINAL);
        List<String> all = new ArrayList<>(verbs);
        int open = agreement == 0 ? Agreement.ALL : agreement;
        String lemma = noun.isEmpty() ? surface : noun;
        return new Form(tags, open, all, new ArrayList<>(participles), lemma, role(lemma, surface));
    }

    private Optional<Roles.Role> role(String lemma, String surface) {
        if ((tags & (Tag.NOUN | Tag.NAME | Tag.UNKNOWN)) == 0) {
            return Optional.empty();
        }
        Optional<Roles.Role> listed = Roles.of(lemma, surface);
        boolean open = listed.isEmpty() || listed.get().isDoubtful();
        Optional<Roles.Role> role = (tags & Tag.NOUN) != 0 && open
                ? people.ending(lemma, surface)
                        .map(ending -> new Roles.Role(Roles.Kind.PERSON, ending))
                        .or(() -> listed)
                : listed;
        boolean plural = agreement != 0 && (agreement & Agreement.NOMINATIVE & Agreement.SINGULAR) == 0;
        return plural ? role.map(Roles.Role::plural) : role;
    }
}
