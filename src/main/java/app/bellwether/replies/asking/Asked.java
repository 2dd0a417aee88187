package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
public record Asked(String text, Wanted of, List<String> names) {

    private static final int LONGEST = 500;
    private static final int LONGEST_UNTOUCHED = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?？؟])\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    /** German writes every noun with a capital letter. */
    private static final Pattern GERMAN =
            Pattern.compile("(?iu)\\b(wer|wen|wem|wann|wo|warum|wieso|wie|ist|sind|der|die|das|und|wird|hat)\\b");

    /** Words that no sentence has to share, in the languages in which one may ask. */
    private static final Set<String> ASKING = Set.of(
            "who",
            "whom",
            "whose",
            "what",
            "which",
            "when",
            "where",
            "why",
            "how",
            "many",
            "much",
            "do",
            "does",
            "did",
            "tell",
            "me",
            "from",
            "after",
            "before",
            "over",
            "under",
            "during",
            "between",
            "since",
            "until",
            "its",
            "his",
            "her",
            "our",
            "my",
            "your",
            "you",
            "we",
            "i",
            "any",
            "some",
            "than",
            "make",
            "makes",
            "get",
            "gets",
            "got",
            "happen",
            "happens",
            "happened",
            "please",
            "there",
            "about",
            "has",
            "have",
            "had",
            "can",
            "could",
            "would",
            "wer",
            "wen",
            "wem",
            "wann",
            "wo",
            "warum",
            "wieso",
            "wie",
            "viel",
            "viele",
            "bis",
            "was",
            "qui",
            "quand",
            "où",
            "pourquoi",
            "combien",
            "quoi",
            "quel",
            "quelle",
            "est",
            "ce",
            "que",
            "quién",
            "cuándo",
            "dónde",
            "qué",
            "cuánto",
            "cuántos",
            "cuántas",
            "chi",
            "quando",
            "dove",
            "perché",
            "quanto",
            "quanti",
            "quante",
            "quem",
            "onde",
            "quantos",
            "quantas",
            "porquê",
            "long",
            "old",
            "high",
            "big",
            "far");

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
        return new Asked(cut, Wanted.by(cut), names(cut));
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
            if (capital && !first && !shouted && !ASKING.contains(lower) && !german) {
                names.add(lower);
            }
            first = false;
        }
        return new ArrayList<>(names);
    }

    /** What it is about: the stems of its words in that language (ISO 639-1), without those that only ask. */
    Set<String> stems(Linguist linguist, String language) {
        return Alike.of(linguist.stems(words(), language));
    }

    private String words() {
        return content().collect(Collectors.joining(" "));
    }

    private Stream<String> content() {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !ASKING.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The begins of words to look for in an archive, in lower case: what the word has in common with its stem, which ends otherwise. */
    public List<String> keywords(Linguist linguist) {
        return content()
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
