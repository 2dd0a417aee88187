package app.bellwether.signals.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause that tells by the way what is known already: "…, after Senate Republicans blocked the bill". Reporters restate in such
 * clauses what lasts, each time in few words, beside what is new.
 *
 * @param start its first UTF-16 unit in the sentence
 * @param end after its last
 */
public record Aside(int start, int end) {

    private static final String CUES = "after|amid|as|because|following|since|while";

    /** Neither "not because" nor "as well as" begins a clause that is so. */
    private static final Pattern BEGIN =
            Pattern.compile("(?i)(?<!\\b(?:not|even|such|just|soon|long|well|only|many|much|young) )\\b(?:" + CUES
                    + ")\\s+" + "|\\bjust as\\s+(?=(?-i:\\p{Lu})|(?:an?|the) )");

    private static final Pattern END = Pattern.compile("[;:—–(]|--|,\\s|[.!?]?[\"”’']*$|\\s(?i:" + CUES + ")\\s");

    /** What stands for something named before, or begins no clause. */
    private static final Pattern UNFIT =
            Pattern.compile("(?i)^(?:he|she|they|it|his|her|their|its|we|our|you|your|I|my|that|this"
                    + " |these|those|such|part|well|of|if|to|in|on|at|for|with|about|by|much|many|\\p{L}+ing)\\b.*");

    /** What somebody claims is not yet so. */
    private static final Pattern CLAIMED =
            Pattern.compile("(?i)\\b(?:claim(?:s|ed)? (?:that|to|the)|alleg(?:es|ed|edly)|reportedly)\\b");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<Character> QUOTES = Set.of('"', '“', '”');
    private static final int SHORTEST = 5;

    /** The sentence's asides that may claim something by themselves, in order. */
    static List<Aside> in(String sentence) {
        List<Aside> asides = new ArrayList<>();
        Matcher begin = BEGIN.matcher(sentence);
        Matcher end = END.matcher(sentence);
        for (int from = 0; begin.find(from) && end.find(begin.end()); from = begin.end()) {
            int first = begin.end();
            int last = end.start();
            Aside aside = new Aside(first, last);
            if (isFit(aside.words(sentence))) {
                asides.add(aside);
            }
        }
        return asides;
    }

    private static boolean isFit(String words) {
        return SPACE.splitAsStream(words).count() >= SHORTEST
                && !UNFIT.matcher(words).matches()
                && !CLAIMED.matcher(words).find()
                && words.chars().noneMatch(unit -> QUOTES.contains((char) unit));
    }

    /** Its words. */
    String words(String sentence) {
        return sentence.substring(start, end);
    }

    /** The sentence up to the clause's end with blanks before it, so that its words keep their places. */
    public String alone(String sentence) {
        return " ".repeat(start) + words(sentence);
    }
}
