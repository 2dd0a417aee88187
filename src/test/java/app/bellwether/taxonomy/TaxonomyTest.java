package app.bellwether.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {

    private final Taxonomy taxonomy = Taxonomy.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EU; region:EU",
                "eu; region:EU",
                "European Union; region:EU",
                "Deutschland; region:DE",
                "Allemagne; region:DE",
                "u.s.; region:US",
                "us; region:US",
                "USA; region:US",
                "the Netherlands; region:NL",
                "España; region:ES",
                "gulf states; region:Gulf states",
                "Global South; region:Global South",
                "Nordics; region:Nordics",
                "G7; region:G7",
                "g20; region:G20",
                "asean; region:ASEAN",
                "Brics; region:BRICS",
                "Europe; region:150",
                "Südkorea; region:KR",
                "Britain; region:GB",
                "Ivory Coast; region:CI",
                "Türkei; region:TR",
                "humanitarian aid; topic:humanitarian",
                "Humanitäre Hilfe; topic:humanitarian",
                "llm; topic:ai-models",
                "LLMs; topic:ai-models",
                "AI; topic:ai",
                "AI chips; topic:ai-chips",
                "ai-chips; topic:ai-chips",
                "electric vehicle; topic:electric-vehicles",
                "EVs; topic:electric-vehicles",
                "software supply chain; topic:supply-chain-security",
                "data protection; topic:privacy",
                "GDPR; words:gdpr",
                "hospitals; words:hospital",
                "refugees; words:refugees",
                "schools; words:school",
                "Coronavirus; topic:pandemics",
                "künstliche Intelligenz; topic:ai",
                "KI; topic:ai",
                "payments; topic:payments",
                "World news; topic:world",
                "Ausland; topic:world",
                "Mundo; topic:world",
                "electric motorcycles; words:electric motorcycle",
                "Tesla; actor:tesla",
                "Nvidia; actor:nvidia",
                "Donald Trump; topic:donald-trump"
            })
    void understandsWhatPeopleType(String typed, String key) {
        Understanding understanding = taxonomy.understand(typed);

        assertThat(understanding.recognised()).isTrue();
        assertThat(understanding.keys()).containsExactly(Key.parse(key));
    }

    @Test
    void takesTheWiderOfTopicsThatAreNamedOneAfterTheOther() {
        assertThat(taxonomy.understand("economy and jobs").keys()).containsExactly(Key.topic("economy"));
        assertThat(taxonomy.understand("jobs in the economy").keys()).containsExactly(Key.topic("jobs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AI in India; Artificial intelligence in India",
                "AI in the US; Artificial intelligence in the United States",
                "Chinese AI; Artificial intelligence in China",
                "cybersecurity in the EU; Cybersecurity in the European Union",
                "KI in Deutschland; Artificial intelligence in Germany"
            })
    void joinsATopicAndARegion(String typed, String said) {
        Understanding understanding = taxonomy.understand(typed);

        assertThat(understanding.keys()).extracting(Key::kind).containsExactly(Key.Kind.TOPIC, Key.Kind.REGION);
        assertThat(understanding.said()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "United States, the United States",
        "Dominican Republic, the Dominican Republic",
        "Republic of the Congo, the Republic of the Congo",
        "EU, the EU",
        "Horn of Africa, the Horn of Africa",
        "Germany, Germany",
        "South Africa, South Africa"
    })
    void saysAPlaceWithItsArticle(String place, String said) {
        assertThat(Taxonomy.withArticle(place)).isEqualTo(said);
    }

    @Test
    void keepsUnknownWordsAsTheyAre() {
        Understanding understanding = taxonomy.understand("  Bascombe Semiconductor Ltd ");

        assertThat(understanding)
                .isEqualTo(new Understanding(
                        "Bascombe Semiconductor Ltd",
                        List.of(Key.words("bascombe semiconductor ltd")),
                        "Bascombe Semiconductor Ltd",
                        false));
    }

    @Test
    void joinsUnknownWordsWithAKnownPlace() {
        assertThat(taxonomy.understand("otter habitats in Chile").keys())
                .containsExactlyInAnyOrder(Key.words("otter habitats"), Key.region("CL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AI chips not Nvidia; topic:ai-chips; actor:nvidia; AI chips, not Nvidia",
                "AI, but not in China; topic:ai; region:CN; Artificial intelligence, not China",
                "Europe except UK, France; region:150; region:GB|region:FR; Europe, not United Kingdom or France",
                "KI ohne Deutschland; topic:ai; region:DE; Artificial intelligence, not Germany",
                "AI without AI in India; topic:ai; topic:ai+region:IN; Artificial intelligence, not Artificial"
                        + " intelligence in India",
                "Europe not Bosnia and Herzegovina; region:150; region:BA; Europe, not Bosnia & Herzegovina",
                "herders not Tesla; words:herders; actor:tesla; herders, not Tesla"
            })
    void leavesOutWhatIsNotWanted(String typed, String keys, String without, String said) {
        Understanding understanding = taxonomy.understand(typed);

        assertThat(understanding.keys()).extracting(Key::toString).containsExactly(keys);
        assertThat(understanding.without().stream()
                        .map(part -> part.stream().map(Key::toString).collect(Collectors.joining("+"))))
                .containsExactly(without.split("\\|"));
        assertThat(understanding.said()).isEqualTo(said);
        assertThat(understanding.recognised()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"to be or not to be", "not Tesla", "herders without sheepdogs"})
    void leavesWordsWithANotAsTheyAreWhenNothingOfThemIsKnown(String typed) {
        assertThat(taxonomy.understand(typed).without()).isEmpty();
    }

    @Test
    void saysWhichWordsItDoesNotKnow() {
        assertThat(taxonomy.understand("otter habitats in Chile").unknown()).containsExactly("otter habitats");
        assertThat(taxonomy.understand("AI not otters").unknown()).containsExactly("otters");
        assertThat(taxonomy.understand("AI in India").unknown()).isEmpty();
    }

    @Test
    void leavesOutWhatTurnsTheWordsAroundAnInterest() {
        assertThat(taxonomy.understand("\u202Eretto\u202C")).isEqualTo(taxonomy.understand("retto"));
        assertThat(taxonomy.understand("نیم\u200Cفاصله").typed()).contains("\u200C");
    }

    @Test
    void refusesBlankInterests() {
        assertThatThrownBy(() -> taxonomy.understand(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void widensATopicToAllAboveIt() {
        assertThat(taxonomy.widen(Key.topic("ai-chips")))
                .containsExactly(Key.topic("ai-chips"), Key.topic("ai"), Key.topic("technology"));
    }

    /** Whoever follows politics in their country wants to know whom their president met, though no sentence of it names the country. */
    @Test
    void widensAHeadOfStateToTheirCountry() {
        assertThat(taxonomy.widen(Key.topic("joe-biden")))
                .contains(Key.topic("politics"), Key.region("US"))
                .containsAll(taxonomy.understand("US politics").keys());
        assertThat(taxonomy.widen(Key.topic("us-presidency"))).doesNotContain(Key.region("US"));
    }

    @Test
    void widensACountryToItsAreasAndGroupings() {
        assertThat(taxonomy.widen(Key.region("DE")))
                .contains(Key.region("DE"), Key.region("155"), Key.region("150"), Key.region("G7"))
                .doesNotContain(Key.region("Global South"));
        assertThat(taxonomy.widen(Key.region("EU"))).contains(Key.region("150"));
        assertThat(taxonomy.widen(Key.region("IN"))).contains(Key.region("BRICS"), Key.region("Global South"));
    }

    /** Who followed an alliance was told of each member's courts, prices and vaccines. */
    @Test
    void takesWhatIsOfAMemberForNothingOfItsAlliance() {
        assertThat(taxonomy.widen(Key.region("US"))).doesNotContain(Key.region("NATO"), Key.region("OECD"));
        assertThat(taxonomy.widen(Key.region("AUKUS"))).contains(Key.region("AUKUS"));
        assertThat(taxonomy.countries("NATO")).contains("US", "EE");
        assertThat(taxonomy.widen(Key.region("DE"))).contains(Key.region("150")).doesNotContain(Key.region("EU"));
        assertThat(taxonomy.countries("EU")).contains("DE", "CY");
    }

    @Test
    void leavesWordsAndActorsAsTheyAre() {
        assertThat(taxonomy.widen(Key.actor("Tesla"))).containsExactly(Key.actor("Tesla"));
        assertThat(taxonomy.nameOf(Key.words("Tesla"))).isEqualTo("tesla");
    }

    @Test
    void knowsEveryCountryByNameAndEveryGroupingByItsMembers() {
        assertThat(taxonomy.regions()).extracting(Region::code).contains(Locale.getISOCountries());
        assertThat(taxonomy.countries("G7")).containsExactlyInAnyOrder("CA", "DE", "FR", "GB", "IT", "JP", "US");
        assertThat(taxonomy.countries("Middle East")).contains("SA", "IL", "IR");
        assertThat(taxonomy.regions()).allSatisfy(region -> {
            assertThat(region.name()).isNotBlank();
            assertThat(taxonomy.countries(region.code())).isNotEmpty();
        });
    }

    @Test
    void hasTopicsOfProfessionalDepthBelowKnownParents() {
        assertThat(taxonomy.topics()).hasSizeGreaterThan(120);
        assertThat(taxonomy.topics()).allSatisfy(topic -> {
            assertThat(topic.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(topic.words()).isNotEmpty();
            assertThat(topic.parent() == null || taxonomy.topic(topic.parent()).isPresent())
                    .isTrue();
            assertThat(taxonomy.understand(topic.name()).keys()).containsExactly(Key.topic(topic.id()));
        });
    }
}
