package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    private final Newsstand newsstand = new Newsstand();
    private final Brief brief = newsstand.brief(new SubscriberId("aaaaaaaaaaaaa"));
    private final Subjects subjects = new Subjects(newsstand.signals(), Taxonomy.standard());

    @Test
    void isTheNarrowestTopicInTheOnlyCountry() {
        assertThat(subjects.of(brief, brief.items().getFirst()).words())
                .hasValueSatisfying(typed -> assertThat(
                                Taxonomy.standard().understand(typed).keys())
                        .hasSize(2)
                        .extracting(Object::toString)
                        .containsExactlyInAnyOrder("topic:ai-chips", "region:KR"));
    }

    @Test
    void namesWhomTheTitleNames() {
        assertThat(subjects.of(brief, brief.items().getLast()).actors()).containsExactly("Port of Tarn");
        assertThat(subjects.of(brief, brief.items().getFirst()).actors()).isEmpty();
    }

    @Test
    void knowsNothingOfWhatIsGone() {
        NumberedItem gone = new NumberedItem(3, new ItemRef(ItemRef.Type.SIGNAL, "gone"), 1, "Gone", 1, List.of());

        assertThat(subjects.of(brief, gone).words()).isEmpty();
        assertThat(subjects.of(brief, gone).actors()).isEmpty();
    }
}
