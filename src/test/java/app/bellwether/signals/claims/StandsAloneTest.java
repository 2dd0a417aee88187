package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandsAloneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boeing said that it would deliver 40 aircraft to the airline by the end of the quarter.",
                "Beijing pledged to buy 20 million tonnes of grain from farmers in three provinces.",
                "Lanting AI cut the price of its model by 60 percent to win customers abroad."
            })
    void takesANameThatEndsLikeAGerundForAName(String sentence) {
        assertThat(standsAlone(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Highlighting the divide in the chamber, the governor barred the count of late ballots.",
                "Speaking in Geneva, the minister promised 20 million euros for the clinics of the region."
            })
    void refusesASentenceThatBeginsWithAGerund(String sentence) {
        assertThat(standsAlone(sentence)).isFalse();
    }

    @Test
    void refusesWhatFollowsOnSomethingToldBefore() {
        assertThat(standsAlone(
                        "The notification from the harbour office came after Ole Dahl had refused to pay the fine."))
                .isFalse();
        assertThat(standsAlone(
                        "The arrest of Ole Dahl in Brannes came after he had refused to pay the fine of the port."))
                .isTrue();
    }

    @Test
    void refusesAHeadlineAmongTheSentences() {
        assertThat(standsAlone(
                        "Harbour Office Gets Reprieve From Court As Minister Extends Deadline, 4th Delay in a Year."))
                .isFalse();
        assertThat(standsAlone(
                        "Premier Ilse Brandt told Harbour Minister Ole Dahl and Sund County Governor Mats Lind that it"
                                + " was enough."))
                .isTrue();
        assertThat(standsAlone("Premier Ilse Brandt met Harbour Minister Ole Dahl and Governor Mats Lind."))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Republican governor of Texas announced that the state will fund a wall along the canal.",
                "The Republican National Committee asked the harbour office for the letters about the sale.",
                "The French president announced that the state will fund a wall along the canal in June."
            })
    void takesWhoIsToldByAPlaceOrIsAName(String sentence) {
        assertThat(standsAlone(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Almost three months later, the harbour office has now declared the herring of Lindhaven extinct.",
                "Hours later Norvik Ferries said that it would close its night crossing to Lindhaven in June.",
            })
    void refusesWhatHappenedLaterThanNobodyKnowsWhat(String sentence) {
        assertThat(standsAlone(sentence)).isFalse();
    }

    /** A brief began with "text_fieldsKuwait's ministry". */
    @Test
    void refusesWhatAProgramLeftInThePage() {
        assertThat(standsAlone("Norrland voices concern caption_textNorrland’s ministry has voiced concern about the"
                        + " harbour."))
                .isFalse();
    }

    @Test
    void refusesAnOfficialWhoWasNamedBefore() {
        assertThat(standsAlone("The Sudrland official, speaking on the condition of anonymity, said the raid killed a"
                        + " founder."))
                .isFalse();
    }

    @Test
    void refusesWhatASiteWritesBelowItsPosts() {
        assertThat(standsAlone(
                        "The post Founder of Brisant detained in Brannes, police says appeared first on Coast Wire."))
                .isFalse();
        assertThat(standsAlone("A variant of the flu first appeared in Norrland in May and has reached 40 countries."))
                .isTrue();
    }

    /** "The ministry affirmed" was another country's than the reader took it for. */
    @Test
    void refusesAMinistryThatNobodyHasNamed() {
        assertThat(standsAlone("In an official statement, the ministry affirmed that the harbour is a direct result of"
                        + " neglect."))
                .isFalse();
        assertThat(standsAlone(
                        "In an official statement on Sudrland, the ministry affirmed that the harbour is a direct"
                                + " result of neglect."))
                .isTrue();
    }

    private static boolean standsAlone(String sentence) {
        return StandsAlone.inReport(sentence, Set.of());
    }
}
