package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BRANNES: The minister said that the port would open again on Monday.",
                "BRANNES_ The minister said that the port would open again on Monday.",
                "Brannes, Norrland (AFP) – The minister said that the port would open again on Monday.",
                "Norrland Strike: The minister said that the port would open again on Monday.",
                "Why it matters: The port of Norrland had been closed for a month.",
                "Yes, but: The port of Norrland had been closed for a month.",
                "Brannes, N.L. – March 4, 2026 – The minister said that the port would open again.",
            })
    void seesAPlaceOrACatchwordInFront(String sentence) {
        assertThat(Openings.isLabelled(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jana Holt – who ran the port – said that it would open again on Monday.",
                "The minister gave one reason: The port had no cranes.",
                "Norrland–Sudrland trade fell by a third after the strike in March.",
                "The minister said: “The port of Norrland is open.”",
                "Premier Brandt warned: “The port of Norrland stays closed.”",
                "The vote was close: 51 to 49 for the port.",
                "Brandt was clear: The port of Norrland stays closed.",
                "His verdict is simple: Norrland must open its port.",
                "Norrland opened its port on Monday.",
            })
    void takesNoPartOfTheSentenceForOne(String sentence) {
        assertThat(Openings.isLabelled(sentence)).isFalse();
    }

    @Test
    void seesALabelBeforeAHyphenToo() {
        assertThat(Openings.isLabelled("KARSUND - The court has detained Ole Dorn again."))
                .isTrue();
        assertThat(Openings.isLabelled("Norrland-backed rebels have left Karsund."))
                .isFalse();
    }
}
