package app.bellwether.writing.gate;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told beside: a row of words of which the spans that a sentence names have none. */
final class AddedWords {

    private static final int ROW = 4;

    private final Linguist linguist;

    AddedWords(Linguist linguist) {
        this.linguist = linguist;
    }

    Optional<String> refusal(DraftCandidate sentence) {
        String language = sentence.context().language();
        Set<String> there = new HashSet<>();
        sentence.texts().forEach(span -> there.addAll(linguist.stems(span, language)));
        List<String> row = new ArrayList<>();
        for (String stem : linguist.stems(sentence.text(), language)) {
            if (there.contains(stem)) {
                row.clear();
            } else {
                row.add(stem);
            }
            if (row.size() >= ROW) {
                return Optional.of("the spans that it names have none of these words: " + String.join(", ", row));
            }
        }
        return Optional.empty();
    }
}
