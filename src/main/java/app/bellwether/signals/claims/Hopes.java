package app.bellwether.signals.claims;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.May;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what is only sought or in question from what is. */
final class Hopes {

    /** How many words before an action may make it a hope. */
    private static final int CUE = 6;

    private static final Set<String> OPENING = Set.of(
            "hope",
            "hopes",
            "hoping",
            "hoped",
            "whether",
            "try",
            "tries",
            "trying",
            "tried",
            "seek",
            "seeks",
            "seeking",
            "sought",
            "could",
            "might",
            "attempt",
            "attempts",
            "threaten",
            "threatens",
            "threatened",
            "considering",
            "considers",
            "if",
            "possible",
            "potential",
            "room",
            "risk",
            "projected",
            "projection",
            "offer",
            "offers",
            "talks",
            "negotiations");

    /** What somebody hopes or tries to do or what is in question is not done, however far on in the sentence it is named. */
    private static final Set<String> TRYING = Set.of(
            "hope", "hopes", "hoped", "hoping", "seek", "seeks", "sought", "tries", "urge", "urges", "urged", "whether",
            "if");

    /** "A ban would backfire", "a win might bring", "the truce remains out of reach". */
    private static final Pattern UNREAL = Pattern.compile(
            "(?i)^(?:(?!\\b(?:that|which|who|because|as|after|before|if|so|when|whether|while)\\b)[^,;:—–])*?\\b(?:would|could|might|"
                    + May.VERB + "|should|remains? (?:elusive|out of reach))\\b");

    /** So many characters before what is done say whether it is done. */
    private static final int COMING_WITHIN = 60;

    private static final Pattern COMING = Pattern.compile(
            "(?i)\\b(?:will|would|shall|expected|(?:set|poised|about|ready|likely|due|scheduled|prepares?|preparing|plans?|planning|planned|intends?|intended|aim(?:s|ed|ing)?)(?:"
                + " (?:on )?" + CalendarWords.WEEKDAY + ")? to|plans?)\\b");

    private Hopes() {}

    /** Whether what stands just before an action says that it is still to come. */
    static boolean isAhead(String sentence, int action) {
        return COMING.matcher(sentence.substring(Math.max(0, action - COMING_WITHIN), action))
                .find();
    }

    /** Whether the words before an action make it a hope or a question. */
    static boolean before(List<Word> before) {
        return among(before, Math.max(0, before.size() - CUE)) || asks(before);
    }

    /** Whether what is named, and not told, is of a world that is only imagined. */
    static boolean isUnreal(String sentence, int afterwards) {
        return UNREAL.matcher(sentence.substring(afterwards)).find();
    }

    static boolean among(List<Word> words) {
        return among(words, 0);
    }

    private static boolean among(List<Word> words, int from) {
        return IntStream.range(from, words.size())
                .anyMatch(i -> OPENING.contains(words.get(i).lower())
                        || May.isVerb(words.get(i).written(), written(words, i - 1), written(words, i + 1)));
    }

    private static @Nullable String written(List<Word> words, int place) {
        return place < 0 || place >= words.size() ? null : words.get(place).written();
    }

    /** "Will decide whether to create one": in question, however far before the action that stands. */
    private static boolean asks(List<Word> before) {
        return before.stream().anyMatch(word -> TRYING.contains(word.lower()));
    }
}
