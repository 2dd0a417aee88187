package app.bellwether.language;

import java.util.List;

/** Words that contradict each other when one stands where a source has the other, from general knowledge of English. */
public final class Antonyms {

    private Antonyms() {}

    /** Each word of one side contradicts each word of the other; none is inflected. */
    public record Sides(List<String> one, List<String> other) {

        public Sides {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /** All that are known. */
    public static List<Sides> all() {
        return WordFiles.lines("opposites.txt").stream()
                .map(line -> line.split("\\|", 2))
                .map(sides -> new Sides(words(sides[0]), words(sides[1])))
                .toList();
    }

    private static List<String> words(String side) {
        return WordFiles.split(side, ",").toList();
    }
}
