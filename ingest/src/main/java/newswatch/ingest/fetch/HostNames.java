package newswatch.ingest.fetch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts as names or plain addresses. What ends in a number is an IPv4 address in one of the notations that the C
 * library and browsers know (WHATWG URL standard, 3.5), so that {@code 2130706433}, {@code 0x7f.1} and
 * {@code 0177.0.0.1} are seen for what they are.
 */
final class HostNames {

    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]*|[0-9]+");
    private static final int MOST_PARTS = 4;
    private static final int MOST_DIGITS = 14;
    private static final int BYTE = 256;

    private HostNames() {}

    /**
     * Brings a host into its plain form.
     *
     * @param host in lower case, without brackets
     * @return empty if it looks like an address and is none
     */
    static Optional<String> canonical(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.isEmpty() || name.endsWith(".") || name.contains("%")) {
            return Optional.empty();
        }
        String[] parts = name.split("\\.", -1);
        boolean number =
                !name.contains(":") && NUMBER.matcher(parts[parts.length - 1]).matches();
        return number ? address(parts) : Optional.of(name);
    }

    private static Optional<String> address(String[] parts) {
        if (parts.length > MOST_PARTS) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bytes = last ? MOST_PARTS - i : 1;
            long value = value(parts[i]);
            if (value < 0 || value >= 1L << (8 * bytes)) {
                return Optional.empty();
            }
            address = (address << (8 * bytes)) | value;
        }
        return Optional.of(
                "%d.%d.%d.%d".formatted(address >> 24, (address >> 16) % BYTE, (address >> 8) % BYTE, address % BYTE));
    }

    /** Negative if it is no number. */
    private static long value(String part) {
        if (part.length() > MOST_DIGITS || !NUMBER.matcher(part).matches()) {
            return -1;
        }
        try {
            if (part.startsWith("0x") || part.startsWith("0X")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException notOctal) {
            return -1;
        }
    }

    /** Whether a canonical host is an address. */
    static boolean isAddress(String host) {
        return host.contains(":")
                || NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }
}
