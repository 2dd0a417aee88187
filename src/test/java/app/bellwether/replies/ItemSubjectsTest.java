package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSubjectsTest {

    private final Newsstand newsstand = new Newsstand();
    private final Brief brief = newsstand.brief(new SubscriberId("aaaaaaaaaaaaa"));
    private final ItemSubjects subjects = new ItemSubjects(newsstand.signals(), Taxonomy.standard());

    @Test
    void isTheNarrowestTopicInTheOnlyCountry() {
        assertThat(subjects.of(brief, brief.items().getFirst(), "en").words())
                .hasValueSatisfying(typed -> assertThat(
                                Taxonomy.standard().understand(typed).keys())
                        .hasSize(2)
                        .extracting(Object::toString)
                        .containsExactlyInAnyOrder("topic:ai-chips", "region:KR"));
    }

    /** What is said there is followed, and stands in briefs from then on. */
    @ParameterizedTest
    @CsvSource({
        "de, KI-Chips (Südkorea)",
        "fr, Puces pour l’IA (Corée du Sud)",
        "es, Chips de IA (Corea del Sur)",
        "it, Chip per l’IA (Corea del Sud)",
        "pt, Chips de IA (Coreia do Sul)"
    })
    void isNamedInTheReadersLanguageAndMeansTheSame(String language, String words) {
        assertThat(subjects.of(brief, brief.items().getFirst(), language).words())
                .contains(words);
        assertThat(Taxonomy.standard().understand(words).keys())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("topic:ai-chips", "region:KR");
    }

    @Test
    void namesWhomTheTitleNames() {
        assertThat(subjects.of(brief, brief.items().getLast(), "en").actors()).containsExactly("Port of Tarn");
        assertThat(subjects.of(brief, brief.items().getFirst(), "en").actors()).isEmpty();
    }

    @Test
    void knowsNothingOfWhatIsGone() {
        NumberedItem gone = new NumberedItem(3, new ItemRef(ItemRef.Type.SIGNAL, "gone"), 1, "Gone", 1, List.of());

        assertThat(subjects.of(brief, gone, "en").words()).isEmpty();
        assertThat(subjects.of(brief, gone, "en").actors()).isEmpty();
    }
}
