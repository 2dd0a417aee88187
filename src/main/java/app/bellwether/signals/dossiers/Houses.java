package app.bellwether.signals.dossiers;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose a publisher is, by a list of facts: two papers of one house are no two witnesses. */
final class Houses {

    private static final Pattern HOST = Pattern.compile("\\A[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    /** Below these a country's names are registered one level deeper. */
    private static final Set<String> SECOND =
            Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "uol");

    /** Everybody's pages, each of somebody else. */
    private static final Set<String> SHARED = Set.of(
            "substack.com",
            "wordpress.com",
            "medium.com",
            "blogspot.com",
            "github.io",
            "tumblr.com",
            "ghost.io",
            "beehiiv.com",
            "buttondown.email");

    private static final Map<String, String> OWNERS = owners();

    private Houses() {}

    /** The owner, where it is known; else the publisher itself, whatever part of its site it names. */
    static String of(String publisher) {
        String name = bare(publisher);
        return OWNERS.getOrDefault(name, name);
    }

    private static String bare(String publisher) {
        String name = publisher.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return HOST.matcher(name).matches() ? registered(name) : name;
    }

    /** "news.paper.co.uk" is of "paper.co.uk". */
    private static String registered(String host) {
        List<String> labels = List.of(host.split("\\."));
        int size = labels.size();
        boolean deeper = size > 2
                && ((labels.getLast().length() == 2 && SECOND.contains(labels.get(size - 2)))
                        || SHARED.contains(String.join(".", labels.subList(size - 2, size))));
        return String.join(".", labels.subList(Math.max(0, size - (deeper ? 3 : 2)), size));
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (String line : VocabularyLines.of("/signals/houses.txt")) {
            String[] house = line.split(": ", 2);
            for (String name : List.of(house[1].split("; "))) {
                String other = owners.put(bare(name), house[0]);
                if (other != null && !other.equals(house[0])) {
                    throw new IllegalStateException(name + " is of " + other + " and of " + house[0]);
                }
            }
        }
        return Map.copyOf(owners);
    }
}
