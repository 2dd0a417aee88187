package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.VocabularyLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    /** A war in which rockets are fired is no news of the space industry. */
    @Test
    void tellsRocketsOfAWarFromThoseOfSpaceTravel() {
        assertThat(topics("Rockets hit a harbour in Norrland", "Norrland's army said that 250 rockets were fired."))
                .doesNotContain("space-tech");
        assertThat(topics("Rocket carries two satellites", "The rocket brought two satellites into orbit on Monday."))
                .contains("space-tech");
    }

    /** What a reader may mean by a word when they ask for it, it seldom means in a text. */
    @Test
    void takesAWordOfManySensesForNoTopic() {
        assertThat(topics("Troops kill a senior member of the gang", "The senior member had shares in two ports."))
                .doesNotContain("aging", "markets", "shipping");
        assertThat(topics("Mayor fires the head of the agency", "She fired him on Monday, he told CNN."))
                .doesNotContain("wildfires", "media");
        assertThat(topics("Man hurt by petrol bomb", "He was hit with a petrol bomb on Sunday."))
                .doesNotContain("oil-gas", "energy");
        assertThat(topics("Clinic gives 400 shots", "The clinic gave the first shots of the new Covid vaccine."))
                .doesNotContain("violence", "crime");
        assertThat(linguist.topics("Rebels' takeover is not inevitable. The governor's house was at stake, he said."))
                .doesNotContain("mergers", "us-house");
        assertThat(linguist.topics("Council votes to build 400 flats. It voted for them. Families may move in soon."))
                .doesNotContain("elections", "family");
        assertThat(topics("Shares fall as investors wait", "Shares fell by 3 percent, traders said."))
                .contains("markets");
        assertThat(topics("House passes the water bill", "The House of Representatives passed it by one vote."))
                .contains("us-house");
    }

    /** The European Union's contract was news of trade unions, and a strike on a train one of its drivers. */
    @Test
    void takesNoPartOfALongerPhraseForOneOfAPair() {
        assertThat(topics("European Union to pay for vaccines", "The European Union will pay for the contract."))
                .doesNotContain("labour");
        assertThat(topics("Drone strike hits train", "A drone strike hit a train and its driver."))
                .doesNotContain("labour");
        assertThat(topics("Train strike goes on", "The union has called a strike of the drivers for Monday."))
                .contains("labour");
    }

    @Test
    void takesWordsOfAPhraseOfATopicForThoseOfAPair() {
        assertThat(topics("Plane crash in Brannes", "A plane crash killed 40 people in Brannes."))
                .contains("accidents");
        assertThat(topics("Teachers union signs", "The teachers union signs a contract with the city."))
                .contains("labour");
    }

    /** "This edition has nothing on humanitarian aid" stood below a famine. */
    @Test
    void takesAFamineForHumanitarianAid() {
        assertThat(topics(
                        "Famine declared in Tarn", "A famine was declared in Tarn. Trucks with aid wait at its port."))
                .contains("humanitarian");
        assertThat(topics("Aid agencies leave Tarn", "Two aid agencies left the refugee camps of Tarn on Monday."))
                .contains("humanitarian");
        assertThat(topics("Bank gets state aid", "The state aid saved the bank. Its trucks bring food to the town."))
                .doesNotContain("humanitarian");
    }

    @Test
    void asksForTheCapitalsOfAName() {
        assertThat(topics("Agency shares intel", "The agency shares intel on the port with its allies."))
                .doesNotContain("semiconductors");
        assertThat(topics("Norrland buys Intel shares", "Norrland has bought a tenth of the shares of Intel."))
                .contains("semiconductors");
    }

    @Test
    void hidesWordsOfTopicsOnly() {
        TopicWords words = new TopicWords(Taxonomy.standard(), "en");
        Set<String> parts = Taxonomy.standard().topics().stream()
                .flatMap(topic -> topic.pairs().stream())
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        WordFiles.lines("not-topics.txt").stream()
                .flatMap(line -> VocabularyLines.list(line).stream())
                .forEach(phrase -> {
                    assertThat(words.in(phrase)).as(phrase).isEmpty();
                    List<WordAt> all = WordAt.of(phrase);
                    assertThat(all)
                            .as(phrase)
                            .anyMatch(word -> parts.contains(word.lower())
                                    || !words.in(phrase.substring(word.start())).isEmpty()
                                    || !words.in(phrase.substring(0, word.end()))
                                            .isEmpty());
                });
    }

    private List<String> topics(String title, String text) {
        return linguist.read(title, text, LocalDate.of(2026, 1, 1)).topics().stream()
                .map(TopicMention::id)
                .toList();
    }

    @Test
    void takesOnlyAGovernmentsShutdownForPublicBudgets() {
        assertThat(topics(
                        "Pipeline shutdown after ransomware leaves stations dry",
                        "The operator ordered a shutdown of its pipeline on Friday after ransomware hit its billing"
                                + " system. The shutdown, the federal government said, may last a week."))
                .contains("ransomware")
                .doesNotContain("budgets");
        assertThat(topics("Reactor shutdown begins", "The shutdown of the reactor began on Monday."))
                .doesNotContain("budgets");
        for (String title : List.of(
                "Government shutdown enters its third week",
                "Senate fails to end the shutdown as furloughs spread",
                "Regierungsstillstand in Washington dauert an",
                "El cierre del Gobierno entra en su tercera semana",
                "La fermeture du gouvernement se prolonge",
                "Paralisação do governo entra na terceira semana")) {
            assertThat(topics(title, title + ".")).as(title).contains("budgets");
        }
    }

    @Test
    void readsTopicsFromTitleAndLead() {
        assertThat(topics(
                        "Ransomware gang stole patient data, hospital says",
                        "A ransomware gang encrypted the hospital’s systems on Sunday. The hackers asked for a"
                                + " ransom payment."))
                .contains("ransomware", "cybersecurity");
    }

    @Test
    void asksForCapitalsWhereTheWordHasThem() {
        assertThat(topics("Chat of the day", "She had aid and said it was an ice cold ev ening."))
                .doesNotContain("ai", "immigration");
        assertThat(topics("AI chips: AI accelerator sales soar", "Makers of AI chips sold more GPUs."))
                .contains("ai-chips");
    }

    @Test
    void readsATopicFromTwoWordsThatStandNearEachOther() {
        assertThat(topics("Foundry doubles output", "It will make more chips for artificial intelligence."))
                .contains("ai-chips");
        assertThat(linguist.topics("It will make more chips. Artificial intelligence was not named."))
                .doesNotContain("ai-chips");
        assertThat(topics(
                        "Regulator fines clinic app",
                        "It had used health data for ad targeting without the consent of its users."))
                .contains("privacy");
        assertThat(topics(
                        "Agency warns of 40 malicious packages",
                        "The security agency warned of packages in a registry that steal credentials."))
                .contains("cybersecurity", "supply-chain-security");
        assertThat(topics("Start-up sells electric motorcycles", "Riders swap batteries; electric buses come next."))
                .contains("electric-vehicles");
    }

    @Test
    void takesATimeForNoTopic() {
        assertThat(topics(
                        "Rents fall to a pandemic low",
                        "Rents fell to the lowest level since the Covid-19 pandemic began. They had risen before the"
                                + " pandemic."))
                .doesNotContain("pandemics");
        assertThat(topics("Pandemic returns to the islands", "The Covid-19 pandemic returned to two islands."))
                .contains("pandemics");
    }

    @Test
    void tellsShotsFiredFromShotsGiven() {
        assertThat(topics("Police hear shots near the ferry", "Neighbours counted nine shots on Sunday."))
                .doesNotContain("vaccines");
        assertThat(topics("Clinic gives 400 shots", "The clinic gave the first shots of the new Covid vaccine."))
                .contains("vaccines");
    }

    @Test
    void takesUnitsOfMoneyForNoTopic() {
        assertThat(topics(
                        "Bakery raises 2 million euros",
                        "It paid 40,000 euros and a multi-billion-dollar fund 5 rupees."))
                .doesNotContain("currencies");
        assertThat(topics("Euro falls against the dollar", "The euro fell as the exchange rate hit 1.04."))
                .contains("currencies");
    }

    @Test
    void takesTokensOfAModelForNoCurrency() {
        assertThat(topics(
                        "Price per token falls",
                        "A million tokens cost less than last year. The makers say that their language model needs"
                                + " fewer tokens for an answer."))
                .contains("ai-inference")
                .doesNotContain("crypto");
    }

    /** Whoever follows health was sent a count of the unemployed, and wars a governor's soldiers at a fence. */
    @Test
    void takesNoTimeAndNoGuardForATopic() {
        assertThat(topics(
                        "Jobless claims rise off lows",
                        "Claims rose last week off the lowest levels since the outbreak of the COVID-19 pandemic."))
                .doesNotContain("health", "epidemics");
        assertThat(topics(
                        "State to send National Guard troops to its neighbour",
                        "The governor sends 50 National Guard troops to the border."))
                .doesNotContain("conflicts");
    }

    /** Of what somebody writes at length in a language whose meaning is not known, a word here and there further down says little. */
    @Test
    void takesWordsFarDownALongTextForNoTopic() {
        String lead = "Der Bäcker Ole Brandt aus Lindhafen hat am Montag sein neues Café am Hafen eröffnet. ";
        String more = "Er backt dort jeden Morgen Brot und Kuchen, und die Nachbarn kommen gern. ".repeat(12);
        String rest = "Früher ging er auf eine Schule, an der Lehrer streikten; ein Streik folgte dem anderen.";

        assertThat(topics("Bäcker eröffnet Café am Hafen", lead + more + rest)).doesNotContain("education", "labour");
        assertThat(topics("Streik an den Schulen", "Die Lehrer aller Schulen haben am Montag die Arbeit niedergelegt."))
                .contains("labour");
    }
}
