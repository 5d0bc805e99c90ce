package newswatch.analysis.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.morphology.GermanMorphology;
import org.jspecify.annotations.Nullable;

/**
 * Towns and villages of GeoNames (file {@code cities1000.txt}): all where German is spoken, of the rest of Europe and
 * of the world those above a number of inhabitants. A name that is a word, a person's name or something else's name too
 * does not count by itself.
 */
final class PlaceData {

    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI", "LU");

    private static final Set<String> EUROPE = Set.of(
            "AL", "AD", "BE", "BA", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "GR", "HU", "IS", "IE", "IT", "LV",
            "LT", "MT", "MC", "MD", "ME", "NL", "MK", "NO", "PL", "PT", "RO", "SM", "RS", "SK", "SI", "ES", "SE", "UA",
            "GB", "XK", "BY", "VA");

    private static final int LEAST_GERMAN = 1_000;
    private static final int LEAST_DISTRICT = 20_000;
    private static final int LEAST_EUROPE = 15_000;
    private static final int LEAST_WORLD = 50_000;

    /** Abroad only these count without a word that shows that they are places. */
    private static final int WELL_KNOWN = 500_000;

    /** These count although people are called so too. */
    private static final int LARGEST = 2_000_000;

    private static final int LARGE = 100_000;

    /** The inhabitants of smaller places are hardly named. */
    private static final int LEAST_INHABITANTS = 5_000;

    private static final int SHORTEST = 4;

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}.'’ -]*");

    private static final Pattern ADDITION = Pattern.compile(
            "(\\p{Lu}[\\p{L}-]+)(?: an | am | im | in | bei | ob | vor | auf | unter | ?/| i[.] | a[.] ).*");

    private final Path file;
    private final Set<String> surnames;
    private final Set<String> ambiguous;
    private final Map<String, List<GazetteerDraft>> byName = new HashMap<>();
    private final Map<String, String> countries;

    /** A line of the file. */
    private record Place(String name, Set<String> others, String country, boolean district, int inhabitants) {

        static Place of(String line) {
            String[] fields = line.split("\t", -1);
            return new Place(
                    fields[1].replace('’', '\''),
                    new TreeSet<>(List.of(fields[3].split(","))),
                    fields[8],
                    fields[7].equals("PPLX"),
                    fields[14].isEmpty() ? 0 : Integer.parseInt(fields[14]));
        }

        boolean isGerman() {
            return GERMAN.contains(country);
        }

        boolean isWanted() {
            int least = isGerman() ? LEAST_GERMAN : EUROPE.contains(country) ? LEAST_EUROPE : LEAST_WORLD;
            return inhabitants >= (district ? Math.max(least, LEAST_DISTRICT) : least)
                    && PLAIN.matcher(name).matches()
                    && !name.contains(" - ");
        }
    }

    /**
     * Begins with what is known already.
     *
     * @param ambiguous names that do not count by themselves, from our own list
     * @param countries Wikidata ids by ISO 3166 code
     */
    PlaceData(
            Path file,
            Set<String> surnames,
            Set<String> ambiguous,
            Map<String, String> countries,
            Collection<GazetteerDraft> known) {
        this.file = file;
        this.surnames = surnames;
        this.ambiguous = ambiguous;
        this.countries = countries;
        known.forEach(draft -> draft.bareNames().forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                .add(draft)));
    }

    /** Surnames, one a line. */
    static Set<String> words(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that are new, and other names of those that are known. */
    List<GazetteerDraft> places() {
        Map<String, GazetteerDraft> drafts = new LinkedHashMap<>();
        Set<GazetteerDraft> renamed = new HashSet<>();
        for (Place place : wanted()) {
            GazetteerDraft known = knownPlace(place);
            if (known != null) {
                if (renamed.add(known)) {
                    otherName(known, place).ifPresent(draft -> drafts.putIfAbsent(draft.key(), draft));
                }
            } else {
                GazetteerDraft draft = draft(place);
                drafts.putIfAbsent(draft.key(), draft);
            }
        }
        return List.copyOf(drafts.values());
    }

    private List<Place> wanted() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(Place::of)
                    .filter(Place::isWanted)
                    .sorted(Comparator.comparingInt(Place::inhabitants)
                            .reversed()
                            .thenComparing(Place::name)
                            .thenComparing(Place::country))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The entry that a place has already: by its name, or a large or German one by the name that GeoNames has besides.
     */
    private @Nullable GazetteerDraft knownPlace(Place place) {
        GazetteerDraft same = place(place.name);
        if (same != null || (place.inhabitants < LARGE && !place.isGerman())) {
            return same;
        }
        for (String other : place.others) {
            GazetteerDraft known = other.length() >= SHORTEST ? place(other) : null;
            if (known != null && known.name().equals(other)) {
                return known;
            }
        }
        return null;
    }

    private @Nullable GazetteerDraft place(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(draft -> draft.type() == EntityType.LOC)
                .findFirst()
                .orElse(null);
    }

    private Optional<GazetteerDraft> otherName(GazetteerDraft known, Place place) {
        return byName.containsKey(place.name)
                ? Optional.empty()
                : Optional.of(known.anew().aliases(List.of(mark(place.name, place) + place.name)));
    }

    private GazetteerDraft draft(Place place) {
        GazetteerDraft draft = new GazetteerDraft(EntityType.LOC, "-", place.name);
        String mark = mark(place.name, place);
        if (!mark.isEmpty()) {
            draft.marked(mark);
        }
        draft.prior(place.inhabitants >= WELL_KNOWN ? 6 : 5).country(countries.getOrDefault(place.country, ""));
        shortened(place).ifPresent(name -> draft.aliases(List.of(name)));
        if (place.name.startsWith("Sankt ")) {
            draft.aliases(List.of("St. " + place.name.substring(6)));
        }
        if (place.isGerman() && mark.isEmpty() && place.inhabitants >= LEAST_INHABITANTS) {
            draft.people(OwnLists.inhabitants(place.name).stream()
                    .filter(people -> !isWord(people) && !surnames.contains(people))
                    .toList());
        }
        return draft;
    }

    /** "Rothenburg" for "Rothenburg ob der Tauber", but only after a word that shows that it is a place. */
    private Optional<String> shortened(Place place) {
        Matcher matcher = ADDITION.matcher(place.name);
        if (!place.isGerman() || !matcher.matches() || matcher.group(1).equals("Bad")) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return Optional.of((isWord(name) || name.length() < SHORTEST ? "!" : "?") + name);
    }

    /**
     * What must be seen for a name to count: "" nothing, "?" a word that shows that it is a place, "!" it never does.
     */
    private String mark(String name, Place place) {
        if (ambiguous.contains(name) || isWordLike(name) || isOthersName(name)) {
            return "!";
        }
        boolean doubtful = isPersonal(name) || Compounds.isOfNouns(name);
        int least = doubtful ? LARGEST : place.isGerman() ? 0 : WELL_KNOWN;
        return place.inhabitants < least ? "?" : "";
    }

    private boolean isWordLike(String name) {
        if (name.length() < SHORTEST) {
            return true;
        }
        return Stream.of(name.split("[ -]")).allMatch(word -> isWord(word) || isGenitiveOfWord(word));
    }

    private static boolean isGenitiveOfWord(String name) {
        return name.endsWith("s") && isWord(name.substring(0, name.length() - 1));
    }

    private boolean isOthersName(String name) {
        return byName.getOrDefault(name, List.of()).stream().anyMatch(draft -> draft.type() != EntityType.LOC);
    }

    private static boolean isWord(String name) {
        return GermanMorphology.shared().readingsAnyCase(name).stream().anyMatch(reading -> !reading.is("EIG"));
    }

    private boolean isPersonal(String name) {
        return surnames.contains(name)
                || GermanMorphology.shared().readings(name).stream()
                        .anyMatch(reading ->
                                reading.tag().contains("VOR") || reading.tag().contains("NAC"));
    }
}
