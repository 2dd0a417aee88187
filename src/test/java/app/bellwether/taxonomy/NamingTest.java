package app.bellwether.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

    /** People, who are called the same everywhere. */
    private static final Set<String> PEOPLE = Set.of("joe-biden", "donald-trump", "kamala-harris");

    private final Taxonomy taxonomy = Taxonomy.standard();

    @ParameterizedTest
    @CsvSource({
        "topic:ai, de, Künstliche Intelligenz",
        "topic:ai, en, Artificial intelligence",
        "topic:ai, nl, Artificial intelligence",
        "topic:climate, pt, Alterações climáticas",
        "topic:joe-biden, fr, Joe Biden",
        "region:IN, fr, Inde",
        "region:KE, pt, Quénia",
        "region:US, es, Estados Unidos",
        "region:HK, de, Hongkong",
        "region:150, it, Europa",
        "region:Gulf states, it, Stati del Golfo",
        "region:NATO, fr, OTAN",
        "region:G7, es, G7",
        "words:otter habitats, de, otter habitats"
    })
    void callsThingsByTheirNameInALanguage(String key, String language, String name) {
        assertThat(taxonomy.nameOf(Key.parse(key), language)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt"})
    void namesEveryTopicAndNothingThatIsNotThere(String language) {
        List<String> named = VocabularyLines.of("/taxonomy/names-" + language + ".txt").stream()
                .map(line -> VocabularyLines.columns(line).getFirst())
                .filter(id -> !id.equals("(without)"))
                .toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(named)
                .allMatch(id ->
                        taxonomy.topic(id).isPresent() || taxonomy.region(id).isPresent());
        assertThat(taxonomy.topics())
                .extracting(Topic::id)
                .filteredOn(id -> !PEOPLE.contains(id))
                .allMatch(named::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt"})
    void understandsEachOfTheNamesAsWhatItNames(String language) {
        List<String> misunderstood = new ArrayList<>();
        Key india = Key.region("IN");
        for (Topic topic : taxonomy.topics()) {
            Key key = Key.topic(topic.id());
            String name = taxonomy.nameOf(key, language);
            String joined =
                    taxonomy.said(List.of(key, india), List.of(), language).orElseThrow();
            if (!taxonomy.understand(name).keys().equals(List.of(key))) {
                misunderstood.add(name + " as " + taxonomy.understand(name).keys());
            }
            if (!taxonomy.understand(joined).keys().equals(List.of(key, india))) {
                misunderstood.add(joined + " as " + taxonomy.understand(joined).keys());
            }
        }
        for (Region region : taxonomy.regions()) {
            String name = taxonomy.nameOf(Key.region(region.code()), language);
            List<Key> keys = taxonomy.understand(name).keys();
            boolean same = keys.size() == 1
                    && taxonomy.countries(keys.getFirst().id()).equals(taxonomy.countries(region.code()));
            boolean asInEnglish = // Russia is a topic before it is a country
                    keys.equals(taxonomy.understand(region.name()).keys());
            if (!same && !asInEnglish) {
                misunderstood.add(name + " as " + keys);
            }
        }
        assertThat(misunderstood).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AI in India; de; Künstliche Intelligenz (Indien)",
                "energy in Spain and Iran; es; Energía (España e Irán)",
                "Deutschland; fr; Allemagne",
                "chips not Nvidia; de; Halbleiter, ohne Nvidia",
                "fax not Germany; de; fax, ohne Deutschland",
                "chips not China or energy; it; Semiconduttori, eccetto Cina o Energia",
                "Otter habitats in Chile; fr; otter habitats (Chili)"
            })
    void saysWhatWasUnderstood(String typed, String language, String said) {
        Understanding understood = taxonomy.understand(typed);

        assertThat(taxonomy.said(understood.keys(), understood.without(), language))
                .contains(said);
    }

    @Test
    void leavesToTheReaderWhatIsInTheirOwnWords() {
        assertThat(Stream.of("Price of Zorbing balls", "Tesla", "Fax not Pager")
                        .map(taxonomy::understand)
                        .map(words -> taxonomy.said(words.keys(), words.without(), "de")))
                .allMatch(Optional::isEmpty);
        Understanding english = taxonomy.understand("AI in India");
        assertThat(taxonomy.said(english.keys(), english.without(), "en")).isEmpty();
    }
}
