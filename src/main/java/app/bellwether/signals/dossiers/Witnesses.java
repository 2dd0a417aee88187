package app.bellwether.signals.dossiers;

import app.bellwether.signals.claims.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts voices: the most quotes that can be chosen so that no house and no text (a wire story counts as one, whoever prints
 * it) is chosen twice. A maximum matching of houses and texts.
 */
public final class Witnesses {

    private static final Pattern EDITION = Pattern.compile(" \\([^)]*\\)$");

    private Witnesses() {}

    public static int count(List<Claim> claims) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Claim.Origin origin = claim.origin();
            texts.computeIfAbsent(house(origin.publisher()), publisher -> new ArrayList<>())
                    .add(origin.story() + "#" + origin.voice());
        }
        Map<String, String> takenBy = new HashMap<>();
        int count = 0;
        for (String publisher : texts.keySet()) {
            count += finds(publisher, texts, takenBy, new HashSet<>()) ? 1 : 0;
        }
        return count;
    }

    /** "CNN (Online)" is CNN; papers of one owner are one. */
    private static String house(String publisher) {
        return Houses.of(EDITION.matcher(publisher).replaceFirst(""));
    }

    private static boolean finds(
            String publisher, Map<String, List<String>> texts, Map<String, String> takenBy, Set<String> tried) {
        for (String text : texts.getOrDefault(publisher, List.of())) {
            if (tried.add(text)) {
                String holder = takenBy.get(text);
                if (holder == null || finds(holder, texts, takenBy, tried)) {
                    takenBy.put(text, publisher);
                    return true;
                }
            }
        }
        return false;
    }
}
