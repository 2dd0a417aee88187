package app.bellwether.signals.claims;

import java.net.IDN;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.DomainType;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/** Domains as they are registered, by the Public Suffix List, and what they say of whose a site is. */
public final class Domains {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));

    /** Of countries, but sold to whoever likes the word, or given away: "bit.ly" is not of Libya, and "eltiempo.com.co" is of Colombia. */
    private static final Set<String> WORDS = Set.of(
            "ac", "ad", "ag", "ai", "am", "as", "bz", "cc", "cd", "cf", "co", "cx", "dj", "fm", "ga", "gg", "gl", "gq",
            "gs", "im", "io", "la", "li", "ly", "me", "ml", "ms", "nu", "pm", "pw", "re", "sc", "sh", "so", "sr", "st",
            "sx", "tf", "tk", "tl", "to", "tv", "vc", "vg", "vu", "ws");

    private static final Pattern HOST = Pattern.compile("^(?:[\\p{L}\\p{N}-]++\\.)++\\p{L}[\\p{L}\\p{N}-]*+$");

    /** Below which each name is somebody else's, beside those of the Public Suffix List. */
    private final Set<String> shared;

    /** At which everybody's pieces stand beside each other. */
    private final Set<String> everybodys;

    Domains(List<String> shared, List<String> everybodys) {
        this.shared = Set.copyOf(shared);
        this.everybodys = Set.copyOf(everybodys);
    }

    /** "news.paper.co.uk" is of "paper.co.uk", "www.ada.substack.com" of "ada.substack.com"; the host itself where nobody can register it. */
    String registered(String written) {
        String host = ascii(written);
        @Nullable String domain = SUFFIXES.getDomainRoot(host);
        if (domain == null || !shared.contains(domain) || host.equals(domain)) {
            return domain == null ? host : domain;
        }
        String below = host.substring(0, host.length() - domain.length() - 1);
        return below.substring(below.lastIndexOf('.') + 1) + "." + domain;
    }

    /** The registered domain of whoever publishes at that host; empty where that says nothing of whose it is. */
    String own(String written) {
        String host = ascii(written);
        if (!HOST.matcher(host).matches()
                || SUFFIXES.getDomainRoot(host) == null
                || everybodys.stream().anyMatch(all -> isBelow(host, all))) {
            return "";
        }
        String domain = registered(host);
        boolean blank = shared.contains(domain)
                || (domain.startsWith("www.") && shared.contains(domain.substring("www.".length())));
        return blank ? "" : domain;
    }

    /** "münchen.example" is written "xn--mnchen-3ya.example" as well. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException noName) {
            return host;
        }
    }

    private static boolean isBelow(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The country whose domains it is one of, ISO 3166-1; empty where that says nothing. */
    static String country(String domain) {
        @Nullable String root = SUFFIXES.getDomainRoot(domain, DomainType.ICANN);
        if (root == null) {
            return "";
        }
        String suffix = root.substring(root.indexOf('.') + 1);
        String last = suffix.substring(suffix.lastIndexOf('.') + 1);
        if (WORDS.contains(suffix)) {
            return "";
        }
        String code = last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : "";
    }
}
