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

/**
 * A question as it was understood.
 *
 * @param text as typed
 * @param of what an answer has to say
 * @param names that are capitalised in the middle of it, in lower case: an answer has to be about them
 */
public record Asked(String text, Wanted of, List<String> names) {

    private static final int LONGEST = 500;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

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

    /** Reads what somebody wrote; what is too long to be a question is cut. */
    public static Asked read(String text) {
        String short_ = text.strip().replaceAll("\\s+", " ");
        String question = short_.length() > LONGEST ? short_.substring(0, LONGEST) : short_;
        return new Asked(question, Wanted.by(question), names(question));
    }

    private static List<String> names(String question) {
        Set<String> names = new LinkedHashSet<>();
        for (MatchResult word : WORD.matcher(question).results().toList()) {
            String plain = POSSESSIVE.matcher(word.group()).replaceFirst("").replaceFirst("\\.$", "");
            boolean capital = Character.isUpperCase(plain.codePointAt(0)) && plain.length() > 1;
            boolean first = word.start() == 0;
            if (capital && !first && !isNoun(question)) {
                names.add(plain.toLowerCase(Locale.ROOT));
            }
        }
        return new ArrayList<>(names);
    }

    /** German writes every noun with a capital letter. */
    private static boolean isNoun(String question) {
        return Pattern.compile("(?iu)\\b(wer|wen|wem|wann|wo|warum|wieso|wie|ist|sind|der|die|das|und|wird|hat)\\b")
                .matcher(question)
                .find();
    }

    /** What it is about: the stems of its words in that language (ISO 639-1), without those that only ask. */
    Set<String> stems(Linguist linguist, String language) {
        return Alike.of(linguist.stems(words(), language));
    }

    private String words() {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !ASKING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** The words to look for in an archive, from their begin on: all that is a letter or a digit, in lower case. */
    public List<String> keywords(Linguist linguist) {
        return linguist.stems(words(), "en").stream()
                .map(stem -> stem.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(stem -> stem.length() > 1)
                .toList();
    }
}
