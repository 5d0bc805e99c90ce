package newswatch.analysis.morphology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Looks up German word forms in german-pos-dict. Thread-safe, cached. */
public final class GermanMorphology {

    private static final String RESOURCE = "/org/languagetool/resource/de/german.dict";

    private static final int CACHED_FORMS = 50_000;

    private static final GermanMorphology SHARED = new GermanMorphology();

    private final Dictionary dictionary = load();

    /** A lookup works for one thread at a time, so they are lent. */
    private final Queue<DictionaryLookup> idle = new ConcurrentLinkedQueue<>();

    private final ReadingCache cache = new ReadingCache(CACHED_FORMS);

    private GermanMorphology() {}

    /** The one instance: the dictionary is immutable. */
    public static GermanMorphology shared() {
        return SHARED;
    }

    /** All readings of a form as written; empty if the dictionary does not know it. */
    public List<Reading> readings(String form) {
        List<Reading> known = cache.get(form);
        if (known == null) {
            known = lookUp(form);
            cache.put(form, known);
        }
        return known;
    }

    /**
     * All readings of a form that may be capitalised because of its place: those of the form as written, then those of
     * the form in lower case.
     */
    public List<Reading> readingsAnyCase(String form) {
        String lower = form.toLowerCase(Locale.GERMAN);
        if (lower.equals(form)) {
            return readings(form);
        }
        List<Reading> written = readings(form);
        List<Reading> small = readings(lower);
        if (small.isEmpty() || written.isEmpty()) {
            return written.isEmpty() ? small : written;
        }
        return Stream.concat(written.stream(), small.stream()).toList();
    }

    /** Whether the dictionary has the form as written. */
    public boolean knows(String form) {
        return !readings(form).isEmpty();
    }

    private List<Reading> lookUp(String form) {
        DictionaryLookup lookup = idle.poll();
        if (lookup == null) {
            lookup = new DictionaryLookup(dictionary);
        }
        List<Reading> readings =
                lookup.lookup(form).stream().map(GermanMorphology::reading).toList();
        idle.add(lookup);
        return readings;
    }

    private static Reading reading(WordData data) {
        CharSequence tag = data.getTag();
        return new Reading(data.getStem().toString(), tag == null ? "" : tag.toString());
    }

    private static Dictionary load() {
        URL url = GermanMorphology.class.getResource(RESOURCE);
        if (url == null) {
            throw new IllegalStateException("german-pos-dict is not on the class path: " + RESOURCE);
        }
        try {
            return Dictionary.read(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One reading of a form.
     *
     * @param lemma base form
     * @param tag the dictionary's tag, {@code VER:3:SIN:PRÄ:SFT}, {@code SUB:NOM:SIN:FEM}, {@code EIG:...}
     */
    public record Reading(String lemma, String tag) {

        /** Whether it is of this class: {@code VER}, {@code SUB}, {@code EIG}, {@code ADJ}, ... */
        public boolean is(String wordClass) {
            return tag.startsWith(wordClass);
        }
    }
}
