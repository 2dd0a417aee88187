package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AffinityTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final int WHOLE = 45;

    /** In a few words each two reports of one event have fewer in common than in a paragraph each. */
    @Test
    void asksLessOfShortReports() {
        Sight rail = read(Reports.rail("corvane", 0).text());
        Sight again = read(Reports.railAgain("merrow", 0).text());
        Sight fewer = read("Drivers end their strike.");

        assertThat(Affinity.FOUND.beside(fewer, rail))
                .isGreaterThan(Affinity.FOUND.beside(again, rail))
                .isLessThan(Affinity.FOUND.beside(fewer, fewer));
    }

    @Property(tries = 40)
    void findsATextTheShorterTheFewerWordsItHas(@ForAll @IntRange(min = 1, max = 60) int words) {
        Sight one = read(different(words));

        double brevity = Affinity.brevity(one, one);

        assertThat(brevity).isBetween(0.0, 1.0);
        assertThat(brevity).isCloseTo(Math.max(0, 1 - one.lead().words().length / (double) WHOLE), within(1e-9));
        assertThat(Affinity.brevity(one, read(different(WHOLE)))).isCloseTo(brevity / 2, within(1e-9));
    }

    private static Sight read(String text) {
        return new Sighting(LINGUIST).of(Reports.article("corvane", 0, "", text), new Frequencies(LINGUIST));
    }

    /** Words of letters alone, no two alike. */
    private static String different(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "qu" + (char) ('b' + i / 20) + "ozz" + (char) ('b' + i % 20) + "k")
                .collect(Collectors.joining(" "));
    }
}
