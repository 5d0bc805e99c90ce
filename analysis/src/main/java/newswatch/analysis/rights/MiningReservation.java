package newswatch.analysis.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newswatch.analysis.encoding.ByteDecoder;
import newswatch.analysis.table.Rows;
import org.jsoup.Jsoup;

/**
 * Finds reservations against text and data mining in terms of use: "Eine Nutzung für Text und Data Mining (§ 44b UrhG)
 * behalten wir uns vor". By words near to one another, in German, English, French, Spanish and Italian; the words are
 * {@code mining.tsv}. A sentence about the training of models alone is none: Newswatch trains none. Immutable.
 *
 * <p>Whether words in terms of use are a reservation in machine-readable form (§ 44b (3) UrhG, Article 4 (3) of
 * Directive (EU) 2019/790) is disputed; who reads them need not know.
 */
public final class MiningReservation {

    /** What lies behind this many characters is not read. */
    public static final int READ = 400_000;

    private static final String RESOURCE = "/newswatch/rights/mining.tsv";
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\-\\u2010-\\u2015]+");
    private static final int REACH = 240;
    private static final int SHOWN = 80;

    private final List<Words> subjects = new ArrayList<>();
    private final List<Words> reserving = new ArrayList<>();
    private final List<String> free = new ArrayList<>();

    private MiningReservation() {}

    /** Words to look for, and whether they end where they end. */
    private record Words(String text, boolean whole) {

        static Words of(String written) {
            boolean whole = written.endsWith("|");
            return new Words(whole ? written.substring(0, written.length() - 1) : written, whole);
        }

        /** All places where they stand. */
        IntStream in(String text) {
            return IntStream.iterate(text.indexOf(this.text), at -> at >= 0, at -> text.indexOf(this.text, at + 1))
                    .filter(at -> isAlone(text, at));
        }

        private boolean isAlone(String text, int at) {
            int after = at + this.text.length();
            boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
            return begins && (!whole || after == text.length() || !Character.isLetter(text.charAt(after)));
        }
    }

    /** Reads the words. */
    public static MiningReservation load() {
        MiningReservation reservation = new MiningReservation();
        Rows.of(MiningReservation.class, RESOURCE).forEach(reservation::add);
        return reservation;
    }

    private void add(List<String> cells) {
        switch (cells.get(0)) {
            case "subject" -> subjects.add(Words.of(cells.get(1)));
            case "reserves" -> reserving.add(Words.of(cells.get(1)));
            case "free" -> free.add(cells.get(1));
            default -> throw new IllegalStateException("Not a kind of words: " + cells);
        }
    }

    /**
     * Looks for a reservation.
     *
     * @param terms a page of terms of use as text
     * @return the words around the first, in small letters, for people to see; empty where there is none
     */
    public Optional<String> in(String terms) {
        String plain = plain(terms.substring(0, Math.min(terms.length(), READ)));
        int[] reserves = places(plain, reserving);
        return Arrays.stream(places(plain, subjects))
                .filter(at -> isNear(at, reserves))
                .mapToObj(at -> plain.substring(Math.max(0, at - SHOWN), Math.min(plain.length(), at + SHOWN)))
                .findFirst();
    }

    private static int[] places(String text, List<Words> all) {
        return all.stream().flatMapToInt(words -> words.in(text)).sorted().toArray();
    }

    private static boolean isNear(int at, int[] places) {
        int found = Arrays.binarySearch(places, at - REACH);
        int next = found >= 0 ? found : -found - 1;
        return next < places.length && places[next] <= at + REACH;
    }

    /**
     * Looks for a reservation in a web page.
     *
     * @param page bytes as received
     * @param contentType the server's header
     * @return as {@link #in}
     */
    public Optional<String> inPage(byte[] page, Optional<String> contentType) {
        return in(Jsoup.parse(ByteDecoder.decode(page, contentType).text()).text());
    }

    private String plain(String terms) {
        String plain = GAPS.matcher(terms.toLowerCase(Locale.ROOT)).replaceAll(" ");
        for (String words : free) {
            plain = plain.replace(words, "");
        }
        return plain;
    }
}
