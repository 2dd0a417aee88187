package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as it was understood.
 *
 * @param text as typed
 * @param of what an answer has to say
 * @param names that are capitalised in the middle of it, in lower case: an answer has to be about them
 */
public record Asked(String text, AskedFor of, List<String> names) {

    private static final int LONGEST = 500;
    private static final int LONGEST_UNTOUCHED = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?？؟])\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    /** German writes every noun with a capital letter. */
    private static final Pattern GERMAN =
            Pattern.compile("(?iu)\\b(wer|wen|wem|wann|wo|warum|wieso|wie|ist|sind|der|die|das|und|wird|hat)\\b");

    /** It asks what is to come. */
    private static final Pattern AHEAD =
            Pattern.compile("(?iu)\\b(?:will|would|shall|(?-i:may)|might|could|can|going to|wird|werden)\\b");

    public Asked {
        names = List.copyOf(names);
    }

    /** Reads what somebody wrote: of several sentences those that ask; what is too long to be a question is cut. */
    public static Asked read(String text) {
        String prose = text.strip().replaceAll("\\s+", " ");
        String asking = SENTENCE_END
                .splitAsStream(prose)
                .filter(sentence -> sentence.matches("(?s).*[?？؟][\"'”»)]*"))
                .collect(Collectors.joining(" "));
        String question = (asking.isEmpty() ? prose : asking).replaceFirst("^[^\\p{L}\\p{N}]+", "");
        String cut = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        return new Asked(cut, AskedFor.by(cut), names(cut));
    }

    private static List<String> names(String question) {
        Set<String> names = new LinkedHashSet<>();
        boolean shouted = question.equals(question.toUpperCase(Locale.ROOT));
        boolean german = GERMAN.matcher(question).find();
        boolean first = true;
        int end = 0;
        for (MatchResult word : WORD.matcher(question).results().toList()) {
            first |= question.substring(end, word.start()).matches("(?s).*[.!?¿¡].*");
            end = word.end();
            String plain = POSSESSIVE.matcher(word.group()).replaceFirst("").replaceFirst("\\.$", "");
            boolean capital = plain.length() > 1 && Character.isUpperCase(plain.codePointAt(0));
            String lower = plain.toLowerCase(Locale.ROOT);
            if (capital && !first && !shouted && !Slight.asks(lower) && !german) {
                names.add(lower);
            }
            first = false;
        }
        return new ArrayList<>(names);
    }

    /** What it is about: the stems of its words in that language (ISO 639-1), without those that only ask. */
    Set<String> stems(Synonyms alike, String language) {
        return alike.stems(words(alike, _ -> true), language);
    }

    /** Those of them that an answer cannot leave out. */
    Set<String> needed(Synonyms alike, String language) {
        Set<String> needed = alike.stems(words(alike, this::counts), language);
        return needed.isEmpty() ? stems(alike, language) : needed;
    }

    /** A sum of money says by itself that it is a price. */
    private boolean counts(String word) {
        return !Slight.shades(word) && !(of == AskedFor.HOW_MANY && AmountAnswers.isPrice(word));
    }

    /** Whether it asks for what is to come, or may. */
    boolean ahead() {
        return AHEAD.matcher(text).find();
    }

    private String words(Synonyms alike, Predicate<String> which) {
        return content(alike.plain(text)).filter(which).collect(Collectors.joining(" "));
    }

    private static Stream<String> content(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).filter(word -> !Slight.asks(word));
    }

    /** The begins of words to look for in an archive, in lower case: what the word has in common with its stem, which ends otherwise. */
    public List<String> keywords(Linguist linguist) {
        return content(text)
                .flatMap(word -> linguist.stems(word, "en").stream()
                        .map(stem -> common(stem, word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))))
                .filter(begin -> begin.length() > 1)
                .distinct()
                .toList();
    }

    private static String common(String stem, String word) {
        int end = 0;
        while (end < Math.min(stem.length(), word.length()) && stem.charAt(end) == word.charAt(end)) {
            end++;
        }
        boolean ofWordInY = stem.endsWith("i") && end == stem.length() && end > LONGEST_UNTOUCHED;
        return word.substring(0, ofWordInY ? end - 1 : end); // ferries and ferry
    }
}
