package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Extracts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReversalTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private final Repetition repetition = new Repetition(LINGUIST, new Extracts(LINGUIST));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port of Brannes will close its oldest quay on Friday.|The port of Brannes closed its oldest quay"
                        + " on Friday.|true",
                "The port of Brannes closes its oldest quay.|The port of Brannes does not close its oldest quay after"
                        + " all.|true",
                "The port of Brannes closed its oldest quay.|The port of Brannes closed its oldest quay for"
                        + " good.|false",
                "The port of Brannes does not close its oldest quay.|The port of Brannes never closes its oldest"
                        + " quay.|false",
                "Moyu has recalled 300 pumps.|The port of Brannes does not close its oldest quay after all.|false",
            })
    void takesForReversedWhatIsTakenBackOrHasComeAbout(String told, String now, boolean reversed) {
        assertThat(repetition.read(now).opposes(List.of(repetition.read(told)))).isEqualTo(reversed);
    }
}
