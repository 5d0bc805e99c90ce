package newswatch.analysis.english;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Capitals;
import newswatch.analysis.english.Piece.Kind;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.morphology.WordClass;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Ascending;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/** Who acts in an English text, remembered in reading order, so that pronouns and roles find their person. */
final class Cast {

    private static final int MOST_REMEMBERED = 12;
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "sir", "lord", "lady", "dr", "dame");

    /** Parts of a whole that must be named: "a majority of members". */
    private static final Set<String> SHARES = Set.of("majority", "minority", "side", "camp");

    private final RoleNouns roles;
    private final List<Entity> entityOf = new ArrayList<>();
    private final Map<Integer, Integer> mentionAt = new HashMap<>();
    /** States of the text under the name of their capital, which stands for the government. */
    private final Map<String, Entity> states = new HashMap<>();
    /** Words that the text writes with a capital inside of a sentence. */
    private final Set<String> capitals = new HashSet<>();

    private final Deque<Figure> recent = new ArrayDeque<>();
    private final Map<String, Figure> byRole = new HashMap<>();
    private final Map<String, Figure> bySurname = new HashMap<>();
    private final Set<String> privates = new HashSet<>();
    private final Set<String> publics = new HashSet<>();

    Cast(AnnotatedText text, List<Entity> entities, RoleNouns roles) {
        this.roles = roles;
        for (Entity entity : entities) {
            Capitals.of(entity.name()).forEach(capital -> states.put(capital, entity));
            for (Entity.Mention mention : entity.mentions()) {
                if (mention.kind() == MentionKind.NAME) {
                    entityOf.add(entity);
                    mark(text, mention.span());
                }
            }
        }
        for (Sentence sentence : text.sentences()) {
            text.tokens().subList(sentence.firstToken() + 1, sentence.endToken()).stream()
                    .filter(token -> token.isWord() && token.isCapitalised())
                    .map(Token::surface)
                    .map(Cast::withoutGenitive)
                    .forEach(capitals::add);
        }
    }

    private void mark(AnnotatedText text, Span span) {
        int low = Ascending.first(
                text.tokens().size(), i -> text.tokens().get(i).span().start() < span.start());
        for (int i = low;
                i < text.tokens().size() && text.tokens().get(i).span().start() < span.end();
                i++) {
            mentionAt.put(text.tokens().get(i).span().start(), entityOf.size() - 1);
        }
    }

    private static String withoutGenitive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    /** Number of the name mention that starts or goes on at a place of the text. */
    Map<Integer, Integer> mentions() {
        return mentionAt;
    }

    Set<String> privateNames() {
        Set<String> names = new HashSet<>(privates);
        names.removeAll(publics);
        return names;
    }

    /** Whom the subject of a clause names, pronouns included. */
    Optional<Figure> subject(List<Piece> pieces, NounGroup group) {
        return group.isPronoun() ? pronoun(group) : resolve(pieces, group);
    }

    /** Whom a noun group names; empty if nobody who can act. */
    Optional<Figure> resolve(List<Piece> pieces, NounGroup group) {
        if (group.isDenied() || group.isTime()) {
            return Optional.empty();
        }
        Optional<NounGroup> second = apposition(pieces, group);
        Optional<Figure> first = plain(pieces, group, second.flatMap(this::roleOf));
        if (second.isEmpty() || isName(group)) {
            first.ifPresent(figure -> second.flatMap(this::roleOf).ifPresent(role -> byRole.put(role, figure)));
            return first;
        }
        Optional<Figure> named = isName(second.get()) ? plain(pieces, second.get(), roleOf(group)) : Optional.empty();
        named.ifPresent(figure -> roleOf(group).ifPresent(role -> byRole.put(role, figure)));
        return named.isPresent() ? named : first;
    }

    /** "the party's leader, Ida Brock,": what names the same once more behind a comma. */
    private static Optional<NounGroup> apposition(List<Piece> pieces, NounGroup group) {
        int i = group.place() + 1;
        while (i + 1 < pieces.size()
                && pieces.get(i) instanceof Mark mark
                && mark.kind() == Kind.PREPOSITION
                && pieces.get(i + 1) instanceof NounGroup) {
            i += 2;
        }
        if (i + 2 >= pieces.size() || !isComma(pieces.get(i)) || !(pieces.get(i + 1) instanceof NounGroup second)) {
            return Optional.empty();
        }
        int after = i + 2;
        while (after + 1 < pieces.size()
                && pieces.get(after) instanceof Mark mark
                && mark.kind() == Kind.PREPOSITION
                && pieces.get(after + 1) instanceof NounGroup) {
            after += 2;
        }
        boolean closed = after >= pieces.size()
                || isComma(pieces.get(after))
                || (pieces.get(after) instanceof Mark mark && mark.kind() == Kind.OTHER);
        return closed && !second.isPronoun() ? Optional.of(second) : Optional.empty();
    }

    private static boolean isComma(Piece piece) {
        return piece instanceof Mark mark && mark.kind() == Kind.COMMA;
    }

    private boolean isName(NounGroup group) {
        EnglishWord head = group.head();
        return head.mention() >= 0
                || (head.isCapital() && roles.of(head.lower()).isEmpty());
    }

    private Optional<String> roleOf(NounGroup group) {
        return group.words().stream()
                .filter(word -> roles.of(word.lower()).isPresent())
                .reduce((first, second) -> second)
                .map(EnglishWord::lower);
    }

    private Optional<Figure> plain(List<Piece> pieces, NounGroup group, Optional<String> role) {
        EnglishWord head = group.head();
        if (head.mention() >= 0) {
            return entity(group, head, role);
        }
        Optional<Figure.Kind> kind = roles.of(head.lower());
        if (SHARES.contains(head.lower())
                && group.owner().isEmpty()
                && of(pieces, group).isEmpty()) {
            return Optional.empty();
        }
        if (kind.isPresent()) {
            return Optional.of(noun(pieces, group, kind.get()));
        }
        return head.isCapital() ? named(group, role) : Optional.empty();
    }

    private Optional<Figure> entity(NounGroup group, EnglishWord head, Optional<String> role) {
        Entity named = entityOf.get(head.mention());
        if (named.type() == EntityType.MISC) {
            return Optional.empty();
        }
        Entity entity = states.getOrDefault(named.name(), named);
        Optional<String> before = roleOf(group);
        boolean isPublic = entity.isPublic() || hasPublicRole(before) || hasPublicRole(role);
        Figure figure = new Figure(
                Optional.of(entity.id()),
                entity.name(),
                nameSpan(group, head.mention()),
                entity.type() == EntityType.PER ? person(before.or(() -> role)) : Figure.Kind.ORGANISATION,
                false,
                isPublic);
        before.filter(known -> entity.type() == EntityType.PER).ifPresent(known -> byRole.put(known, figure));
        return Optional.of(checked(figure));
    }

    private Figure.Kind person(Optional<String> role) {
        return role.flatMap(roles::of)
                .filter(kind -> kind == Figure.Kind.WOMAN || kind == Figure.Kind.MAN)
                .orElse(Figure.Kind.PERSON);
    }

    private boolean hasPublicRole(Optional<String> role) {
        return role.isPresent() && !roles.isPrivate(role.get());
    }

    private Figure checked(Figure figure) {
        (figure.isPublic() ? publics : privates).add(figure.name());
        return figure;
    }

    private static Span nameSpan(NounGroup group, int mention) {
        List<EnglishWord> name =
                group.words().stream().filter(word -> word.mention() == mention).toList();
        return span(name);
    }

    private static Span span(List<EnglishWord> words) {
        return new Span(
                words.get(0).span().start(), words.get(words.size() - 1).span().end());
    }

    /** A role without a name: a known person's, or its own words. */
    private Figure noun(List<Piece> pieces, NounGroup group, Figure.Kind kind) {
        String head = group.head().lower();
        boolean bare = group.words().size() == 2
                && group.words().get(0).lower().equals("the")
                && group.owner().isEmpty()
                && kind != Figure.Kind.GROUP
                && kind != Figure.Kind.ORGANISATION;
        Figure known = bare ? byRole.get(head) : null;
        if (known != null) {
            return known.at(group.span());
        }
        List<EnglishWord> words = new ArrayList<>();
        group.owner().ifPresent(owner -> words.addAll(owner.core()));
        words.addAll(group.core());
        return new Figure(Optional.empty(), text(words, of(pieces, group)), group.span(), kind, false, true);
    }

    /** "the mayor of Harlow": whose role it is. */
    private static List<EnglishWord> of(List<Piece> pieces, NounGroup group) {
        int i = group.place() + 1;
        boolean of = i + 1 < pieces.size()
                && pieces.get(i) instanceof Mark mark
                && mark.name().equals("of")
                && pieces.get(i + 1) instanceof NounGroup;
        List<EnglishWord> words = new ArrayList<>();
        if (of) {
            words.addAll(pieces.get(i).words());
            words.addAll(pieces.get(i + 1).words());
        }
        return words;
    }

    static String text(List<EnglishWord> words, List<EnglishWord> more) {
        StringBuilder text = new StringBuilder();
        List<EnglishWord> all = new ArrayList<>(words);
        all.addAll(more);
        for (int i = 0; i < all.size(); i++) {
            EnglishWord word = all.get(i);
            text.append(i == 0 ? "" : " ").append(word.surface());
            if (word.owns() && i + 1 < all.size()) {
                text.append(word.surface().endsWith("s") ? "'" : "'s");
            }
        }
        return text.toString();
    }

    /** A name that no list knows: its capitals from the end, roles and titles before it left out. */
    private Optional<Figure> named(NounGroup group, Optional<String> role) {
        List<EnglishWord> name = new ArrayList<>();
        for (int i = group.words().size() - 1; i >= 0; i--) {
            EnglishWord word = group.words().get(i);
            boolean title = roles.of(word.lower()).isPresent()
                    || TITLES.contains(word.lower().replace(".", ""));
            if (!word.isCapital() || title || word.mention() >= 0) {
                break;
            }
            name.add(0, word);
        }
        if (name.isEmpty() || name.get(0).is(WordClass.OPENING)) {
            return Optional.empty();
        }
        Optional<String> before = roleOf(group);
        boolean inside = name.size() > 1 || capitals.contains(name.get(0).surface()) || before.isPresent();
        return inside ? Optional.of(named(group, name, before.or(() -> role))) : Optional.empty();
    }

    private Figure named(NounGroup group, List<EnglishWord> name, Optional<String> role) {
        String last = name.get(name.size() - 1).surface();
        Figure known = name.size() == 1 ? bySurname.get(last) : null;
        if (known != null) {
            return known.at(span(name));
        }
        boolean person = name.size() > 1 || role.isPresent();
        Figure figure = new Figure(
                Optional.empty(),
                text(name, List.of()),
                span(name),
                person ? person(role) : Figure.Kind.ORGANISATION,
                false,
                name.size() == 1 || hasPublicRole(role));
        bySurname.put(last, figure);
        roleOf(group).ifPresent(known2 -> byRole.put(known2, figure));
        return checked(figure);
    }

    private Optional<Figure> pronoun(NounGroup group) {
        Set<Figure.Kind> wanted =
                switch (group.head().lower()) {
                    case "he" -> Set.of(Figure.Kind.MAN, Figure.Kind.PERSON);
                    case "she" -> Set.of(Figure.Kind.WOMAN, Figure.Kind.PERSON);
                    case "it" -> Set.of(Figure.Kind.ORGANISATION);
                    case "they" -> Set.of(Figure.Kind.GROUP, Figure.Kind.ORGANISATION);
                    default -> Set.of();
                };
        return recent.stream()
                .filter(figure -> wanted.contains(figure.kind()))
                .findFirst()
                .map(figure -> figure.at(group.span()));
    }

    /** Keeps somebody in mind for later pronouns. */
    void remember(Figure figure) {
        recent.removeIf(known -> known.name().equals(figure.name()));
        recent.addFirst(figure);
        if (recent.size() > MOST_REMEMBERED) {
            recent.removeLast();
        }
    }
}
