package app.bellwether.rendering;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks addresses before they become links (R9). What does not pass is text and nothing more. */
public final class Address {

    private static final int LONGEST = 2048;
    private static final String NEVER_IN_A_URL = "\"<>\\^`{|}";

    private static final String ORDINARY_SIGNS = "@.+-_?&=";

    private Address() {}

    /** The URL in ASCII when it is http or https, has a host and names no user; else null. */
    public static @Nullable String web(@Nullable String url) {
        URI uri = parsed(url);
        if (uri == null || uri.getScheme() == null || uri.getRawAuthority() == null) {
            return null;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean fits = (scheme.equals("http") || scheme.equals("https")) && uri.getRawUserInfo() == null;
        return fits && uri.getHost() != null ? uri.toString() : null;
    }

    /** The URL when it is a mailto; else null. */
    public static @Nullable String mail(@Nullable String url) {
        if (url != null && isOrdinaryMail(url)) {
            return url;
        }
        URI uri = parsed(url);
        return uri != null && "mailto".equalsIgnoreCase(uri.getScheme()) ? uri.toString() : null;
    }

    /** As we write them for every item of every letter: there is nothing in it that had to be looked into. */
    private static boolean isOrdinaryMail(String url) {
        if (!url.startsWith("mailto:") || url.length() > LONGEST || url.length() == "mailto:".length()) {
            return false;
        }
        for (int at = "mailto:".length(); at < url.length(); at++) {
            char one = url.charAt(at);
            boolean escape = one == '%'
                    && at + 2 < url.length()
                    && HexFormat.isHexDigit(url.charAt(at + 1))
                    && HexFormat.isHexDigit(url.charAt(at + 2));
            boolean letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
            if (!escape && !letter && ORDINARY_SIGNS.indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable URI parsed(@Nullable String url) {
        if (url == null
                || url.isBlank()
                || url.length() > LONGEST
                || !Clean.line(url).equals(url.strip())) {
            return null;
        }
        try {
            return new URI(encoded(asciiHost(url.strip())));
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            return null;
        }
    }

    private static String asciiHost(String url) {
        int start = url.indexOf("://") + 3;
        if (start < 3 || url.chars().allMatch(one -> one < 128)) {
            return url;
        }
        int end = start;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(0, start) + IDN.toASCII(url.substring(start, end)) + url.substring(end);
    }

    private static String encoded(String url) {
        return isPlain(url) ? url : percents(url);
    }

    private static boolean isPlain(String url) {
        for (int at = 0; at < url.length(); at++) {
            char one = url.charAt(at);
            if (one <= ' ' || one >= 127 || NEVER_IN_A_URL.indexOf(one) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String percents(String url) {
        StringBuilder encoded = new StringBuilder(url.length());
        url.codePoints().forEach(one -> {
            if (one > ' ' && one < 127 && NEVER_IN_A_URL.indexOf(one) < 0) {
                encoded.appendCodePoint(one);
            } else {
                for (byte part : Character.toString(one).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
                }
            }
        });
        return encoded.toString();
    }
}
