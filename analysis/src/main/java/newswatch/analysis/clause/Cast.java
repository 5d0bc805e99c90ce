package newswatch.analysis.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor.Naming;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.Entity.Mention;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/** Who acts in a text, remembered in reading order, so that pronouns and roles find their person. */
final class Cast {

    private static final int MOST_REMEMBERED = 12;
    private static final int SHORTEST_NOUN = 3;
    /** Nouns for the place itself: "die Stadt Musterdorf". */
    private static final Set<String> PLACES = Set.of(
            "stadt",
            "gemeinde",
            "land",
            "kreis",
            "landkreis",
            "bezirk",
            "staat",
            "bundesland",
            "republik",
            "kanton",
            "provinz",
            "königreich",
            "hauptstadt",
            "nation",
            "bundesstaat",
            "kommune",
            "freistaat",
            "region",
            "dorf",
            "ort",
            "großstadt",
            "metropole",
            "bundesrepublik",
            "volksrepublik");

    private static final Set<String> DELEGATES = Set.of("sprecher", "sprecherin", "vertreter", "vertreterin");
    private static final Set<String> BOTH = Set.of("beide", "beiden");
    private static final Set<String> SIDES = Set.of("seiten", "länder", "staaten", "regierungen", "parteien");
    /** How many characters back "beide" looks. */
    private static final int NEAR = 400;

    private final Map<Integer, Integer> nameAt = new HashMap<>();
    private final Map<Integer, Entity> otherAt = new HashMap<>();
    /** States of the text under the name of their capital, which stands for the government. */
    private final Map<String, Entity> states = new HashMap<>();

    private final List<Entity> entityOf = new ArrayList<>();
    private final List<Span> spanOf = new ArrayList<>();
    private final Deque<Actor> recent = new ArrayDeque<>();
    private final Map<String, Actor> byRole = new HashMap<>();
    /** What titles told of people, by entity: bits of {@link Agreement}. */
    private final Map<String, Integer> genders = new HashMap<>();
    /** Entities named so far. */
    private final Set<String> earlier = new HashSet<>();
    /** Whom pronouns and roles stood for where they were read, by the index of their head. */
    private final Map<Integer, Optional<Actor>> read = new HashMap<>();
    /** Whose the phrases with a possessive are, by its index. */
    private final Map<Integer, Optional<Actor>> owners = new HashMap<>();

    Cast(AnnotatedText text, List<Entity> entities) {
        Map<Integer, Integer> tokenAt = new HashMap<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            tokenAt.put(text.tokens().get(i).span().start(), i);
        }
        for (Entity entity : entities) {
            Capitals.of(entity.name()).forEach(capital -> states.put(capital, entity));
            entity.mentions().forEach(mention -> place(text.tokens(), tokenAt, entity, mention));
        }
    }

    private void place(List<Token> tokens, Map<Integer, Integer> tokenAt, Entity entity, Mention mention) {
        Integer first = tokenAt.get(mention.span().start());
        if (first == null || mention.kind() == MentionKind.PART) {
            return;
        }
        if (mention.kind() == MentionKind.NAME) {
            entityOf.add(entity);
            spanOf.add(mention.span());
        }
        for (int i = first;
                i < tokens.size()
                        && tokens.get(i).span().start() < mention.span().end();
                i++) {
            if (mention.kind() == MentionKind.NAME) {
                nameAt.put(i, entityOf.size() - 1);
            } else {
                otherAt.put(i, entity);
            }
        }
    }

    /** Number of the name mention that a token belongs to, or -1. */
    int mentionAt(int token) {
        return nameAt.getOrDefault(token, -1);
    }

    /** Whether a token belongs to the name of a person. */
    boolean isPerson(int token) {
        int mention = mentionAt(token);
        return mention >= 0 && entityOf.get(mention).type() == EntityType.PER;
    }

    /**
     * Whom a phrase names; empty if nobody who can act. The answer of the first time stands: what "er" means depends on
     * what was read before it, not on when somebody asks.
     */
    Optional<Actor> resolve(Phrase phrase, boolean plural) {
        Optional<Actor> known = read.get(phrase.head().index());
        if (known == null) {
            known = named(phrase, plural);
            read.put(phrase.head().index(), known);
        }
        return known;
    }

    private Optional<Actor> named(Phrase phrase, boolean plural) {
        Word head = phrase.head();
        if (phrase.isPronoun()) {
            return pronoun(phrase, plural);
        }
        if (isBothSides(phrase)) {
            return Optional.empty();
        }
        Optional<Actor> named = renamed(phrase);
        if (named.isPresent()) {
            return named;
        }
        if (head.entity() >= 0) {
            return entity(phrase, head);
        }
        Entity role = otherAt.get(head.index());
        if (role != null) {
            return Optional.of(
                    new Actor(Optional.of(role.id()), role.name(), phrase.span(), Naming.NOUN, gender(phrase)));
        }
        return noun(phrase);
    }

    /** Beside a verb that only people go with, any noun acts that is not known for a thing. */
    Optional<Actor> anyone(Phrase phrase) {
        Word head = phrase.head();
        boolean noun = !phrase.isPronoun() && head.entity() < 0 && head.is(Tag.NOUN);
        if (!noun
                || isBothSides(phrase)
                || Roles.isThing(head)
                || SubjectFinder.isTime(head)
                || head.surface().length() < SHORTEST_NOUN) {
            return Optional.empty();
        }
        String name = phrase.nominative();
        return Optional.of(new Actor(Optional.empty(), name, phrase.span(), Naming.NOUN, gender(phrase)));
    }

    /** "der Vorsitzende des Verbands, Max Muster,": the name is the actor, and the role is his from now on. */
    private Optional<Actor> renamed(Phrase phrase) {
        if (phrase.apposition().isEmpty()) {
            return Optional.empty();
        }
        Phrase second = phrase.apposition().get();
        Phrase plain = new Phrase(
                phrase.words(),
                phrase.head(),
                phrase.preposition(),
                phrase.agreement(),
                phrase.possessor(),
                phrase.genitive(),
                Optional.empty());
        boolean nameFirst = phrase.head().isName();
        Optional<Actor> actor = resolve(nameFirst ? plain : second, false);
        actor.ifPresent(someone -> registerRole(nameFirst ? second : plain, someone));
        return actor;
    }

    private Optional<Actor> entity(Phrase phrase, Word head) {
        Entity entity = entityOf.get(head.entity());
        if (entity.type() == EntityType.MISC) {
            return Optional.empty();
        }
        if (entity.type() == EntityType.LOC && isNamedAfterPlace(phrase)) {
            String name = Phrase.text(phrase.core());
            return Optional.of(new Actor(Optional.empty(), name, phrase.span(), Naming.NAME, gender(phrase)));
        }
        Entity who = states.getOrDefault(entity.name(), entity);
        earlier.add(entity.id());
        int gender = entity.type() == EntityType.PER ? person(entity, phrase) : gender(phrase);
        Actor actor = new Actor(Optional.of(who.id()), who.name(), spanOf.get(head.entity()), Naming.NAME, gender);
        registerRole(phrase, actor);
        return Optional.of(actor);
    }

    /** "die Bürgerinitiative Musterdorf" is not the place. */
    private static boolean isNamedAfterPlace(Phrase phrase) {
        return phrase.words().stream()
                .filter(word -> word.index() == phrase.head().index() - 1 && word.entity() < 0 && word.isNominal())
                .filter(word -> !PLACES.contains(word.noun().toLowerCase(Locale.ROOT)))
                .flatMap(word -> Roles.of(word).stream())
                .anyMatch(role -> role.kind() == Roles.Kind.ORGANISATION && !PLACES.contains(role.ending()));
    }

    /** Man or woman: what the phrase or an earlier title tells, "Ministerin Muster". */
    private int person(Entity entity, Phrase phrase) {
        int known = genders.getOrDefault(entity.id(), Agreement.SINGULAR & ~Agreement.NEUTER);
        for (Word word : phrase.words()) {
            if (word.entity() < 0 && word.isNominal() && Roles.isTitle(word)) {
                known = narrowed(known, genders(word.form().agreement()));
            }
        }
        genders.put(entity.id(), known);
        return narrowed(known, gender(phrase));
    }

    private static int narrowed(int known, int more) {
        return (known & more) == 0 ? known : known & more;
    }

    private void registerRole(Phrase phrase, Actor actor) {
        for (Word word : phrase.words()) {
            if (word.entity() < 0 && word.is(Tag.NOUN) && word.isNominal()) {
                Roles.of(word).ifPresent(role -> byRole.put(role.ending(), actor));
            }
        }
    }

    private Optional<Actor> noun(Phrase phrase) {
        Word head = phrase.head();
        Optional<Roles.Role> role = Roles.of(head);
        String name = phrase.nominative();
        if (role.isPresent()) {
            if (role.get().kind() == Roles.Kind.PERSON && isBare(phrase) && phrase.can(Agreement.SINGULAR)) {
                Actor known = byRole.get(role.get().ending());
                if (known != null) {
                    return Optional.of(known.at(phrase.span(), Naming.NOUN));
                }
            }
            return Optional.of(represented(phrase)
                    .or(() -> described(phrase))
                    .map(actor -> new Actor(actor.id(), actor.name(), phrase.span(), Naming.NOUN, gender(phrase)))
                    .orElseGet(() -> new Actor(Optional.empty(), name, phrase.span(), Naming.NOUN, gender(phrase))));
        }
        boolean acronym = head.surface().length() <= 6
                && head.surface().equals(head.surface().toUpperCase(Locale.ROOT));
        boolean properName = head.isName()
                && (!phrase.hasDeterminer() || acronym || hasRole(phrase))
                && head.surface().length() > 1;
        if (!properName) {
            return Optional.empty();
        }
        Actor actor = new Actor(Optional.empty(), nameIn(phrase), phrase.span(), Naming.NAME, gender(phrase));
        registerRole(phrase, actor);
        return Optional.of(actor);
    }

    /** "ein Sprecher der Kommission" speaks for the Commission. */
    private Optional<Actor> represented(Phrase phrase) {
        boolean delegate = DELEGATES.contains(phrase.head().noun().toLowerCase(Locale.ROOT));
        return phrase.genitive()
                .filter(owner -> delegate && owner.head().entity() >= 0)
                .filter(owner -> !owner.head().isPerson())
                .flatMap(owner -> resolve(owner, false))
                .filter(actor -> actor.id().isPresent());
    }

    /** "die Allianz" where NATO was named before. */
    private Optional<Actor> described(Phrase phrase) {
        String id = Epithets.of(phrase.head().lower());
        if (!isBare(phrase) || !earlier.contains(id)) {
            return Optional.empty();
        }
        return entityOf.stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .map(entity -> new Actor(Optional.of(id), entity.name(), phrase.span(), Naming.NOUN, gender(phrase)));
    }

    /** "die Partei Neuer Aufbruch": the noun before the name tells that somebody is named. */
    private static boolean hasRole(Phrase phrase) {
        return phrase.words().stream()
                .anyMatch(word -> word.is(Tag.NOUN) && Roles.of(word).isPresent());
    }

    /** A definite role without further description takes up somebody already named. */
    private static boolean isBare(Phrase phrase) {
        String first = phrase.words().get(0).lower();
        return phrase.genitive().isEmpty()
                && phrase.possessor().isEmpty()
                && phrase.words().size() <= 3
                && Set.of("der", "die", "den", "dem", "dieser", "diese").contains(first);
    }

    private static String nameIn(Phrase phrase) {
        List<Word> names = phrase.words().stream()
                .filter(word -> word.isName() || !word.token().isCapitalised())
                .toList();
        List<Word> core = names.stream().dropWhile(word -> !word.isName()).toList();
        return Phrase.text(core.isEmpty() ? phrase.core() : core);
    }

    private static int gender(Phrase phrase) {
        int mask = phrase.agreement();
        boolean known = phrase.words().stream().anyMatch(word -> word.is(Tag.NOUN) && word.isNominal());
        if (!known && phrase.head().entity() < 0 && !phrase.hasDeterminer()) {
            return Agreement.SINGULAR;
        }
        return genders(mask);
    }

    private static int genders(int mask) {
        int found = 0;
        for (int gender : new int[] {Agreement.MASCULINE, Agreement.FEMININE, Agreement.NEUTER}) {
            found |= (mask & gender & Agreement.SINGULAR) != 0 ? gender & Agreement.SINGULAR : 0;
        }
        return found | ((mask & Agreement.PLURAL) != 0 ? Agreement.PLURAL : 0);
    }

    private Optional<Actor> pronoun(Phrase phrase, boolean plural) {
        Entity known = otherAt.get(phrase.head().index());
        if (known != null) {
            return Optional.of(
                    new Actor(Optional.of(known.id()), known.name(), phrase.span(), Naming.PRONOUN, Agreement.ALL));
        }
        int wanted =
                switch (phrase.head().lower()) {
                    case "er", "ihn", "ihm", "dieser" -> Agreement.MASCULINE & Agreement.SINGULAR;
                    case "sie", "diese" -> plural ? Agreement.PLURAL : Agreement.FEMININE & Agreement.SINGULAR;
                    default -> 0;
                };
        return latest(wanted).map(actor -> actor.at(phrase.span(), Naming.PRONOUN));
    }

    /** Whose something is by its possessive: "ihre Forderung". */
    Optional<Actor> owner(Phrase phrase) {
        Word determiner = phrase.words().get(0);
        Optional<Actor> known = owners.get(determiner.index());
        if (known == null) {
            known = possessor(determiner);
            owners.put(determiner.index(), known);
        }
        return known;
    }

    private Optional<Actor> possessor(Word determiner) {
        int wanted = determiner.lower().startsWith("sein")
                ? (Agreement.MASCULINE | Agreement.NEUTER) & Agreement.SINGULAR
                : (Agreement.FEMININE & Agreement.SINGULAR) | Agreement.PLURAL;
        return latest(wanted).map(actor -> actor.at(determiner.span(), Naming.PRONOUN));
    }

    private Optional<Actor> latest(int wanted) {
        return recent.stream().filter(actor -> (actor.gender() & wanted) != 0).findFirst();
    }

    /** "beide Seiten", "die beiden Präsidenten": the last two who acted, if they are named. */
    List<Actor> both(Phrase phrase) {
        boolean two = phrase.words().stream().anyMatch(word -> BOTH.contains(word.lower()));
        if (!two || phrase.genitive().isPresent()) {
            return List.of();
        }
        List<Actor> named = recent.stream()
                .filter(actor -> actor.naming() == Naming.NAME && (actor.gender() & Agreement.SINGULAR) != 0)
                .filter(actor -> isPerson(actor) != SIDES.contains(phrase.head().lower()))
                .filter(actor -> phrase.span().start() - actor.span().end() < NEAR)
                .limit(2)
                .map(actor -> actor.at(phrase.span(), Naming.PRONOUN))
                .toList();
        return named.size() == 2 ? named : List.of();
    }

    /** "beide Seiten" names nobody but those who were named before. */
    private static boolean isBothSides(Phrase phrase) {
        return phrase.head().lower().equals("seiten")
                && phrase.words().stream().anyMatch(word -> BOTH.contains(word.lower()));
    }

    /** States and organisations may be neuter, people are not. */
    private static boolean isPerson(Actor actor) {
        return (actor.gender() & Agreement.NEUTER & Agreement.SINGULAR) == 0;
    }

    /** Keeps an actor in mind for later pronouns. */
    void remember(Actor actor) {
        if (actor.naming() == Naming.SHARED) {
            return;
        }
        int gender = actor.gender();
        for (Actor known : recent) {
            boolean narrower = known.name().equals(actor.name()) && (known.gender() & gender) != 0;
            gender = narrower ? known.gender() & gender : gender;
        }
        recent.removeIf(known -> known.name().equals(actor.name()));
        recent.addFirst(new Actor(actor.id(), actor.name(), actor.span(), actor.naming(), gender));
        if (recent.size() > MOST_REMEMBERED) {
            recent.removeLast();
        }
    }
}
