package app.bellwether.signals.claims;

import app.bellwether.language.Memory;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/** Whose a publisher is, by a list of facts and by its registrable domain: two papers of one house are one voice. */
public final class Houses {

    /** Domains of which each name below is somebody else's, beside those of the Public Suffix List. */
    private static final String EVERYBODY = "*";

    /** Publishers whose house was asked for: a story's copies are compared again and again. */
    private static final int REMEMBERED = 5000;

    private static final Memory<String, String> ASKED = new Memory<>(REMEMBERED);

    private static final PublicSuffixMatcher DOMAINS = PublicSuffixMatcherLoader.getDefault();
    private static final Map<String, String> OWNERS = new HashMap<>();
    private static final Set<String> SHARED = new HashSet<>();

    static {
        Map<String, List<String>> houses = new HashMap<>();
        for (String line : VocabularyLines.of("/signals/houses.txt")) {
            String[] house = line.split(": ", 2);
            houses.put(house[0], List.of(house[1].split("; ")));
        }
        SHARED.addAll(houses.remove(EVERYBODY));
        houses.forEach((owner, names) ->
                Stream.concat(Stream.of(owner), names.stream()).forEach(name -> own(owner, bare(name))));
    }

    private Houses() {}

    private static void own(String owner, String name) {
        String other = OWNERS.put(name, owner);
        if (other != null && !other.equals(owner)) {
            throw new IllegalStateException(name + " is of " + other + " and of " + owner);
        }
    }

    /** The owner, where it is known, also of an owner; else the publisher itself, whatever edition or part of its site it names: "CNN (Online)" is CNN. */
    public static String of(String publisher) {
        return ASKED.of(publisher, Houses::house);
    }

    /** The same of what an operator says of a publisher: it may be its own, whatever is known of it. */
    public static String named(String house, String publisher) {
        return bare(house).equals(bare(publisher)) ? bare(house) : of(house);
    }

    private static String house(String publisher) {
        int edition = publisher.endsWith(")") ? publisher.lastIndexOf(" (") : -1;
        String name = bare(edition > 0 ? publisher.substring(0, edition) : publisher);
        return OWNERS.getOrDefault(name, name);
    }

    private static String bare(String publisher) {
        String name = publisher.strip().toLowerCase(Locale.ROOT);
        boolean host = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
        return host ? registrable(name) : name.startsWith("the ") ? name.substring("the ".length()) : name;
    }

    /** "news.paper.co.uk" is of "paper.co.uk". */
    private static String registrable(String host) {
        @Nullable String domain = DOMAINS.getDomainRoot(host);
        if (domain == null || !SHARED.contains(domain) || host.equals(domain)) {
            return domain == null ? host : domain;
        }
        String below = host.substring(0, host.length() - domain.length() - 1);
        return below.substring(below.lastIndexOf('.') + 1) + "." + domain;
    }
}
