package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final Frequencies frequencies = new Frequencies(LINGUIST);
    private final Sighting sighting = new Sighting(LINGUIST);

    @Test
    void tellsCommonWordsFromRareOnesBeforeAnythingIsRemembered() {
        assertThat(frequencies.worth(stem("lighthouse"))).isGreaterThan(frequencies.worth(stem("area")));
    }

    @Test
    void learnsWhatIsCommonInWhatIsRead() {
        double before = frequencies.worth(stem("Naivasha")) - frequencies.worth(stem("lighthouse"));
        for (int i = 0; i < 40; i++) {
            frequencies.add(sighting.of(Reports.rail("corvane" + i, i), frequencies));
        }

        assertThat(frequencies.worth(stem("Naivasha")) - frequencies.worth(stem("lighthouse")))
                .isLessThan(before - 1);
    }

    private static String stem(String word) {
        return LINGUIST.stems(word, "en").getFirst();
    }
}
