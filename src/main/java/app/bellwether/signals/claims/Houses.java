package app.bellwether.signals.claims;

import app.bellwether.language.Memory;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose a publisher is, by a list of facts and by its registrable domain: two papers of one house are one voice. */
public final class Houses {

    private static final String SHARED = "*";
    private static final String EVERYBODYS = "-";

    /** Publishers whose house was asked for: a story's copies are compared again and again. */
    private static final int REMEMBERED = 5000;

    private static final Memory<String, String> ASKED = new Memory<>(REMEMBERED);

    /** What is known of a name; the country is empty where that is not sure. */
    private record Fact(String owner, String country) {}

    private static final Map<String, Fact> FACTS = new HashMap<>();
    private static final Domains DOMAINS;

    static {
        Map<String, List<String>> houses = new HashMap<>();
        for (String line : VocabularyLines.of("/signals/houses.txt")) {
            String[] house = line.split(": ", 2);
            houses.put(house[0], List.of(house[1].split("; ")));
        }
        DOMAINS = new Domains(houses.getOrDefault(SHARED, List.of()), houses.getOrDefault(EVERYBODYS, List.of()));
        houses.keySet().removeAll(Set.of(SHARED, EVERYBODYS));
        houses.forEach((owner, names) ->
                Stream.concat(Stream.of(owner), names.stream()).forEach(name -> own(owner, name)));
    }

    private Houses() {}

    private static void own(String owner, String name) {
        String country = bracketed(name).isEmpty() ? bracketed(owner) : bracketed(name);
        Fact fact = new Fact(unbracketed(owner), country);
        Fact other = FACTS.put(bare(unbracketed(name)), fact);
        if (other != null && !other.equals(fact)) {
            throw new IllegalStateException(name + " is of " + other + " and of " + fact);
        }
    }

    /** "Nikkei [JP]" is of Japan. */
    private static String bracketed(String name) {
        return name.endsWith("]") ? name.substring(name.indexOf(" [") + " [".length(), name.length() - 1) : "";
    }

    private static String unbracketed(String name) {
        return name.endsWith("]") ? name.substring(0, name.indexOf(" [")) : name;
    }

    /** The owner, where it is known, also of an owner; else the publisher itself, whatever edition or part of its site it names: "CNN (Online)" is CNN. */
    public static String of(String publisher) {
        return ASKED.of(publisher, Houses::house);
    }

    /** The same of one whose articles stand at that domain, which may be empty: of two names there, each is of the house of the domain. */
    public static String of(String publisher, String domain) {
        return domain.isEmpty() || FACTS.containsKey(name(publisher)) ? of(publisher) : of(domain);
    }

    /** The same of what an operator says of a publisher: it may be its own, whatever is known of it. */
    public static String named(String house, String publisher) {
        return bare(house).equals(bare(publisher)) ? bare(house) : of(house);
    }

    private static String house(String publisher) {
        String name = name(publisher);
        @Nullable Fact fact = FACTS.get(name);
        return fact == null ? name : fact.owner;
    }

    /** What a publisher is called, without its edition: "The Merrow Ledger (Online)" is called as the "Merrow Ledger" is. */
    public static String name(String publisher) {
        int edition = publisher.endsWith(")") ? publisher.lastIndexOf(" (") : -1;
        return bare(edition > 0 ? publisher.substring(0, edition) : publisher);
    }

    /** The domain as it is registered of a host at which a publisher's articles stand; empty where that does not say whose they are. */
    public static String domain(String host) {
        return DOMAINS.own(host);
    }

    /** The country of a publisher at that domain, which may be empty, ISO 3166-1; empty where nothing says it for sure. */
    public static String country(String publisher, String domain) {
        return Stream.of(Domains.country(domain), listed(name(publisher)), listed(domain))
                .filter(country -> !country.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String listed(String name) {
        @Nullable Fact fact = FACTS.get(name);
        return fact == null ? "" : fact.country;
    }

    private static String bare(String publisher) {
        String name = publisher.strip().toLowerCase(Locale.ROOT);
        boolean host = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
        return host ? DOMAINS.registered(name) : name.startsWith("the ") ? name.substring("the ".length()) : name;
    }
}
