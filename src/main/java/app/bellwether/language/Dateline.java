package app.bellwether.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report begins with before its own words: the mark of a list, who wrote it, where and when, and for which agency, up to a dash:
 * "SALVADOR, Feb 26 - ", "By JANE ROE BRANNES (AP) — ", "(ANSA) - ROMA, 3 MAG - ". All of it is names, days and brackets, in any language that writes names with
 * capitals; at least one word in capitals, an agency in brackets or a day tells it from a sentence's subject.
 */
final class Dateline {

    /** Three names of who wrote it and two places are shorter. */
    private static final int LONGEST = 160;

    /** What stands behind it is looked at no further than an insertion may begin. */
    private static final int LOOKED_AT = 256;

    private static final int MOST_WORDS = 22;
    private static final int CAPITALS = 4;

    /**
     * A dash, be it written together with what it parts from an agency's bracket, or such a bracket with no more than a colon behind it, or
     * a colon.
     */
    private static final Pattern END = Pattern.compile(
            "\\.?\\s?(?:—|-{2,3}|_|(?<=\\)\\s?)[-–])\\s{0,9}|\\.?\\s?[-–]\\s{1,9}|(?<=\\))(?<bare>:?\\s{1,9})"
                    + "|(?<colon>\\s?:\\s{1,9})");

    /** The mark before an entry of a list, which a page may have before its first words; a longer dash stands before whoever speaks. */
    private static final Pattern ENTRY = Pattern.compile("[-•*·▪●■►]++\\s++(?=[\\p{L}\\p{N}\"“'‘])");

    private static final Pattern BRACKET =
            Pattern.compile("\\([^()\\n]{2,30}\\)|\\[[^\\[\\]\\n]{2,30}\\]|/\\p{Lu}{2,12}/");
    private static final Pattern BEGIN = Pattern.compile("[\"“‘'$€£(¿¡«„]?[\\p{Lu}\\p{N}]");
    private static final String OTHER = "!?:;\"“”«»\n";
    private static final Pattern PARTED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’/-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}\\.?");

    /** A name with what somebody says of it in between looks like a dateline: "NORA — Brannes's new barge — has sunk." */
    private static final Pattern INSERTED = Pattern.compile("^[^.!?\\n]{0,200}\\s(?:-{1,3}|–|—)\\s");

    private static final Set<String> SMALL = Set.of("and", "de", "le", "du");
    private static final Set<String> WHEN =
            Set.of("On", "Since", "In", "Until", "From", "After", "Before", "Between", "The");

    private static final Set<String> MONTHS = Stream.of("en", "de", "fr", "es", "it", "pt")
            .flatMap(language -> CalendarWords.months(language).stream())
            .flatMap(month -> Stream.of(month, month.substring(0, 3)))
            .collect(Collectors.toUnmodifiableSet());

    /** In capitals; without those who also act, and may speak. */
    private static final Set<String> PLACES = PlaceLine.all()
            .flatMap(line -> Stream.concat(line.towns().stream(), line.parts().stream()))
            .filter(written -> !PlaceLine.acts(written))
            .map(written -> PlaceLine.name(written).toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Dateline() {}

    /** Where the text's own words begin, in UTF-16 units; 0 where nothing stands before them. */
    static int end(String text) {
        Matcher entry = ENTRY.matcher(text);
        int start = entry.lookingAt() ? entry.end() : 0;
        int agency = endOfOne(text, start);
        return agency == start ? start : endOfOne(text, agency);
    }

    private static int endOfOne(String text, int start) {
        String words = text.substring(start, Math.min(text.length(), start + LONGEST));
        Matcher found = END.matcher(words);
        while (found.find()) {
            String head = words.substring(0, found.start()).strip();
            if (head.chars().filter(unit -> unit == '(').count()
                    == head.chars().filter(unit -> unit == ')').count()) {
                int end = start + found.end();
                String names = BRACKET.matcher(head).replaceAll(" ").strip();
                String rest = text.substring(end, Math.min(text.length(), end + LOOKED_AT));
                boolean colon = found.group("colon") != null;
                boolean bare = found.group("bare") != null;
                if (BEGIN.matcher(rest).lookingAt() && (colon ? isPlace(names) : isDateline(head, names, rest, bare))) {
                    return end;
                }
                if (!bare && !colon) {
                    return start;
                }
            }
        }
        return start;
    }

    /** Who speaks may stand before a colon, too, but no town does: "MUMBAI: ", "TBILISI (Reuters): ". */
    private static boolean isPlace(String names) {
        return PLACES.contains(names.split(",", 2)[0].strip());
    }

    /**
     * @param names all of it but what stands in brackets
     * @param bare whether no dash ends it, but an agency, so that it needs the day as well
     */
    private static boolean isDateline(String head, String names, String rest, boolean bare) {
        List<String> words =
                PARTED.splitAsStream(names).filter(word -> !word.isEmpty()).toList();
        if (head.chars().anyMatch(sign -> OTHER.indexOf(sign) >= 0)
                || words.size() > MOST_WORDS
                || !words.stream().allMatch(Dateline::mayStand)
                || (!words.isEmpty() && WHEN.contains(words.getFirst()))) {
            return false;
        }
        boolean agency = head.endsWith(")") || head.endsWith("/");
        boolean day = endsWithADay(words);
        if (bare) {
            return day;
        }
        long signs = Stream.of(agency, day, words.stream().anyMatch(Dateline::isInCapitals))
                .filter(sign -> sign)
                .count();
        return signs > 1
                || (signs == 1
                        && (words.isEmpty()
                                || !(goesOn(words, rest)
                                        || INSERTED.matcher(rest).find())));
    }

    /** "March 3 - 7" counts on, and names no place. */
    private static boolean goesOn(List<String> words, String rest) {
        return words.size() == 2 && Character.isDigit(words.getLast().charAt(0)) && Character.isDigit(rest.charAt(0));
    }

    private static boolean mayStand(String word) {
        return !Character.isLowerCase(word.codePointAt(0)) || SMALL.contains(word) || isMonth(word);
    }

    private static boolean isMonth(String word) {
        return MONTHS.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /** "March 3", "3 May", "3. Mai 2026", and whoever or wherever before it. */
    private static boolean endsWithADay(List<String> words) {
        List<String> last = words.subList(Math.max(0, words.size() - 3), words.size());
        return last.size() > 1
                && NUMBER.matcher(last.get(last.size() - 2) + last.getLast()).find()
                && last.stream().anyMatch(Dateline::isMonth)
                && (isMonth(last.getLast()) || NUMBER.matcher(last.getLast()).matches());
    }

    private static boolean isInCapitals(String word) {
        return word.codePoints().filter(Character::isUpperCase).count() >= CAPITALS
                && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
