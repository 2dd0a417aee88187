package app.bellwether.judging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the words of a sentence that carry what it says. */
public final class Anchor {

    /** Of its content words, so many are looked for. */
    private static final int TELLING = 6;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 16;

    /** What a word more must be worth in telling words. */
    private static final double WORD = .09;

    private Anchor() {}

    /** The shortest run of words with most of those that tell most in it, two of them at least; a bare name anchors nothing. */
    public static Optional<String> of(Statement sentence) {
        Set<String> telling = new HashSet<>(sentence.tellingStems(TELLING));
        Set<String> names = sentence.nameStems();
        List<List<String>> words = sentence.tokens().stream()
                .map(token -> sentence.stemsOf(token.word()).stream()
                        .filter(telling::contains)
                        .toList())
                .toList();
        double best = 0;
        String anchor = "";
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + SHORTEST; to <= Math.min(words.size(), from + LONGEST); to++) {
                double worth = worth(words.subList(from, to), names);
                if (worth > best) {
                    best = worth;
                    anchor = sentence.text()
                            .substring(
                                    sentence.tokens().get(from).start(),
                                    sentence.tokens().get(to - 1).end());
                }
            }
        }
        return anchor.isEmpty() ? Optional.empty() : Optional.of(anchor);
    }

    private static double worth(List<List<String>> window, Set<String> names) {
        Set<String> found = window.stream().flatMap(List::stream).collect(Collectors.toSet());
        return found.size() < 2 || names.containsAll(found) ? 0 : found.size() - WORD * window.size();
    }
}
