package app.bellwether.signals.claims;

import app.bellwether.writing.WholeSentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells sentences that can be read alone from those that lean on the one before. In doubt it refuses. */
final class StandsAlone {

    /** A claim stands in a sentence's first words, and news agencies' first sentences are long. */
    private static final int MOST_WORDS = 60;

    private static final Pattern EDGES =
            Pattern.compile("^[^\\p{L}\\p{N}$€£]+|(?<![^\\p{L}\\p{N}%])[^\\p{L}\\p{N}%]++$");
    private static final Pattern BEGIN = Pattern.compile("^[(]?[\\p{Lu}\\p{N}$€£¥]");

    private static final Set<String> LEANING = Vocabulary.list("leaning");
    private static final Set<String> KNOWN = Vocabulary.list("known");
    private static final Set<String> THINGS = Vocabulary.list("things");
    private static final Set<String> ROLES = Vocabulary.list("roles");

    /** "Two soldiers were killed" needs nothing before it, "Two were killed" does. */
    private static final Set<String> COUNTING = Set.of("several", "many", "most", "some", "few", "all", "one", "no");

    private static final Set<String> NOT_COUNTED =
            Set.of("were", "was", "have", "has", "had", "said", "also", "will", "would", "others", "are", "is", "of");

    /** What tells which of its kind is meant: "the number of", "the plan to". */
    private static final Set<String> TELLING = Set.of(
            "of", "to", "that", "on", "for", "between", "against", "by", "in", "at", "with", "from", "which", "who",
            "where");

    /** "The plan in remarks from Cornwall" is any plan, "the port in Oslo" is one. */
    private static final Set<String> HARDLY_TELLING = Set.of("in", "at", "by", "with", "from");

    private static final Pattern PHRASE = Pattern.compile(
            "^((almost |nearly |about |some |just |only )?(\\S+"
                + " )?(moments|minutes?|hours?|days?|weeks?|months?|years?) later|in"
                + " (addition|its|response|turn|contrast|fact|return|other words|the"
                + " meantime|that|this|these|those|such|both|his|her|their)|as (a result|such|well|for|of|part)|for"
                + " (example|instance|this|that|its|his|her|their|those|these)|on the other hand|at (the"
                + " same|that|this|least one|the time|one point|\\$?\\d)|of (those|these|the|that|course)|after"
                + " (that|this)|with (that|this)|to (that|this|do|be)|due to (this|that|its|his|her|their)|among"
                + " (them|those|these|other)|the"
                + " (notification|announcement|decision|ruling|disclosure|statement|remarks|report|order|warning)s?"
                + " ((from|by) (\\S+ ){1,4})?(came|comes|follows|followed)|the"
                + " (\\d+-year-old|same|former|latter|other|two|three|four|pair|trio|duo|move|news|comments)|according"
                + " to (him|her|them|the)|even (so|then)|up (to|until) now|under the)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "The Shenzhen company" was named before, "the Shenzhen Stock Exchange" is a name, "the Oslo court that" tells which. */
    private static final Pattern SOMEBODY_OF_A_PLACE = Pattern.compile("The \\p{Lu}[\\p{L}-]+"
        + " (company|firm|group|maker|lab|laboratory|bank|agency|start-up|startup|carrier|retailer|"
        + "giant|regulator|court|team|club|player|singer|actor|brand|manufacturer|developer|lender|airline|(?:official|officer)(?=,))\\b(?!"
        + " (that|which|of)\\b)");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "him", "them", "his", "her", "their", "its", "this", "these", "those");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such");

    /** Words that begin a circumstance, before whoever the sentence is about. */
    private static final Set<String> OPENING = Vocabulary.list("circumstances");

    /** What follows a name that acts, and hardly ever a gerund. */
    private static final Set<String> ACTING = Set.of(
            "has", "had", "is", "was", "will", "would", "said", "says", "may", "could", "can", "plans", "wants", "cut",
            "sold", "won", "lost");

    private StandsAlone() {}

    /** @param names words that the report uses as names, lower-case: "Beijing" and "Boeing" are no participles */
    static boolean inReport(String sentence, Set<String> names) {
        List<String> words = words(sentence);
        return whole(sentence, words) && !leans(sentence, words, names);
    }

    /** The words without punctuation, lower-case. */
    private static List<String> words(String sentence) {
        return written(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static List<String> written(String sentence) {
        return UsedNames.SPACE
                .splitAsStream(sentence.strip())
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean whole(String sentence, List<String> words) {
        return WholeSentence.is(sentence)
                && words.size() <= MOST_WORDS
                && BEGIN.matcher(sentence).find();
    }

    /** "Highlighting the divide, …" leans on what comes; "Beijing has", "Boeing said" and "Lanting AI" are names. */
    private static boolean isGerund(List<String> written) {
        String first = written.getFirst();
        String second = written.size() > 1 ? written.get(1) : "";
        boolean actsItself = second.endsWith("ed") || ACTING.contains(second);
        boolean name = actsItself || (!second.isEmpty() && Character.isUpperCase(second.charAt(0)));
        return first.endsWith("ing") && first.length() > 5 && !name;
    }

    private static boolean leans(String sentence, List<String> words, Set<String> names) {
        String first = words.getFirst();
        return (LEANING.contains(first) && !counts(words))
                || PHRASE.matcher(sentence).lookingAt()
                || (isGerund(written(sentence)) && !names.contains(first))
                || SOMEBODY_OF_A_PLACE.matcher(sentence).lookingAt()
                || bareSubject(sentence, words)
                || refersBack(sentence);
    }

    private static boolean counts(List<String> words) {
        String counted = words.get(1);
        return COUNTING.contains(words.getFirst())
                && !NOT_COUNTED.contains(counted)
                && (!counted.endsWith("ed") || counted.equals("hundred"));
    }

    /** "The law takes effect" leans; "The economy grew", "The Senate passed" and "The number of cases" do not. */
    private static boolean bareSubject(String sentence, List<String> words) {
        List<String> written = written(sentence);
        if (!words.getFirst().equals("the")
                || !Character.isLowerCase(written.get(1).charAt(0))) {
            return false;
        }
        boolean named = Character.isUpperCase(written.get(2).charAt(0));
        boolean apposed = sentence.contains(written.get(1) + ",");
        boolean told =
                !apposed && (TELLING.contains(words.get(2)) || words.get(3).equals("of"));
        String subject = words.get(1).endsWith("'s")
                ? words.get(1).substring(0, words.get(1).length() - 2)
                : words.get(1);
        return !named && !told && !KNOWN.contains(subject);
    }

    /** A pronoun after "Although" or "In a post" before any name it could stand for, or "the company" before any company. */
    private static boolean refersBack(String sentence) {
        List<String> written = written(sentence);
        boolean circumstance = OPENING.contains(lower(written.getFirst()));
        boolean named = false;
        for (int i = 1; i + 1 < written.size(); i++) {
            String word = written.get(i);
            named |= Character.isUpperCase(word.charAt(0));
            boolean told = tells(written, i + 1) && !sentence.contains(word + ",");
            boolean pointed = POINTING.contains(lower(written.get(i - 1))) && !told;
            boolean those = Set.of("those", "these").contains(written.get(i - 1)) && !told;
            boolean bare = those || (pointed && (THINGS.contains(word) || (!named && ROLES.contains(word))));
            if ((bare && !introduced(written, i)) || (circumstance && !named && PRONOUNS.contains(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(List<String> written, int place) {
        String word = written.get(place);
        boolean nameOrThing = place + 1 < written.size()
                && (Character.isUpperCase(written.get(place + 1).charAt(0))
                        || ARTICLES.contains(written.get(place + 1)));
        return TELLING.contains(word) && (nameOrThing || !HARDLY_TELLING.contains(word));
    }

    /** Whether the sentence itself has spoken of such a thing: "a bill ... the bill". */
    private static boolean introduced(List<String> written, int place) {
        String stem = written.get(place).replaceAll("s$", "");
        return written.subList(0, place).stream().anyMatch(word -> lower(word).startsWith(stem));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
