package app.bellwether.writing;

import app.bellwether.language.Linguist;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that a claim rests on, made ready to be compared with it. */
final class Spans {

    private static final int WINDOW = 3;

    private final String text;
    private final List<SentenceTokens> sentences;
    private final Set<String> stems;
    private final Set<String> pairs = new HashSet<>();

    Spans(Linguist linguist, List<String> spans) {
        this.text = String.join("\n\n", spans);
        this.sentences = sentences(linguist, text);
        this.stems = stems(sentences);
        sentences.forEach(sentence -> pairs.addAll(sentence.pairs()));
    }

    String text() {
        return text;
    }

    List<SentenceTokens> sentences() {
        return sentences;
    }

    Set<String> stems() {
        return stems;
    }

    /** Whether the two words follow each other somewhere. */
    boolean follows(String pair) {
        return pairs.contains(pair);
    }

    /** The three sentences in a row that say most of the claim. */
    List<SentenceTokens> nearest(SentenceTokens claim) {
        Set<String> wanted = claim.content();
        List<SentenceTokens> best = sentences;
        long most = -1;
        for (int from = 0; from + WINDOW <= sentences.size(); from++) {
            List<SentenceTokens> window = sentences.subList(from, from + WINDOW);
            long shared = wanted.stream()
                    .filter(stem -> window.stream()
                            .anyMatch(sentence -> sentence.stems().contains(stem)))
                    .count();
            if (shared > most) {
                most = shared;
                best = window;
            }
        }
        return best;
    }

    /** The largest share of the claim's content words that one sentence has. */
    double covered(SentenceTokens claim) {
        Set<String> wanted = claim.content();
        return sentences.stream()
                .mapToDouble(sentence -> {
                    Set<String> said = new HashSet<>(sentence.stems());
                    said.retainAll(wanted);
                    return (double) said.size() / Math.max(1, wanted.size());
                })
                .max()
                .orElse(0);
    }

    static Set<String> stems(List<SentenceTokens> sentences) {
        Set<String> stems = new HashSet<>();
        sentences.forEach(sentence -> stems.addAll(sentence.stems()));
        return stems;
    }

    static List<SentenceTokens> sentences(Linguist linguist, String text) {
        return linguist.sentences(text).stream()
                .map(sentence -> SentenceTokens.of(text, sentence.start(), sentence.end()))
                .toList();
    }
}
