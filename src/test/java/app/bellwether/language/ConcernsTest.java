package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcernsTest {

    private static final String CHIPS =
            "The foundry Halven said on Monday that it would double the output of chips for artificial intelligence. "
                    + "Demand for semiconductors has outgrown supply, the company said.";
    private static final String FARMS =
            "Growers in Kerala planted more rice this year. The monsoon came early, and prices held.";

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Linguist linguist = Linguist.standard(taxonomy);
    private final Concerns concerns = new Concerns(taxonomy, linguist);

    private Concern concern(String typed, String title, String text) {
        Subject subject = concerns.subject(title, text, linguist.read(title, text, LocalDate.of(2026, 1, 1)));
        return concerns.of(concerns.wanted(typed, taxonomy.understand(typed).keys()), subject);
    }

    @Test
    void meetsAnInterestByTopicAndNamesTheWords() {
        Concern concern = concern("AI chips", "Foundry to double output", CHIPS);

        assertThat(concern.met()).isTrue();
        assertThat(concern.because())
                .isNotEmpty()
                .allSatisfy(because -> assertThat(CHIPS.substring(because.start(), because.end()))
                        .isEqualTo(because.text()));
        assertThat(concern.because()).extracting(Concern.Because::text).contains("chips for artificial intelligence");
    }

    @Test
    void countsWhatIsNarrowerInFull() {
        assertThat(concern("technology", "Foundry to double output", CHIPS).met())
                .isTrue();
        assertThat(concern("Asia", "Rice in Kerala", FARMS).met()).isTrue();
    }

    @Test
    void asksForTopicAndRegionTogether() {
        assertThat(concern("agriculture in India", "Rice in Kerala", FARMS).met())
                .isTrue();
        assertThat(concern("agriculture in Norway", "Rice in Kerala", FARMS).met())
                .isFalse();
    }

    @Test
    void findsFreeWordsByTheirStems() {
        Concern concern = concern("planting rice paddies in Kerala", "Rice in Kerala", FARMS);

        assertThat(concern.because()).extracting(Concern.Because::text).contains("Kerala", "planted", "rice");
        assertThat(concern.score())
                .isGreaterThan(concern("planting rice paddies in Kerala", "Output", CHIPS)
                        .score());
    }

    @Test
    void ranksWhatIsWiderBelowWhatWasAskedFor() {
        double wider = concern("AI chips", "Semiconductors", "Makers of semiconductors sold less.")
                .score();
        double asked =
                concern("AI chips", "AI chips", "Makers of AI chips sold less.").score();
        double other = concern("AI chips", "Rice in Kerala", FARMS).score();

        assertThat(asked).isGreaterThan(wider);
        assertThat(wider).isGreaterThan(other);
    }

    /** Joe Biden lies in the United States, whose weather is none of his. */
    @Test
    void takesNoCountryForThePersonAtItsHead() {
        Wanted wanted = concerns.wanted("Joe Biden", List.of(Key.topic("joe-biden")));
        String title = "Storm over the coast";
        String text = "A storm crossed the coast.";

        assertThat(concerns.of(wanted, concerns.subject(title, text, Map.of(Key.region("US"), 1.0), List.of()))
                        .score())
                .isEqualTo(concerns.of(wanted, concerns.subject(title, text, Map.of(), List.of()))
                        .score());
    }

    @Test
    void showsASentenceWhenOnlyTheMeaningIsNear() {
        Concern concern = concern(
                "clinicians", "Doctors on the wards", "Doctors in the city will see patients by night as well.");

        assertThat(concern.met()).isTrue();
        assertThat(concern.because()).hasSize(1);
        assertThat(concern.score())
                .isGreaterThan(concern("clinicians", "Output", CHIPS).score());
    }

    @Test
    void meetsATopicThatStandsOutThoughNobodySaysItsWords() {
        String title = "Senate rejects a bill on ballots";
        String text =
                "Senators refused a bill that would have let people cast ballots by post and register on the day.";

        assertThat(linguist.topics(title + ".\n" + text)).doesNotContain("voting-rights");
        assertThat(concern("voting rights", title, text).met()).isTrue();
        assertThat(concern("agriculture", title, text).met()).isFalse();
        assertThat(concern("free speech", title, text).met()).isFalse();
    }

    @Test
    void asksWhatIsJoinedToBeNearEach() {
        String title = "Senate rejects a bill on ballots";
        String text =
                "Senators refused a bill that would have let people cast ballots by post and register on the day.";
        Wanted both = concerns.wanted(
                "voting rights in agriculture", List.of(Key.topic("voting-rights"), Key.topic("agriculture")));

        assertThat(concerns.near(both, concerns.subject(title, text, Map.of(), List.of())))
                .isFalse();
    }

    @Test
    void letsNeighboursSpeakForEachOther() {
        float[] soup = linguist.embed("How to make an onion soup at home");
        float[] same = linguist.embed("How to make onion soup at home in a pot");
        float[] other = linguist.embed("Central bank leaves its rate unchanged");

        double[] smoothed = new Neighbours(List.of(soup, same, other)).smoothed(new double[] {.8, .2, .1});

        assertThat(smoothed).containsExactly(.5, .5, .1);
    }
}
