package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionsTest {

    /** That others call it a disaster had brought a famine back, in a brief of one sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "While Norrland rejects the claims, agencies call the dispute a preventable one demanding talks.",
                "Premier Brandt called it an outrage in parliament.",
                "The harbour office reported that the strait was closed.",
            })
    void seesWhatIsOnlySaid(String sentence) {
        assertThat(Reactions.areOnlySaid(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Premier Brandt called a snap election a year before her term ends.",
                "Norrland called the council together a week after the storm.",
                "Norrland closed the strait on Friday.",
            })
    void seesADeed(String sentence) {
        assertThat(Reactions.areOnlySaid(sentence)).isFalse();
    }

    @Test
    void seesADeedAtSomebodyWhoIsDescribed() {
        assertThat(Reactions.tells(
                        "Police in Brannes arrested a man described as the head of a ring after a raid.",
                        "Police arrest head of a ring"))
                .isFalse();
    }

    /** "Residents have described the effects of hunger, after a report confirmed famine" stood under what happened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fishers of Karsund have described their empty nets to a reporter, after a ministry closed the strait.",
                "Premier Brandt voiced concern after Norrland closed the strait.",
            })
    void seesWhatIsToldAtWhatHappened(String sentence) {
        assertThat(Reactions.tells(sentence, "Norrland closes the strait")).isTrue();
    }
}
