package app.bellwether.writing.gate;

import app.bellwether.judging.Statement;
import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is told beside: words that no span named has, weighed by how far they are from all that it does have. One in the place of another
 * may say the same; one between two that stand side by side in a span takes nobody's place, and weighs more. Safe for threads.
 */
final class AddedWords {

    /** So near is a word to one that may stand for it: "started" to "began", "firm" to "company". */
    private static final double NEAR = .6;

    /** What a sentence may add. */
    private static final double MOST = .2;

    private static final double PUT_BETWEEN = 2;
    private static final int SHORTEST = 3;

    private final Linguist linguist;

    AddedWords(Linguist linguist) {
        this.linguist = linguist;
    }

    /** An open word of a text. */
    private record Open(String word, List<String> stems, double worth) {}

    Optional<String> refusal(DraftCandidate sentence) {
        String language = sentence.context().language();
        List<Open> here = open(sentence.statement(), language);
        List<List<Open>> spans =
                sentence.evidence().stream().map(said -> open(said, language)).toList();
        Set<String> there = new HashSet<>();
        sentence.texts().forEach(span -> there.addAll(linguist.stems(span, language)));
        Set<String> added = new LinkedHashSet<>();
        double weight = 0;
        for (int at = 0; at < here.size(); at++) {
            Open one = here.get(at);
            double far = isOf(one, there) || one.word().length() < SHORTEST ? 0 : distance(one, spans);
            if (far > 0 && added.add(one.word())) {
                far *= one.worth();
                weight += isPutBetween(here, at, there, spans) ? PUT_BETWEEN * far : far;
            }
        }
        return weight > MOST
                ? Optional.of("the spans that it names have nothing like these words: " + String.join(", ", added))
                : Optional.empty();
    }

    private List<Open> open(Statement text, String language) {
        ClosedWords closed = ClosedWords.of(language);
        return text.openWords().stream()
                .filter(word -> !closed.is(WordClass.RELATION, word))
                .map(word ->
                        new Open(word.toLowerCase(Locale.ROOT), linguist.stems(word, language), text.worthOf(word)))
                .filter(one -> !one.stems().isEmpty())
                .toList();
    }

    private static boolean isOf(Open one, Set<String> stems) {
        return one.stems().stream().anyMatch(stems::contains);
    }

    private double distance(Open one, List<List<Open>> spans) {
        float[] its = vector(one);
        double nearest = spans.stream()
                .flatMap(List::stream)
                .mapToDouble(said -> Linguist.cosine(its, vector(said)))
                .max()
                .orElse(0);
        return NEAR - nearest;
    }

    private float[] vector(Open one) {
        return linguist.embed(one.word());
    }

    /** Whether the nearest words on both sides that a span has stand side by side there, or are its first or last. */
    private static boolean isPutBetween(List<Open> here, int at, Set<String> there, List<List<Open>> spans) {
        List<String> before = here.subList(0, at).reversed().stream()
                .filter(one -> isOf(one, there))
                .findFirst()
                .map(Open::stems)
                .orElse(List.of());
        List<String> after = here.subList(at + 1, here.size()).stream()
                .filter(one -> isOf(one, there))
                .findFirst()
                .map(Open::stems)
                .orElse(List.of());
        return spans.stream().anyMatch(span -> {
            List<List<String>> stems = new ArrayList<>(List.of(List.of()));
            span.forEach(one -> stems.add(one.stems()));
            stems.add(List.of());
            return Collections.indexOfSubList(stems, List.of(before, after)) >= 0;
        });
    }
}
