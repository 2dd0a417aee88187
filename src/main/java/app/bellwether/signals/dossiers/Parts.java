package app.bellwether.signals.dossiers;

import app.bellwether.signals.SignalActor;
import app.bellwether.signals.SignalActor.Part;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.taxonomy.Key;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who acts, who is affected and who only speaks: a speaker is no party to what he tells of. Read from the order of words:
 * who stands before the deed does it, who stands after it is
 * affected (the other way round where it "was done"), who stands beside a word of telling speaks.
 */
final class Parts {

    private static final Set<String> TELLING =
            Set.of("said", "says", "say", "told", "tells", "added", "adds", "noted", "wrote", "explained", "according");

    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "be", "been", "being");

    private static final int BESIDE = 2;

    private Parts() {}

    /** The actors among the keys with their parts, by part and name; without those whom no quote names in full or by their last name. */
    static List<SignalActor> of(Set<Key> keys, List<Entry> supporting) {
        return keys.stream()
                .filter(key -> key.kind() == Key.Kind.ACTOR)
                .map(key -> actor(key.id(), supporting))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SignalActor::part).thenComparing(SignalActor::name))
                .toList();
    }

    private static Optional<SignalActor> actor(String name, List<Entry> supporting) {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        supporting.forEach(entry -> part(name, entry.claim()).ifPresent(part -> counts.merge(part, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<Part, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> new SignalActor(written(name, supporting), most.getKey()));
    }

    /** The name as a quote writes it, since keys know no capitals. */
    private static String written(String name, List<Entry> supporting) {
        return supporting.stream()
                .map(entry -> entry.claim().quote())
                .filter(quote -> quote.toLowerCase(Locale.ROOT).contains(name))
                .map(quote -> {
                    int at = quote.toLowerCase(Locale.ROOT).indexOf(name);
                    return quote.substring(at, at + name.length());
                })
                .findFirst()
                .orElse(name);
    }

    private static Optional<Part> part(String name, Claim claim) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        List<Word> words = claim.wording().words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.bare().equals(last) && Character.isUpperCase(word.written().charAt(0))) {
                return part(i, words, claim);
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> part(int place, List<Word> words, Claim claim) {
        boolean tells = words.subList(Math.max(0, place - BESIDE), Math.min(words.size(), place + BESIDE + 1)).stream()
                .anyMatch(word -> TELLING.contains(word.bare()));
        if (tells) {
            return Optional.of(Part.SPEAKS);
        }
        int doing = claim.wording().predicate().place();
        if (doing < 0) {
            return Optional.empty();
        }
        boolean passive = doing > 0 && BEING.contains(words.get(doing - 1).bare());
        return Optional.of((place < doing) == passive ? Part.AFFECTED : Part.ACTS);
    }
}
