package app.bellwether.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words with capitals name somebody or something that acts, and not a place, a time or a thing. */
final class Someone {

    private static final Pattern PERIOD = Pattern.compile("[QH][1-4]|[HS]B\\d+");
    private static final Set<String> AGO = WordFiles.set("day days hour hours minute minutes week weeks");
    private static final Set<String> SAINTS = WordFiles.set("San Santa Los Las Fort Mount Lake Saint");
    private static final int LONGEST_SHORT = 3;
    private static final int SHOUTED = 4;

    private static final int LONGEST_PLACE = 2;

    private final String text;
    private final List<WordAt> words;
    private final Set<Integer> places;
    private final Set<String> lowercase;
    private final Set<String> openers;
    private final Map<String, Integer> largely = new HashMap<>();

    Someone(String text, List<WordAt> words, Set<Integer> places, Set<String> lowercase, Set<String> openers) {
        this.text = text;
        this.words = words;
        this.places = places;
        this.lowercase = lowercase;
        this.openers = openers;
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).capitalised()) {
                largely.merge(words.get(at).text(), 1, Integer::sum);
                if (at + 1 < words.size()) {
                    largely.merge(pair(at), 1, Integer::sum);
                }
            }
        }
    }

    private String pair(int at) {
        return words.get(at).text() + " " + words.get(at + 1).text();
    }

    boolean in(int from, int end) {
        if (from >= end
                || (end - from == 1 && isNobody(from))
                || areNobody(from, end)
                || isThing(from, end)
                || isPlace(from, end)
                || isPhrase(from, end)) {
            return false;
        }
        for (int at = from; at < end; at++) {
            WordAt word = words.get(at);
            boolean state = word.allCaps() && States.isPostal(word.text());
            if (!places.contains(at)
                    && !Nameless.LAND.contains(word.text())
                    && !Named.LINKS.contains(word.text())
                    && !state
                    && word.text().length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** "The CHIPS Act", "the CHIPS act", "Legal2 days ago". */
    private boolean isThing(int from, int end) {
        boolean body = words.subList(from, end).stream()
                .map(WordAt::text)
                .anyMatch(word -> Names.BODIES.contains(word) || Names.PEOPLE_FOR.contains(word));
        String next = end < words.size() ? words.get(end).text() : "";
        boolean digit = Character.isDigit(text.charAt(words.get(end - 1).end() - 1));
        String last = words.get(end - 1).lower();
        boolean kind = last.endsWith("s")
                && !Names.GROUPS.contains(words.get(end - 1).text())
                && (lowercase.contains(last) || openers.contains(last));
        return ((Nameless.THINGS.contains(words.get(end - 1).text()) || kind) && !body)
                || Set.of("act", "bill", "law").contains(next)
                || (digit && AGO.contains(next));
    }

    /** "Best Selling Books": common words, written large once and not acting, are somebody's emphasis. */
    private boolean isPhrase(int from, int end) {
        WordAt last = words.get(end - 1);
        String name = text.substring(
                words.get(from).start(), last.start() + last.text().length());
        List<WordAt> its = words.subList(from, end);
        boolean shouted = its.size() >= SHOUTED && its.stream().allMatch(WordAt::allCaps);
        boolean common = its.size() == 1
                ? isKnownWord(its.getFirst())
                : shouted || its.stream().allMatch(this::isCommon);
        return common
                && its.stream().map(WordAt::text).noneMatch(Names.BODIES::contains)
                && its.stream().map(WordAt::text).noneMatch(Names.GROUPS::contains)
                && its.stream().map(WordAt::text).noneMatch(Names.PEOPLE_FOR::contains)
                && !Names.GIVEN.contains(words.get(from).text())
                && !Names.KNOWN.contains(name)
                && !Names.LONE.contains(name)
                && !acts(end)
                && largely.getOrDefault(its.size() == 1 ? its.getFirst().text() : pair(from), 0) < 2;
    }

    private boolean isKnownWord(WordAt word) {
        return (!word.allCaps() || word.text().length() > LONGEST_SHORT + 2)
                && (CommonWords.contains(word.lower()) || openers.contains(word.lower()));
    }

    private boolean isCommon(WordAt word) {
        String lower = word.lower();
        return !word.allCaps()
                && (isKnownWord(word) || Named.COMMON.matcher(lower).find() || Named.LINKS.contains(word.text()));
    }

    private boolean acts(int end) {
        return words.get(end - 1).shortened()
                || (end < words.size()
                        && Named.VERB.matcher(words.get(end).text()).matches());
    }

    /** "The Litani river", "the city of Sukkur". */
    private boolean isPlace(int from, int end) {
        String next = end < words.size() ? words.get(end).text() : "";
        boolean of = from > 1
                && words.get(from - 1).text().equals("of")
                && Nameless.BEFORE_PLACE.contains(words.get(from - 2).text());
        boolean saint = end - from == LONGEST_PLACE
                && SAINTS.contains(words.get(from).text())
                && !Names.BODIES.contains(words.get(end - 1).text());
        return saint || (end - from <= LONGEST_PLACE && (of || Nameless.AFTER_PLACE.contains(next)));
    }

    private boolean areNobody(int from, int end) {
        return words.subList(from, end).stream().map(WordAt::text).allMatch(Nameless.NOBODY::contains);
    }

    private boolean isNobody(int at) {
        WordAt word = words.get(at);
        boolean colour = Nameless.COLOURS.contains(word.text())
                && at + 1 < words.size()
                && Nameless.COLOURED.contains(words.get(at + 1).text());
        boolean kind = !word.allCaps()
                && word.text().endsWith("s")
                && Names.BODIES.contains(word.text())
                && lowercase.contains(word.lower());
        return colour
                || kind
                || Nameless.NOBODY.contains(word.text())
                || PERIOD.matcher(word.text()).matches()
                || ((!word.allCaps() || word.text().length() > LONGEST_SHORT)
                        && openers.contains(word.lower())
                        && !Names.LONE.contains(word.text()));
    }
}
