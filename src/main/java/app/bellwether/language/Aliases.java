package app.bellwether.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges the names that mean one actor. */
final class Aliases {

    private static final int LONGEST_PERSON = 4;
    private static final int MERGED = 400;

    private Aliases() {}

    /** The names by number of mentions, each alias counted for its fullest name. */
    static List<Actor> merged(List<Actors.Run> found) {
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(run -> counts.merge(run.name(), 1, Integer::sum));
        Map<String, Actor.Type> types = types(found, counts.keySet());
        Map<String, Integer> mentions = new HashMap<>();
        Set<String> merged = mostMentioned(counts);
        counts.forEach((name, count) ->
                mentions.merge(merged.contains(name) ? fullest(name, merged, types) : name, count, Integer::sum));
        return mentions.entrySet().stream()
                .map(name ->
                        new Actor(name.getKey(), types.getOrDefault(name.getKey(), Actor.Type.OTHER), name.getValue()))
                .sorted(Comparator.comparingInt(Actor::mentions).reversed().thenComparing(Actor::name))
                .toList();
    }

    /** Each is held against each; no article that is one names more people than that. */
    private static Set<String> mostMentioned(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MERGED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Who is called by the last word of their name later on is a person. */
    static Map<String, Actor.Type> types(List<Actors.Run> found, Set<String> names) {
        Map<String, Actor.Type> types = new HashMap<>();
        found.forEach(
                run -> types.merge(run.name(), run.type(), (one, other) -> one == Actor.Type.OTHER ? other : one));
        types.replaceAll((name, type) -> type == Actor.Type.OTHER && isEchoed(name, names) ? Actor.Type.PERSON : type);
        return types;
    }

    private static boolean isEchoed(String name, Set<String> names) {
        List<String> words = WordFiles.split(name).toList();
        return words.size() > 1
                && words.size() <= LONGEST_PERSON
                && !Names.WHOLES.contains(words.getLast())
                && !Names.GROUPS.contains(words.getLast())
                && !words.getLast().equals(words.getLast().toUpperCase(Locale.ROOT))
                && (names.contains(words.getLast())
                        || (words.size() > 2
                                && names.contains(String.join(" ", words.subList(words.size() - 2, words.size())))));
    }

    /** "Biden" is "Joe Biden" and "Meta" is "Meta Platforms" when only one longer name fits. */
    static String fullest(String name, Set<String> names, Map<String, Actor.Type> types) {
        List<String> longer = names.stream()
                .filter(other -> other.length() > name.length() && isShortFor(name, other, types))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean one = longer.stream()
                .allMatch(other -> longer.getLast().contains(other) || isShortFor(other, longer.getLast(), types));
        return longer.isEmpty() || !one ? name : longer.getLast();
    }

    private static boolean isShortFor(String name, String other, Map<String, Actor.Type> types) {
        boolean person = types.get(other) == Actor.Type.PERSON;
        boolean body = types.get(other) == Actor.Type.ORGANISATION;
        return (person && (other.endsWith(" " + name) || other.startsWith(name + " ") || isWithout(name, other)))
                || (body && isWithoutForm(name, other))
                || (name.length() > 2 && name.equals(initials(other)));
    }

    /** The first letters of its words that are written large. */
    private static String initials(String name) {
        return WordFiles.split(name)
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** "Meta" is "Meta Platforms Inc", but the UN is not its assembly. */
    private static boolean isWithoutForm(String name, String other) {
        return other.startsWith(name + " ")
                && !Names.BODIES.contains(name)
                && WordFiles.split(other.substring(name.length())).allMatch(Names.FORMS::contains);
    }

    /** "Kilmar Abrego" is "Kilmar Armando Abrego". */
    private static boolean isWithout(String name, String other) {
        List<String> words = WordFiles.split(name).toList();
        List<String> all = WordFiles.split(other).toList();
        return words.size() > 1
                && words.size() < all.size()
                && words.getFirst().equals(all.getFirst())
                && words.getLast().equals(all.getLast());
    }
}
