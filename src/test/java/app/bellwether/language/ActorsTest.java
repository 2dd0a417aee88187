package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsTest {

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    private List<String> names(String text) {
        return linguist.actors(text).stream()
                .map(actor -> actor.name() + " " + actor.type() + " " + actor.mentions())
                .toList();
    }

    @Test
    void mergesAliases() {
        assertThat(names("Meta Platforms Inc said on Monday it had paid. Meta did not say how much. The"
                        + " company, Meta, is large."))
                .containsExactly("Meta Platforms Inc ORGANISATION 3");
        assertThat(names("President Joe Biden spoke. Later Biden left, and Mr. Biden slept."))
                .containsExactly("Joe Biden PERSON 3");
        assertThat(names("The Asian Development Bank (ADB) lends. ADB officials agreed."))
                .containsExactly("Asian Development Bank ORGANISATION 3");
    }

    @Test
    void leavesOutPlacesDatesAndSentenceBeginnings() {
        assertThat(names("However, prices rose in Germany on Tuesday. Chinese makers gained. Earlier they fell"
                        + " in New York."))
                .isEmpty();
    }

    @Test
    void knowsPeopleAndProducts() {
        assertThat(names("“We were told late,” said Dana Whitlock, chief executive of Bascombe, of the BX-90E chip."))
                .contains("Dana Whitlock PERSON 1", "BX-90E PRODUCT 1", "Bascombe OTHER 1");
    }
}
