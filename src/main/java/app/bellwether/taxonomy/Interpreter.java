package app.bellwether.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands an interest as typed: the whole of it, or the known phrases it is joined of. */
final class Interpreter {

    private static final Set<String> JOINTS = Set.of(
            "in", "of", "from", "for", "at", "across", "within", "on", "about", "and", "the", "a", "und", "aus", "von",
            "der", "die", "das", "im", "en", "de", "la", "le", "el", "dans", "du", "au", "em", "na", "no", "et", "e",
            "y", "news", "new");
    private static final Set<String> PLACING =
            Set.of("in", "from", "across", "within", "aus", "im", "en", "dans", "em");

    /** Controls that turn the direction of writing, also that of the words around (Unicode, UAX #9, 2.1 to 2.5). */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern NOT = Pattern.compile(
            "(?iu)(?:,\\s*+|(?<!\\s)\\s++)(?:but\\s+not|not|without|except(?:\\s+for)?|excluding|ohne|außer|sans|sauf|sin|excepto|eccetto|exceto)"
                + "(?:\\s+|\\s*:\\s*)");
    private static final Pattern OR =
            Pattern.compile("(?iu)(?:(?<!\\s)|\\G)(?:\\s*+[,/;]\\s*+|\\s++(?:or|and|nor|oder|und|ou|et|o|y)\\s++)");

    /** The first words of names that stand behind "in" with an article. */
    private static final Set<String> BEGIN =
            Set.of("United", "Republic", "Isle", "Commonwealth", "Horn", "Middle", "Global");

    /** The last words of such names. */
    private static final Set<String> END = Set.copyOf(VocabularyLines.list(
            "Republic, Islands, Isles, Territories, Union, Peninsula, Organisation, Community, world,"
                    + " subcontinent, countries, states, Netherlands, Philippines, Bahamas, Gambia, Maldives, Comoros,"
                    + " Seychelles, Balkans, Baltics, Nordics, Americas, Caucasus, Maghreb, Levant, Sahel, Caribbean,"
                    + " Quad, EU, EEA, EFTA, Eurozone, G7, G20"));

    private final Phrases phrases;
    private final Function<Key, Set<Key>> widen;
    private final Function<Key, String> nameOf;

    Interpreter(Phrases phrases, Function<Key, Set<Key>> widen, Function<Key, String> nameOf) {
        this.phrases = phrases;
        this.widen = widen;
        this.nameOf = nameOf;
    }

    Understanding understand(String typed) {
        String trimmed = TURNING.matcher(typed).replaceAll("").strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("an interest needs words");
        }
        String[] parts = NOT.split(trimmed, 2);
        return parts.length == 2 && !isKnown(trimmed) && !parts[0].isBlank() && !parts[1].isBlank()
                ? without(trimmed, parts[0], parts[1])
                : plain(trimmed);
    }

    /** "Chips not Nvidia"; when neither half is known, "to be or not to be" stays words. */
    private Understanding without(String typed, String wanted, String unwanted) {
        Understanding of = plain(wanted.strip());
        List<Understanding> not = (isKnown(unwanted) ? Stream.of(unwanted) : OR.splitAsStream(unwanted))
                .filter(part -> !part.isBlank())
                .map(part -> plain(part.strip()))
                .toList();
        if (!of.recognised() && not.stream().noneMatch(Understanding::recognised)) {
            return plain(typed);
        }
        String said =
                not.stream().map(Understanding::said).collect(Collectors.joining(" or ", of.said() + ", not ", ""));
        return new Understanding(
                typed, of.keys(), not.stream().map(Understanding::keys).toList(), said, true);
    }

    private boolean isKnown(String typed) {
        return phrases.find(Phrases.words(typed)) != null;
    }

    private Understanding plain(String trimmed) {
        List<String> words = Phrases.words(trimmed);
        Key whole = phrases.find(words);
        Set<Key> keys = whole != null ? Set.of(whole) : joined(words, trimmed);
        if (keys.isEmpty()) {
            return new Understanding(trimmed, List.of(Key.words(trimmed)), trimmed, false);
        }
        List<Key> needed = areThings(keys) && parts(trimmed).count() > 1 ? withoutNarrower(keys) : withoutWider(keys);
        return new Understanding(trimmed, needed, areOwnWords(needed) ? trimmed : said(needed), true);
    }

    /** The keys of known phrases that cover all words, or of a known place with words before it; else none. */
    private Set<Key> joined(List<String> words, String typed) {
        Set<Key> keys = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        boolean placed = false;
        for (int at = 0; at < words.size(); ) {
            int length = phrases.longestAt(words, at);
            if (length > 0) {
                Key key = phrases.find(words.subList(at, at + length));
                placed |= isRegion(key) && at > 0 && PLACING.contains(words.get(at - 1));
                keys.add(Objects.requireNonNull(key));
            } else if (!JOINTS.contains(words.get(at))) {
                unknown.add(words.get(at));
            }
            at += Math.max(1, length);
        }
        if (unknown.isEmpty() || !placed) {
            return unknown.isEmpty() ? keys : Set.of();
        }
        return wordsAndPlace(keys, typed);
    }

    /** Whether it is said back as it was typed: "women's tennis" is no "women and equality and tennis". */
    static boolean areOwnWords(Collection<Key> keys) {
        return keys.stream().anyMatch(key -> key.kind() == Key.Kind.WORDS)
                && keys.stream().noneMatch(Interpreter::isRegion);
    }

    private static boolean isRegion(@Nullable Key key) {
        return key != null && key.kind() == Key.Kind.REGION;
    }

    /** "Lithium mines in Chile": what stands before the first placing word stays free words. */
    private Set<Key> wordsAndPlace(Set<Key> keys, String typed) {
        String[] parts = typed.split("(?i)\\s+(?:" + String.join("|", PLACING) + ")\\s+", 2);
        if (parts.length < 2 || parts[0].isBlank()) {
            return Set.of();
        }
        Set<Key> found = new LinkedHashSet<>(List.of(Key.words(parts[0].strip())));
        keys.stream().filter(Interpreter::isRegion).forEach(found::add);
        return found;
    }

    /** "AI chips in China and Asia" needs no Asia beside China, and no AI beside its chips. */
    private List<Key> withoutWider(Set<Key> keys) {
        return keys.stream()
                .filter(key -> keys.stream()
                        .noneMatch(other ->
                                !other.equals(key) && widen.apply(other).contains(key)))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** "Economy and jobs" is all of the economy. */
    private List<Key> withoutNarrower(Set<Key> keys) {
        return keys.stream()
                .filter(key -> widen.apply(key).stream().noneMatch(wider -> !wider.equals(key) && keys.contains(wider)))
                .toList();
    }

    /** Whether they are several things, and no places: of those that are named one after the other, either is meant. */
    static boolean areThings(Collection<Key> keys) {
        return keys.size() > 1 && keys.stream().allMatch(Key::isLoose);
    }

    /** What is named one after the other before anything that is left out. */
    static Stream<String> parts(String typed) {
        String wanted = NOT.split(typed.replace("&", " and "), 2)[0];
        return OR.splitAsStream(wanted).filter(part -> !part.isBlank());
    }

    private String said(List<Key> keys) {
        List<String> places =
                keys.stream().filter(Interpreter::isRegion).map(nameOf).toList();
        List<String> things =
                keys.stream().filter(key -> !isRegion(key)).map(nameOf).toList();
        return things.isEmpty() || places.isEmpty()
                ? listed(places) + listed(things)
                : listed(things) + " in "
                        + listed(places.stream().map(Interpreter::withArticle).toList());
    }

    private static String listed(List<String> names) {
        return String.join(" and ", names);
    }

    /** "The United States". */
    static String withArticle(String place) {
        boolean article =
                BEGIN.contains(place.split(" ", 2)[0]) || END.contains(place.substring(place.lastIndexOf(' ') + 1));
        return article ? "the " + place : place;
    }
}
