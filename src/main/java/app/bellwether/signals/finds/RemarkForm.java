package app.bellwether.signals.finds;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The form of what somebody says in an English conversation: whether one can begin to listen there. Who speaks leans on what was said
 * before far more than who writes; in doubt it refuses.
 */
final class RemarkForm {

    /** Words that say nothing, and slips; whoever speaks so has not found the sentence yet. */
    private static final Pattern SLIPS = Pattern.compile(
            "…|\\.\\.\\.|--|\\b(you know|i mean|um+|uh+|or something|blah|whatever|i (don't|don’t) know|you guys|i"
                + " guess|if you will|i'm"
                + " sorry|sorry|oh|okay|yeah|laughs|laughter)\\b|\\[|https?:|\\*\\*|`|:[\"”]|\\b(?!that\\b|had\\b|very\\b)(\\w\\w+)"
                + " \\3\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is about the conversation itself. */
    private static final Pattern ABOUT_THE_SHOW = Pattern.compile(
            "\\b(episodes?|podcasts?|(the|our|this)"
                    + " show|listen(ing|ers?|ed)|welcome|chapters?|guests?|interview\\w*|thank(s| you)|out of"
                    + " time|questions?|page \\d+|previously|earlier|talking about|(we('re|’re|'ll|’ll| will| are|"
                    + " can)?|let's|let’s|gonna|going to)( just)? (talk|discuss|cover|dive|jump|move"
                    + " on|wrap)\\w*|(you|i|we|as|already) (just |already |also |did"
                    + " )?(mention|said|talked|asked?|describ|brought|bring)\\w*|(to|i) (say|mention) (that"
                    + " )?(is|first)|what i am going|i should mention|trying to say)\\b",
            Pattern.CASE_INSENSITIVE);

    /** How somebody begins who answers, adds, points or breaks off. */
    private static final Pattern LEANING = Pattern.compile(
            "^(but|or|yes|yeah|yep|no|nope|well|also|then|because|'?cause|‘cause|since|for"
                + " (example|instance)|actually|in"
                + " fact|however|which|like|plus|again|anyway|right|exactly|sure|that's|that’s|not|instead|at (the"
                + " same|some|that|this) \\w+|on the other hand|otherwise|in (that|this|the"
                + " same|those|these|addition|other)|of|either|too|still|obviously|maybe|another|(one"
                + " )?other|others|as an example|one of (them|those|these)|one"
                + " is|first|second|third|finally|whereas|go|think|ok|alright|all right|both|the"
                + " (other|same|second|third|first|latter|former)|same|"
                + "ah|hey|hm+|cool|nice|great|wow|its?|it's|it’s|he|she|they|they're|they’re|there|those|these|this|that|here|such|similarly|even|let|say|imagine|as"
                + " a result|especially|just|is|are|was|were|do|does|did|can|could|would|should|have|has|had|sometimes|so|rather|to"
                + " me|what (i|we|you|he|she|they|it))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINER =
            Pattern.compile("^(so|and|now|basically)\\b,? ?(so |now )?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS_POINTING = Pattern.compile(
            "\\b(there|here|then|ones?|that|it|them|this|too|so|do|did|does|those|these)[.!]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("(?<![\\w'’+#.-])[\\w'’+#.-]*\\w");
    private static final Set<String> POINTING = Set.of("this", "these", "those");
    private static final Set<String> PERSONS = Set.of("he", "she", "him", "her", "his", "hers");
    private static final Set<String> THINGS = Set.of("they", "them", "their", "theirs", "it", "its");
    private static final Set<String> OWN = Set.of("i", "my", "me");
    private static final Set<String> SPANS = Set.of("day", "year", "week", "month");
    private static final Set<String> BEFORE_POINTING = Set.of(
            "in", "of", "on", "for", "with", "to", "about", "at", "like", "do", "did", "does", "is", "was", "by",
            "from", "all", "just", "doing", "know");

    private static final int SHORTEST = 7;
    private static final int SHORTEST_MORE = 4;
    private static final int OPENING = 4;

    private RemarkForm() {}

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).split("['’]", 2)[0];
    }

    /** Whether one who comes in with that sentence is not lost. */
    static boolean begins(String sentence) {
        String said = JOINER.matcher(sentence).replaceFirst("");
        List<String> words = words(said);
        return words.size() >= SHORTEST
                && isClean(sentence)
                && !LEANING.matcher(said).find()
                && !points(words);
    }

    /** Whether a sentence can stand behind another one of the same person. */
    static boolean goesOn(String sentence) {
        List<String> words = words(sentence);
        return words.size() >= SHORTEST_MORE
                && isClean(sentence)
                && words.stream().map(RemarkForm::bare).noneMatch(OWN::contains);
    }

    private static boolean isClean(String sentence) {
        boolean quotes = count(sentence, '"') % 2 == 0 && count(sentence, '“') == count(sentence, '”');
        return quotes
                && ".!\"”".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                && "\"“”".indexOf(sentence.charAt(0)) < 0
                && !SLIPS.matcher(sentence).find()
                && !ABOUT_THE_SHOW.matcher(sentence).find()
                && !ENDS_POINTING.matcher(sentence).find();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    /** Whether a word means something that was said before. */
    private static boolean points(List<String> words) {
        boolean named = false;
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            String next = i + 1 < words.size() ? bare(words.get(i + 1)) : "";
            String before = i > 0 ? bare(words.get(i - 1)) : "";
            if ((PERSONS.contains(word) && !named)
                    || (THINGS.contains(word) && i < OPENING)
                    || (POINTING.contains(word) && !SPANS.contains(next))
                    || (word.equals("that")
                            && (i < 2
                                    || next.equals("way")
                                    || (!next.isEmpty() && BEFORE_POINTING.contains(before))))) {
                return true;
            }
            named |= i > 0 && Character.isUpperCase(words.get(i).charAt(0)) && word.length() > 1;
        }
        return false;
    }
}
