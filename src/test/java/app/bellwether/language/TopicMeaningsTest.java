package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TopicMeaningsTest {

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Map<String, float[]> shipped = TopicMeanings.shipped();

    /** Otherwise a topic's words were changed since: {@code src/train/topics} writes what ships. */
    @Test
    void shipForEachTopicAsItsWordsAre() {
        assertThat(shipped)
                .containsOnlyKeys(
                        taxonomy.topics().stream().map(TopicMeanings::name).toArray(String[]::new));
    }

    @Test
    void areThoseOfTheWords() {
        Linguist linguist = Linguist.standard(taxonomy);
        for (Topic topic : taxonomy.topics().stream().limit(3).toList()) {
            assertThat(Linguist.cosine(
                            Objects.requireNonNull(shipped.get(TopicMeanings.name(topic))),
                            TopicMeanings.middle(topic, linguist::embed)))
                    .isGreaterThan(.999);
        }
    }

    @Test
    void areFoundForATopicThatDoesNotShip() {
        Linguist linguist = Linguist.standard(taxonomy);
        Topic tea = new Topic("tea", "Tea", null, List.of("tea"), List.of(), List.of(), List.of(), null, List.of());
        Topic chips = taxonomy.topics().iterator().next();
        TopicMeanings meanings = new TopicMeanings(List.of(tea, chips), linguist::embed);
        double[] standing = meanings.standing(linguist.embed("A cup of green tea"));
        assertThat(standing[0]).isGreaterThan(standing[1]);
    }
}
