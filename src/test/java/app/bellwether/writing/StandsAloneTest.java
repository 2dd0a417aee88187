package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
