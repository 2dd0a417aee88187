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

    /** The leads of reports begin so, with whom they are about behind the comma. */
    @Test
    void takesAPronounWhoseNameFollowsAtOnce() {
        assertThat(standsAlone("In his final days in office, then-Premier Jon Brandt pressed the court to void the"
                        + " election that he had lost."))
                .isTrue();
        assertThat(standsAlone("During her first visit to Norrland, Premier Orla Venn promised 20 million euros for"
                        + " its harbours."))
                .isTrue();
        assertThat(standsAlone("In his final days in office, the premier pressed the court to void the election that"
                        + " he had lost."))
                .isFalse();
        assertThat(standsAlone("In its statement, which came late, nobody said who had pressed the court to void the"
                        + " election."))
                .isFalse();
    }

    @Test
    void refusesAPostAmongTheSentences() {
        assertThat(standsAlone("The strike in #Norrland is a direct result of what its harbour office did."))
                .isFalse();
        assertThat(standsAlone("The strike at Pier #4 in Norrland went into its third day on Monday."))
                .isTrue();
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
    void refusesWhatStoodUnderAPicture() {
        assertThat(standsAlone(
                        "Premier Ilse Brandt, right, and Ole Dahl arrive at the harbour office in Brannes on Monday."))
                .isFalse();
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
        assertThat(standsAlone(sentence)).isFalse();
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

    /** "While the remaining $3.2bn will be awarded to Intel." had lost its main clause. */
    @Test
    void refusesWhatHasNoMainClauseOrHasLostAWord() {
        assertThat(standsAlone("While the rest of the 40 million will be paid to Brisant by the ministry in May."))
                .isFalse();
        assertThat(standsAlone("While 3,200 people of Brannes will be paid the rest of the 40 million in May."))
                .isFalse();
        assertThat(standsAlone("While visiting Brannes President Lind promised 40 million to the people of its port."))
                .isTrue();
        assertThat(standsAlone("While the rest will be paid in May, Brisant has 40 million of the ministry already."))
                .isTrue();
        assertThat(standsAlone("(The Harbour Circle, ) The council of Brannes passed its plan for the port on Monday."))
                .isFalse();
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

    /** "ruled then that": nothing before it said when. */
    @Test
    void refusesWhatHappenedAtATimeToldBefore() {
        assertThat(standsAlone(
                        "Judge Ole Dahl of the harbour court in Brannes ruled then that the dues were unlawful."))
                .isFalse();
        assertThat(standsAlone(
                        "Judge Ole Dahl of the harbour court in Brannes ruled in May that the dues were unlawful."))
                .isTrue();
    }

    private static boolean standsAlone(String sentence) {
        return StandsAlone.inReport(sentence, Set.of());
    }
}
