package app.bellwether.signals.claims;

import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the count of an economy that is told by what is added to it: "America's employers added 41,000 jobs" says which way the
 * jobs go. What one company or one trade adds is a deed of its own.
 */
final class Counted {

    private static final Set<String> GROWING = Set.of(
            "add", "adds", "added", "adding", "create", "creates", "created", "creating", "gain", "gains", "gained");

    private static final Set<String> SHRINKING = Set.of("shed", "sheds", "shedding", "lose", "loses", "lost", "losing");

    private static final Set<String> THINGS = Set.of("jobs", "positions", "posts");

    private static final Set<String> EVERYBODY = Stream.concat(
                    Stream.of("economy", "employers", "businesses", "companies", "firms", "payrolls"),
                    Taxonomy.standard().regions().stream()
                            .filter(Region::country)
                            .flatMap(region -> Stream.concat(region.names().stream(), region.demonyms().stream()))
                            .map(name -> name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());

    /** What may stand between those: "the nation's employers have". */
    private static final Set<String> BESIDE = Set.of("the", "nation", "country", "nonfarm", "has", "have", "also");

    /** Who adds is told after these. */
    private static final Set<String> BEGIN =
            Set.of("that", "showed", "shows", "said", "says", "as", "while", "and", "but");

    /** What follows these is not what is added. */
    private static final Set<String> ENDING =
            Set.of("that", "to", "in", "on", "at", "for", "by", "with", "from", "when", "and", "as");

    /** "Added only about 41,000", "added a solid 41,000". */
    private static final int NUMBER_WITHIN = 4;

    private static final Set<String> MEAGRE = Set.of("just", "merely", "only");

    /** "41,000 new jobs". */
    private static final int THING_WITHIN = 3;

    private static final double MOST = 2;

    private Counted() {}

    /** Which way the count goes by that word; null when the word counts nothing. */
    static @Nullable Action way(List<Word> words, int place) {
        String lower = words.get(place).lower();
        boolean grows = GROWING.contains(lower);
        return (grows || SHRINKING.contains(lower)) && thing(words, place).isPresent() && isEverybodys(words, place)
                ? grows ? Action.UP : Action.DOWN
                : null;
    }

    /** The stem of what is counted after that word. */
    static Optional<String> thing(List<Word> words, int place) {
        int number = first(words, place, NUMBER_WITHIN, true);
        int thing = number < 0 ? -1 : first(words, number, THING_WITHIN, false);
        return thing < 0 ? Optional.empty() : Optional.of(words.get(thing).stem());
    }

    /** Makes the count the heart of what is told: its values, who tells of it and why differ from month to month. */
    static void weigh(List<Word> words, int place, Map<String, Double> core, Set<String> stems) {
        if (place < 0 || place >= words.size() || way(words, place) == null) {
            return;
        }
        String thing = thing(words, place).orElseThrow();
        double all = core.values().stream().mapToDouble(weight -> weight).sum();
        core.putIfAbsent(thing, 0.0);
        core.put(thing + "-count", MOST * all);
        stems.add(thing + "-count");
    }

    /** Where the word for what is added stands in a sentence that tells of it; -1 in others. */
    static int place(Wording wording) {
        int place = wording.predicate().place();
        return place >= 0 && place < wording.words().size() && way(wording.words(), place) != null ? place : -1;
    }

    /** Whether only one of both tells of such a count, since jobs that are added are no job openings, or of another country's. */
    static boolean differ(Wording one, Wording other) {
        boolean counts = place(one) >= 0;
        boolean elsewhere = !one.countries().isEmpty()
                && !other.countries().isEmpty()
                && Collections.disjoint(one.countries(), other.countries());
        return counts != (place(other) >= 0) || (counts && (elsewhere || isSlump(one, other)));
    }

    /** "Added only 41,000 jobs" tells of a slump, unless the other gives the same number. */
    private static boolean isSlump(Wording one, Wording other) {
        return isMeagre(one) != isMeagre(other) && !number(one).equals(number(other));
    }

    private static String number(Wording wording) {
        return wording.words()
                .get(first(wording.words(), place(wording), NUMBER_WITHIN, true))
                .written();
    }

    private static boolean isMeagre(Wording wording) {
        return MEAGRE.contains(wording.words().get(place(wording) + 1).lower());
    }

    private static boolean isEverybodys(List<Word> words, int place) {
        boolean named = false;
        for (int i = place - 1; i >= 0; i--) {
            String word = words.get(i).bare();
            if (BEGIN.contains(word) || words.get(i + 1).start() - words.get(i).end() > 1) {
                return named;
            }
            if (!EVERYBODY.contains(word) && !BESIDE.contains(word)) {
                return false;
            }
            named |= EVERYBODY.contains(word);
        }
        return named;
    }

    /** The first number or thing in so many words after that place, if nothing parts them from it. */
    private static int first(List<Word> words, int place, int within, boolean number) {
        for (int i = place + 1; i < Math.min(words.size(), place + 1 + within); i++) {
            boolean parted = words.get(i).start() - words.get(i - 1).end() > 1;
            if (parted || ENDING.contains(words.get(i).lower())) {
                return -1;
            }
            if (number ? words.get(i).number() : THINGS.contains(words.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }
}
