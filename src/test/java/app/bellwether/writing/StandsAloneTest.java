package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(StandsAlone.inReport(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Highlighting the divide in the chamber, the governor barred the count of late ballots.",
                "Speaking in Geneva, the minister promised 20 million euros for the clinics of the region."
            })
    void refusesASentenceThatBeginsWithAGerund(String sentence) {
        assertThat(StandsAlone.inReport(sentence)).isFalse();
    }

    /** A brief began with "The Republican governor also announced". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Republican governor also announced that the state will fund a wall along the canal with 250"
                        + " million.",
                "The Labour lawmaker has asked the harbour office for the letters about the sale of the quay.",
                "The Democratic senators said on Monday that the bill on ferries would be held up until June."
            })
    void refusesSomebodyWhoIsToldByAPartyAlone(String sentence) {
        assertThat(StandsAlone.inReport(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Republican governor of Texas announced that the state will fund a wall along the canal.",
                "The Republican National Committee asked the harbour office for the letters about the sale.",
                "The French president announced that the state will fund a wall along the canal in June."
            })
    void takesWhoIsToldByAPlaceOrIsAName(String sentence) {
        assertThat(StandsAlone.inReport(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Almost three months later, the harbour office has now declared the herring of Lindhaven extinct.",
                "Hours later Norvik Ferries said that it would close its night crossing to Lindhaven in June.",
            })
    void refusesWhatHappenedLaterThanNobodyKnowsWhat(String sentence) {
        assertThat(StandsAlone.inReport(sentence)).isFalse();
    }

    /** A brief began with "text_fieldsKuwait's ministry". */
    @Test
    void refusesWhatAProgramLeftInThePage() {
        assertThat(StandsAlone.inReport(
                        "Norrland voices concern caption_textNorrland’s ministry has voiced concern about the"
                                + " harbour."))
                .isFalse();
    }
}
