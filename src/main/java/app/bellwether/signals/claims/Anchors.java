package app.bellwether.signals.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a sentence that carry what it says. */
final class Anchors {

    /** "[fully vaccinated]" says of nobody that they are. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 16;

    /** What a word more must be worth in core words. */
    private static final double WORD = .09;

    private final Vocabulary vocabulary;

    Anchors(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The shortest run of words with the most core words in it. It holds a core word that is no name, and an action or a
     * number: a bare name anchors nothing.
     */
    Optional<String> in(String sentence, Wording wording) {
        List<Word> words = wording.words();
        double best = 0;
        String anchor = "";
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + SHORTEST - 1; to < Math.min(words.size(), from + LONGEST); to++) {
                double worth = worth(words.subList(from, to + 1), wording);
                if (worth > best) {
                    best = worth;
                    anchor = sentence.substring(
                            words.get(from).start(), words.get(to).end());
                }
            }
        }
        return anchor.isEmpty() ? Optional.empty() : Optional.of(anchor);
    }

    private double worth(List<Word> window, Wording wording) {
        Set<String> core = new HashSet<>();
        boolean plain = false;
        boolean predicate = false;
        int acting = 0;
        for (Word word : window) {
            boolean action = !word.name() && vocabulary.action(word.stem()) != null;
            if (wording.core().containsKey(word.stem())) {
                core.add(word.stem());
                plain |= !word.name();
            } else if (action && acting == 0) {
                acting = 1;
            }
            predicate |= action || word.number();
        }
        int elements = core.size() + acting;
        return plain && predicate && elements >= 2 ? elements - WORD * window.size() : 0;
    }
}
