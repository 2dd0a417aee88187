package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how likely a text is of words that mean themselves and no topic: by what they mean, and by how many of them are said, the rare ones first. */
final class FreeWords {

    /** What {@code src/train/interests} finds: a bias, then the best likeness of a beginning, and the share of the words that are said. */
    private static final double[] LEARNED = {-8.55, 17.3, 2.44};

    /** From there on a text is of the words: four of five that are so likely are, of sets that were left out. */
    static final double OF = .45;

    private final Linguist linguist;
    private final Background background;

    FreeWords(Linguist linguist) {
        this.linguist = linguist;
        this.background = new Background(linguist);
    }

    /** What a text's gist, of that vector, and its leads mean and say. */
    Subject.Beginnings beginnings(String gist, float[] vector, List<String> leads) {
        return new Subject.Beginnings(
                Stream.concat(Stream.of(vector), leads.stream().map(linguist::embed))
                        .toList(),
                Stream.concat(Stream.of(gist), leads.stream())
                        .flatMap(beginning -> Stems.of(beginning, "en").stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** From 0 to 1. */
    double likelihood(Wanted wanted, Subject subject) {
        return TopicReader.likelihood(LEARNED, evidence(wanted, subject));
    }

    /** The best likeness in meaning of a beginning, and the share of the words that any of them says, each by its rarity. */
    double[] evidence(Wanted wanted, Subject subject) {
        Subject.Beginnings beginnings = subject.beginnings();
        double best = beginnings.vectors().stream()
                .mapToDouble(vector -> Linguist.cosine(wanted.typed, vector))
                .max()
                .orElse(0);
        double all = rarity(wanted.stems);
        double said = rarity(
                wanted.stems.stream().filter(beginnings.stems()::contains).toList());
        return new double[] {best, all == 0 ? 0 : said / all};
    }

    /** Whether a beginning says one of these words. */
    boolean isAnySaid(Key words, Subject subject) {
        return Stems.of(words.id(), "en").stream().anyMatch(subject.beginnings().stems()::contains);
    }

    private double rarity(Collection<String> stems) {
        return stems.stream()
                .mapToDouble(stem -> -Math.log(background.share(stem)))
                .sum();
    }
}
