package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateDesk.check;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What need not be borne out may still neither add to what it follows from nor deny it. */
class InferredTest {

    private static final GateContext CONTEXT = new GateContext(GateDesk.spans(GateDesk.MILL), "en", List.of());

    @Test
    void refusesAnInferenceThatAddsANumberOrAName() {
        assertThat(check(
                        inferred(
                                Standing.INFERENCE, "a1.3", "Steel that costs more could slow the building of houses."),
                        CONTEXT))
                .isEqualTo("passed");
        assertThat(check(
                        inferred(
                                Standing.INFERENCE,
                                "a1.3",
                                "Steel that costs more could cost builders 3 billion dollars."),
                        CONTEXT))
                .isEqualTo("numbers");
        assertThat(check(
                        inferred(Standing.INFERENCE, "a1.3", "Steel that costs more could slow building in Sweden."),
                        CONTEXT))
                .isEqualTo("names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a1.1; negation; Norvik Steel would not hire 400 people in its mill.",
                "a1.2; negation; The Federal Trade Commission has approved the sale of the mine, so that guards can"
                        + " leave.",
                "a1.3; negation; Prices of steel fell in February, which helps builders.",
                "a1.6; actors; Halden Mining sued Norvik Steel, and that could slow what comes to the mill."
            })
    void refusesToDenyWhatItFollowsFrom(String span, String check, String text) {
        assertThat(check(inferred(Standing.INFERENCE, span, text), CONTEXT)).isEqualTo(check);
        assertThat(check(inferred(Standing.SUGGESTION, span, text), CONTEXT)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a1.3; Steel that costs more could cut what builders earn.",
                "a1.4; The strike may go on for long if talks in ports fail.",
                "a1.4; If the strike does end, ports will have much to catch up on.",
                "a1.1; The mill could draw builders away from others."
            })
    void letsItSayWhatMayComeOfIt(String span, String text) {
        assertThat(check(inferred(Standing.INFERENCE, span, text), CONTEXT)).isEqualTo("passed");
    }

    private static DraftedSentence inferred(Standing standing, String span, String text) {
        return new DraftedSentence("matters", Form.SENTENCE, standing, text, List.of(span), 320);
    }
}
