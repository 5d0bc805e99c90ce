package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Known names. Immutable: {@link #with} and {@link #without} give another one, which shares what stays. Names that come
 * later lie in layers of their own, each at most half as large as the one before, so that a name is laid out anew only
 * some twenty times until there are a million.
 */
public final class Gazetteer {

    private static final Comparator<Candidate> LIKELIEST =
            Comparator.comparingInt(Candidate::likelihood).reversed();

    private final List<GazetteerLayer> layers;
    private final RoleWords roles;
    private final char language;

    Gazetteer(List<GazetteerLayer> layers, RoleWords roles) {
        this(layers, roles, GazetteerLayer.ANY_LANGUAGE);
    }

    private Gazetteer(List<GazetteerLayer> layers, RoleWords roles, char language) {
        this.layers = List.copyOf(layers);
        this.roles = roles;
        this.language = language;
    }

    /** The gazetteer that we ship. Costs some tenths of a second: keep it. */
    public static Gazetteer shipped() {
        return GazetteerLoader.load();
    }

    /**
     * This gazetteer and more entries. An entry whose id is there already takes its place. Give many at once where
     * there are many.
     */
    public Gazetteer with(Collection<GazetteerEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Set<String> ids = entries.stream().map(GazetteerEntry::entryId).collect(Collectors.toSet());
        List<GazetteerLayer> more = new ArrayList<>(without(ids).layers);
        LayerBuilder builder = new LayerBuilder(true);
        entries.forEach(entry -> builder.add(entry.line()));
        more.add(new GazetteerLayer(builder));
        while (more.size() > 2
                && more.get(more.size() - 2).size()
                        < 2 * more.get(more.size() - 1).size()) {
            more.set(more.size() - 2, joined(more.get(more.size() - 2), more.remove(more.size() - 1)));
        }
        return new Gazetteer(more, roles);
    }

    private static GazetteerLayer joined(GazetteerLayer older, GazetteerLayer newer) {
        LayerBuilder builder = new LayerBuilder(true);
        older.forEachLine(builder::add);
        newer.forEachLine(builder::add);
        return new GazetteerLayer(builder);
    }

    /**
     * This gazetteer without the entries of these ids; ids that it does not have, those of our own entries too, do no
     * harm.
     */
    public Gazetteer without(Collection<String> entryIds) {
        Set<String> ids = Set.copyOf(new HashSet<>(entryIds));
        return new Gazetteer(layers.stream().map(layer -> layer.without(ids)).toList(), roles);
    }

    /**
     * The names that count in texts of a language, and its words for roles; costs nothing.
     *
     * @param code ISO 639-1
     */
    Gazetteer in(String code) {
        return new Gazetteer(layers, roles.in(code), GazetteerLayer.language(code));
    }

    /**
     * What it holds, in a few characters: how many entries, and a sum over their contents. Two that hold the same have
     * the same version, however they came to it.
     */
    public String version() {
        long sum = layers.stream().mapToLong(GazetteerLayer::sum).sum();
        return "%d-%016x".formatted(size(), sum);
    }

    /** How many entries it has. */
    public int size() {
        return layers.stream().mapToInt(GazetteerLayer::size).sum();
    }

    /** Bytes of its arrays, which is nearly all it takes. */
    public long bytes() {
        return layers.stream().mapToLong(GazetteerLayer::bytes).sum();
    }

    /** The longest known name that begins at this token; the last word may be a genitive. */
    @Nullable
    Match longestAt(List<Token> tokens, int start) {
        int end = 0;
        for (GazetteerLayer layer : layers) {
            end = Math.max(end, longestAt(layer, tokens, start));
        }
        return end == 0 ? null : new Match(candidates(tokens, start, end), end);
    }

    private int longestAt(GazetteerLayer layer, List<Token> tokens, int start) {
        NameTrie trie = layer.trie();
        int node = NameTrie.NAMES;
        int end = 0;
        for (int i = start; i < tokens.size(); i++) {
            String surface = tokens.get(i).surface();
            int exact = trie.step(node, surface);
            int here = exact != NameTrie.NONE && trie.first(exact) > 0 ? exact : trie.stepGenitive(node, surface);
            if (here != NameTrie.NONE && layer.names(here, language)) {
                end = i + 1;
            }
            if (exact == NameTrie.NONE) {
                break;
            }
            node = exact;
        }
        return end;
    }

    /** Whom the tokens may name, the likeliest first; the last word may be a genitive. */
    List<Candidate> candidates(List<Token> tokens, int start, int end) {
        List<Candidate> found = new ArrayList<>(2);
        for (GazetteerLayer layer : layers) {
            layer.addCandidates(layer.trie().find(tokens, start, end), language, found);
        }
        return sorted(found);
    }

    /** Whether somebody has added, to what we ship, that these tokens name this entity. */
    boolean isAdded(List<Token> tokens, int start, int end, KnownEntity entity) {
        return candidates(tokens, start, end).stream()
                .anyMatch(candidate -> candidate.entity().equals(entity) && candidate.layer() != layers.get(0));
    }

    /** Whom one word may name, the likeliest first. */
    List<Candidate> candidates(String word) {
        return behind(NameTrie.NAMES, word);
    }

    /** People whose names sound like this, in any spelling. */
    List<Candidate> soundingLike(String name) {
        List<Candidate> found = new ArrayList<>(2);
        for (String sound : Sounds.of(name)) {
            long hash = LongIntTable.hash(sound);
            layers.forEach(layer -> layer.addCandidates(layer.trie().sound(hash), language, found));
        }
        return sorted(found.stream().distinct().collect(Collectors.toCollection(ArrayList::new)));
    }

    /** Who holds an office, a masculine noun in lower case, of a place; of any place if its id is empty. */
    List<Candidate> holders(String noun, String place) {
        List<Candidate> found = new ArrayList<>(2);
        for (GazetteerLayer layer : layers) {
            int node = layer.trie().step(NameTrie.ROLES, noun);
            layer.addCandidates(place.isEmpty() ? node : layer.trie().step(node, place), language, found);
        }
        return found;
    }

    private List<Candidate> behind(int root, String word) {
        List<Candidate> found = new ArrayList<>(2);
        for (GazetteerLayer layer : layers) {
            layer.addCandidates(layer.trie().step(root, word), language, found);
        }
        return sorted(found);
    }

    private static List<Candidate> sorted(List<Candidate> found) {
        if (found.size() > 1) {
            found.sort(LIKELIEST);
        }
        return found;
    }

    /** The entity that is called by this one word, without further conditions. */
    @Nullable
    KnownEntity single(String word) {
        for (Candidate candidate : candidates(word)) {
            if (candidate.condition() == Condition.NONE) {
                return candidate.entity();
            }
        }
        return null;
    }

    /** The place that an adjective or the name of its people points to: "russische", "Berliner". */
    @Nullable
    KnownEntity adjective(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (GazetteerLayer layer : layers) {
            if (layer.trie().step(NameTrie.ADJECTIVES, lower) != NameTrie.NONE) {
                List<Candidate> found = behind(NameTrie.ADJECTIVES, lower);
                return found.isEmpty() ? null : found.get(0).entity();
            }
        }
        return null;
    }

    /** Whether a person is here under that name: people of the lists are public, with a Wikidata id or without. */
    boolean has(KnownEntity person) {
        return soundingLike(person.name()).stream()
                .anyMatch(candidate -> candidate.entity().equals(person));
    }

    /** Whether a word is a role or ends in one: "Präsident", "US-Außenministerin". */
    boolean isRole(String word) {
        return roles.isRole(word);
    }

    /** Words for roles. */
    RoleWords roles() {
        return roles;
    }

    /** What else must be seen for a name to count. */
    enum Condition {
        /** Nothing. */
        NONE(' '),
        /** A word beside it that shows that it is a name. */
        CONTEXT('?'),
        /** The person's full name elsewhere in the text. */
        FULL_NAME('~'),
        /** It makes no mention by itself, but may be meant where the name is one already. */
        AMONG_OTHERS('!');

        private final char mark;

        Condition(char mark) {
            this.mark = mark;
        }

        /** What stands before the name in the file. */
        char mark() {
            return mark;
        }

        static Condition of(char mark) {
            return switch (mark) {
                case '?' -> CONTEXT;
                case '~' -> FULL_NAME;
                case '!' -> AMONG_OTHERS;
                default -> NONE;
            };
        }
    }

    /**
     * A name found.
     *
     * @param candidates whom it may mean, the likeliest first, at least one
     * @param end index one past its last token
     */
    record Match(List<Candidate> candidates, int end) {

        /** The likeliest of those that make a mention by themselves. */
        Candidate likeliest() {
            for (Candidate candidate : candidates) {
                if (candidate.condition() != Condition.AMONG_OTHERS) {
                    return candidate;
                }
            }
            return candidates.get(0);
        }

        KnownEntity entity() {
            return likeliest().entity();
        }

        Condition condition() {
            return likeliest().condition();
        }
    }
}
