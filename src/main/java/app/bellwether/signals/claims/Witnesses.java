package app.bellwether.signals.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts voices: the most quotes that can be chosen so that no house and no text (a wire story counts as one, whoever prints
 * it) is chosen twice. A maximum matching of houses and texts.
 */
public final class Witnesses {

    private Witnesses() {}

    /** How many houses publish those. */
    public static long houses(Stream<Claim> claims) {
        return claims.map(claim -> claim.origin().countedFor()).distinct().count();
    }

    /** How many voices those are. */
    public static int count(Collection<Claim> claims) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Claim.Origin origin = claim.origin();
            texts.computeIfAbsent(origin.countedFor(), publisher -> new ArrayList<>())
                    .add(origin.story() + "#" + origin.voice());
        }
        Map<String, String> takenBy = new HashMap<>();
        int count = 0;
        for (String publisher : texts.keySet()) {
            count += finds(publisher, texts, takenBy, new HashSet<>()) ? 1 : 0;
        }
        return count;
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
