package app.bellwether.signals.dossiers;

import app.bellwether.signals.Dimension;
import app.bellwether.signals.SignalActor;
import app.bellwether.signals.SignalActor.Part;
import app.bellwether.signals.claims.Claim;
import app.bellwether.taxonomy.Key;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What supporting evidence is about: keys that several quotes share, the sides of the world that their words name, and who has which part. */
final class Facets {

    private Facets() {}

    /** Topics and regions of at least half of the quotes, or of the articles that begin with them; actors that two of them name. */
    static Set<Key> keys(List<Entry> supporting) {
        Map<Key, Integer> counts = new HashMap<>();
        supporting.stream()
                .map(Entry::claim)
                .forEach(claim -> Stream.concat(claim.keys().stream(), claim.leadTopics().stream())
                        .distinct()
                        .forEach(key -> counts.merge(key, 1, Integer::sum)));
        Set<Key> keys = new HashSet<>();
        counts.forEach((key, count) -> {
            boolean often = key.kind() == Key.Kind.ACTOR ? count >= 2 : count * 2 >= supporting.size();
            if (often) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** What their quotes and headlines name. */
    static Set<Dimension> dimensions(List<Entry> supporting) {
        return Dimension.named(supporting.stream()
                .map(entry ->
                        entry.claim().quote() + " " + entry.claim().origin().headline())
                .toList());
    }

    /**
     * The actors among the keys with their parts, by part and name; without those whom no quote names in full or by their last name. Beside
     * whose name a word of telling stands is no party to what is told.
     */
    static List<SignalActor> actors(Set<Key> keys, List<Entry> supporting) {
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
        String last = name.substring(name.lastIndexOf(' ') + 1);
        int at = claim.quote().toLowerCase(Locale.ROOT).indexOf(last);
        if (at < 0 || !Character.isUpperCase(claim.quote().charAt(at))) {
            return Optional.empty();
        }
        boolean tells = claim.statement().isTelling(claim.quote().substring(at, at + last.length()));
        return Optional.of(tells ? Part.SPEAKS : Part.CONCERNED);
    }
}
