package newswatch.analysis.encoding;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes web pages and feeds. Order of trust: byte order mark; then the header's charset; then the document's own
 * declaration. A western one-byte charset is overruled where the bytes are valid UTF-8 beyond ASCII: that does not
 * happen by accident. UTF-8 is overruled by windows-1252 where most bytes beyond ASCII are not UTF-8.
 */
public final class ByteDecoder {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String MARKUP = "<?xml version=\"1.0\"?>";
    private static final int LONGEST_NAME = 60;
    private static final int DECLARATION_WITHIN = 8192;
    private static final Pattern IN_HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_DOCUMENT = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]+)"
                    + "|<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private ByteDecoder() {}

    /**
     * What the bytes say.
     *
     * @param text without byte order mark
     * @param warning one sentence, if the declaration was wrong
     */
    public record Decoded(String text, Charset charset, Optional<String> warning) {}

    /**
     * Decodes; never fails, unreadable bytes become U+FFFD.
     *
     * @param contentType the server's header, if there was one
     */
    public static Decoded decode(byte[] bytes, Optional<String> contentType) {
        Verdict verdict = verdict(bytes, contentType);
        String text = new String(bytes, verdict.from, bytes.length - verdict.from, verdict.charset);
        return new Decoded(
                verdict.controls ? withoutWindowsControls(text) : text,
                verdict.charset,
                Optional.of(verdict.warning).filter(warning -> !warning.isEmpty()));
    }

    /**
     * The same text, to be read piece by piece: for who does not need it as a whole, which costs time to build.
     *
     * @param contentType the server's header, if there was one
     */
    public static Reader reader(byte[] bytes, Optional<String> contentType) {
        Verdict verdict = verdict(bytes, contentType);
        return verdict.controls
                ? new StringReader(decode(bytes, contentType).text())
                : new InputStreamReader(
                        new ByteArrayInputStream(bytes, verdict.from, bytes.length - verdict.from), verdict.charset);
    }

    private static Verdict verdict(byte[] bytes, Optional<String> contentType) {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return new Verdict(mark.get().length, mark.get().charset, "", true);
        }
        Optional<String> declared = contentType.flatMap(ByteDecoder::inHeader).or(() -> inDocument(bytes));
        Optional<Charset> named = declared.flatMap(ByteDecoder::charset);
        if (declared.isPresent() && named.isEmpty()) {
            return best(bytes, StandardCharsets.UTF_8, "The declared encoding is unknown.");
        }
        return best(bytes, named.orElse(StandardCharsets.UTF_8), "");
    }

    private static Verdict best(byte[] bytes, Charset declared, String warning) {
        Utf8Count count = Utf8Count.of(bytes);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return count.broken > count.valid
                    ? new Verdict(0, WESTERN, "The bytes are not UTF-8; read as windows-1252.", true)
                    : new Verdict(0, declared, warning, count.controls);
        }
        if (isWestern(declared) && count.valid > 0 && count.broken == 0) {
            String overruled = "Declared as " + declared.name() + ", but it is UTF-8.";
            return new Verdict(0, StandardCharsets.UTF_8, overruled, count.controls);
        }
        return new Verdict(0, declared, warning, true);
    }

    /**
     * How the bytes are to be read.
     *
     * @param from where the text begins
     * @param warning one sentence, or empty
     * @param controls whether there may be control characters in it, U+0080 to U+009F
     */
    private record Verdict(int from, Charset charset, String warning, boolean controls) {}

    /** Control characters U+0080 to U+009F are never meant: they are windows-1252 that was copied byte by byte. */
    private static String withoutWindowsControls(String text) {
        int first = 0;
        while (first < text.length() && !isWindowsControl(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = first; i < out.length(); i++) {
            if (isWindowsControl(out.charAt(i))) {
                String meant = new String(new byte[] {(byte) out.charAt(i)}, WESTERN);
                out.setCharAt(i, meant.charAt(0));
            }
        }
        return out.toString();
    }

    private static boolean isWindowsControl(char c) {
        return c >= 0x80 && c <= 0x9F;
    }

    private static Optional<String> inHeader(String contentType) {
        Matcher matcher = IN_HEADER.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> inDocument(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = IN_DOCUMENT.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)));
    }

    /** As browsers do, ISO-8859-1 and ASCII are read as windows-1252, their superset, and GB2312 and GBK as GB18030. */
    private static Optional<Charset> charset(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String lower = name.trim().toLowerCase(Locale.ROOT);
        try {
            return switch (lower) {
                case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1" -> Optional.of(WESTERN);
                case "gb2312", "gb_2312-80", "gbk", "x-gbk" -> Optional.of(Charset.forName("GB18030"));
                // Whoever could read this declaration as ASCII did not read UTF-16.
                case "utf-16", "utf-16le", "utf-16be", "utf-32" -> Optional.of(StandardCharsets.UTF_8);
                default -> Optional.of(Charset.forName(lower)).filter(ByteDecoder::keepsAscii);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Whether markup in this charset looks like ASCII, as it must where its declaration could be found. */
    private static boolean keepsAscii(Charset charset) {
        return charset.canEncode() && new String(MARKUP.getBytes(charset), StandardCharsets.ISO_8859_1).equals(MARKUP);
    }

    private static boolean isWestern(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("windows-125") || name.startsWith("iso-8859-");
    }

    /**
     * How many sequences beyond ASCII are UTF-8, how many are not.
     *
     * @param controls whether a valid one is a control character, U+0080 to U+009F
     */
    private record Utf8Count(int valid, int broken, boolean controls) {

        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
        private static final long BEYOND_ASCII = 0x8080808080808080L;
        private static final int CONTROL_LEAD = 0xC2;
        private static final int CONTROL_END = 0xA0;

        static Utf8Count of(byte[] bytes) {
            int valid = 0;
            int broken = 0;
            boolean controls = false;
            for (int i = beyondAscii(bytes, 0); i < bytes.length; i = beyondAscii(bytes, i)) {
                int following = following(bytes, i);
                if (following > 0) {
                    valid++;
                    controls |= (bytes[i] & 0xFF) == CONTROL_LEAD && (bytes[i + 1] & 0xFF) < CONTROL_END;
                } else {
                    broken++;
                }
                i += 1 + following;
            }
            return new Utf8Count(valid, broken, controls);
        }

        /** The place of the next byte beyond ASCII, or the end; markup has few, so eight are asked at once. */
        private static int beyondAscii(byte[] bytes, int from) {
            int i = from;
            while (i <= bytes.length - Long.BYTES && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
                i += Long.BYTES;
            }
            while (i < bytes.length && bytes[i] >= 0) {
                i++;
            }
            return i;
        }

        private static int following(byte[] bytes, int at) {
            int lead = bytes[at] & 0xFF;
            int expected = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 ? 1 : 0;
            if (expected == 0 || lead >= 0xF5 || at + expected >= bytes.length) {
                return 0;
            }
            for (int i = 1; i <= expected; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return expected;
        }
    }

    /** A byte order mark, or the zero bytes around the first "&lt;" that give UTF-16 and UTF-32 away. */
    private enum Mark {
        UTF_32BE("UTF-32BE", 4, 0, 0, 0xFE, 0xFF),
        UTF_32LE("UTF-32LE", 4, 0xFF, 0xFE, 0, 0),
        UTF_8("UTF-8", 3, 0xEF, 0xBB, 0xBF),
        UTF_16BE("UTF-16BE", 2, 0xFE, 0xFF),
        UTF_16LE("UTF-16LE", 2, 0xFF, 0xFE),
        BARE_32BE("UTF-32BE", 0, 0, 0, 0, '<'),
        BARE_32LE("UTF-32LE", 0, '<', 0, 0, 0),
        BARE_16BE("UTF-16BE", 0, 0, '<', 0),
        BARE_16LE("UTF-16LE", 0, '<', 0, -1, 0);

        private final Charset charset;
        private final int length;
        private final int first;
        private final int second;
        private final int third;
        private final int fourth;

        Mark(String charset, int length, int... bytes) {
            this.charset = Charset.forName(charset);
            this.length = length;
            this.first = bytes[0];
            this.second = bytes[1];
            this.third = bytes.length > 2 ? bytes[2] : -1;
            this.fourth = bytes.length > 3 ? bytes[3] : -1;
        }

        static Optional<Mark> of(byte[] bytes) {
            return Arrays.stream(values()).filter(mark -> mark.opens(bytes)).findFirst();
        }

        private boolean opens(byte[] bytes) {
            return is(bytes, 0, first) && is(bytes, 1, second) && is(bytes, 2, third) && is(bytes, 3, fourth);
        }

        private static boolean is(byte[] bytes, int at, int wanted) {
            return wanted < 0 || (at < bytes.length && (bytes[at] & 0xFF) == wanted);
        }
    }
}
