package app.bellwether.language;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A calendar date that a text names.
 *
 * @param date resolved against the day of publication
 * @param deadline true when the words around it make it a date by which or on which something happens
 * @param start first UTF-16 unit in the text
 * @param end after the last
 */
public record DateMention(LocalDate date, boolean deadline, int start, int end) {

    private static final String DAY =
            "(?:" + CalendarWords.WEEKDAY + "|\\d{1,2} [\\p{Lu}]\\p{L}{2,8}|[\\p{Lu}]\\p{L}{2,8}\\.?" + " \\d{1,2})\\b";

    /** When something was said is not when it happens. */
    private static final Pattern SAYING = Pattern.compile(
            "\\b(?:said|says|announced|wrote|added|told(?: \\S+){1,3})(?: late| early)?(?: on)? " + DAY);

    /** Whether that text names it by its number, and not as a weekday or as tomorrow. */
    public boolean isDated(String text) {
        return text.substring(start, end).chars().anyMatch(Character::isDigit);
    }

    /** The dates that a single English sentence names, in order; those without a year are resolved against that day. */
    public static List<DateMention> in(String sentence, LocalDate published) {
        return Dates.of(sentence, List.of(new Sentence(0, sentence.length(), true)), published);
    }

    /** The same without the days on which somebody said it. */
    public static List<DateMention> ofWhatHappens(String sentence, LocalDate published) {
        return in(ofWhatHappens(sentence), published);
    }

    /** The sentence without the days on which somebody said it, as long as it was. */
    public static String ofWhatHappens(String sentence) {
        return SAYING.matcher(sentence)
                .replaceAll(said -> "said" + " ".repeat(said.group().length() - "said".length()));
    }
}
