package app.bellwether.writing;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that a claim rests on, made ready to be compared with it. */
final class Spans {

    private static final int WINDOW = 3;

    private final String text;
    private final List<Told> sentences;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    Spans(Linguist linguist, List<String> spans) {
        this.text = String.join("\n\n", spans);
        this.sentences = linguist.sentences(text).stream()
                .map(sentence -> Told.of(text, sentence.start(), sentence.end()))
                .toList();
        sentences.forEach(sentence -> stems.addAll(sentence.stems()));
        sentences.forEach(sentence -> pairs.addAll(sentence.pairs()));
    }

    String text() {
        return text;
    }

    List<Told> sentences() {
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
    List<Told> nearest(Told claim) {
        Set<String> wanted = claim.content();
        List<Told> best = sentences;
        long most = -1;
        for (int from = 0; from + WINDOW <= sentences.size(); from++) {
            List<Told> window = sentences.subList(from, from + WINDOW);
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
    double covered(Told claim) {
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

    static Set<String> stems(List<Told> sentences) {
        Set<String> stems = new HashSet<>();
        sentences.forEach(sentence -> stems.addAll(sentence.stems()));
        return stems;
    }

    static List<Told> sentences(Linguist linguist, String text) {
        List<Told> told = new ArrayList<>();
        linguist.sentences(text).forEach(one -> told.add(Told.of(text, one.start(), one.end())));
        return told;
    }
}
