package app.bellwether.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merges the names that mean one actor. */
final class Aliases {

    private Aliases() {}

    /** The names by number of mentions, each alias counted for its fullest name. */
    static List<Actor> merged(List<Map.Entry<String, Actor.Type>> found) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Actor.Type> types = new HashMap<>();
        for (var name : found) {
            counts.merge(name.getKey(), 1, Integer::sum);
            types.merge(name.getKey(), name.getValue(), (one, other) -> one == Actor.Type.OTHER ? other : one);
        }
        Map<String, String> full = new HashMap<>();
        counts.keySet().forEach(name -> full.put(name, fullest(name, counts, types)));
        Map<String, Integer> mentions = new HashMap<>();
        counts.forEach((name, count) -> mentions.merge(full.getOrDefault(name, name), count, Integer::sum));
        return mentions.entrySet().stream()
                .map(name ->
                        new Actor(name.getKey(), types.getOrDefault(name.getKey(), Actor.Type.OTHER), name.getValue()))
                .sorted(Comparator.comparingInt(Actor::mentions).reversed().thenComparing(Actor::name))
                .toList();
    }

    /** "Biden" is "Joe Biden" and "Meta" is "Meta Platforms" when only one longer name fits. */
    private static String fullest(String name, Map<String, Integer> counts, Map<String, Actor.Type> types) {
        List<String> longer = counts.keySet().stream()
                .filter(other -> other.length() > name.length() && isShortFor(name, other, types))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean one = longer.stream().allMatch(other -> longer.getLast().contains(other));
        return longer.isEmpty() || !one ? name : longer.getLast();
    }

    private static boolean isShortFor(String name, String other, Map<String, Actor.Type> types) {
        boolean person = types.get(other) == Actor.Type.PERSON;
        boolean body = types.get(other) == Actor.Type.ORGANISATION;
        return (person && other.endsWith(" " + name))
                || (body && other.startsWith(name + " "))
                || (name.length() > 2 && name.equals(initials(other)));
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        WordFiles.split(name, " ")
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .forEach(word -> initials.append(word.charAt(0)));
        return initials.length() > 2 ? initials.toString() : "";
    }
}
