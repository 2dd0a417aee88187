package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateDesk.check;
import static app.bellwether.writing.gate.GateDesk.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotation marks, links and first words of whatever kind. */
class WordingTest {

    private static final String TALKS = "Lind said that “the mill’s owners will not pay” after the talks in Oslo.";

    @ParameterizedTest
    @ValueSource(
            strings = {"'%s'", "‹%s›", "›%s‹", "「%s」", "『%s』", "‚%s‘", "‘%s’", "’%s’", "»%s«", "”%s”", "„%s“", "＂%s＂"})
    void seesQuotationMarksOfAllKinds(String marks) {
        String kept = "Lind said “the mill’s owners will not pay” after the talks in Oslo.";
        String changed = "Lind said “the mill’s owners shall not pay” after the talks in Oslo.";

        assertThat(quoted(kept, marks)).isEqualTo("passed");
        assertThat(quoted(changed, marks)).isEqualTo("quotation");
        assertThat(quoted("Lind said “the owners' mill shall not pay” after the talks in Oslo.", marks))
                .isEqualTo("quotation");
    }

    private static String quoted(String text, String marks) {
        String other = text.replaceAll("“(.*)”", marks.replace("%s", "$1"));
        return check(sentence(other, "a1.1"), new GateContext(GateDesk.spans(List.of(TALKS)), "en", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dockers' union said in the '90s that the mills' owners will pay.",
                "The dockers’ union said in the ’90s that the mills’ owners will pay."
            })
    void takesNoApostropheForOne(String words) {
        assertThat(check(
                        sentence(words.replace("said in", "stated in"), "a1.1"),
                        new GateContext(GateDesk.spans(List.of(words)), "en", List.of())))
                .isNotEqualTo("quotation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t.me", "EXAMPLE.COM", "bit.ly/x", "10.0.0.138", "Norvik.Example", "norvik。example", "x.co"})
    void refusesDomainsAndAddressesHoweverWritten(String link) {
        String words = "Norvik Steel hires 400 people through " + link + " in Brannes.";

        assertThat(check(sentence(words, "a1.1"), new GateContext(GateDesk.spans(List.of(words)), "en", List.of())))
                .isIn("link", "identifiers", "ending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. company Norvik Inc. hires 3.5 percent more people in Brannes.",
                "At 9 a.m. J.P. Morgan hired 400 people in Brannes for Norvik Inc. and others.",
                "The bank J.P.Morgan hired 400 people in Brannes for the U.S. Army."
            })
    void takesNoShortenedWordForADomain(String words) {
        assertThat(check(sentence(words, "a1.1"), new GateContext(GateDesk.spans(List.of(words)), "en", List.of())))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Italy", "Lilly", "Sicily", "May", "Emily"})
    void takesAFirstWordForANameThatIsNoSmallWordOrAdverb(String name) {
        assertThat(check(name + " said on Monday it would hire 400 people in Brannes.", "a1.1"))
                .isEqualTo("names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More than 400 people would be hired in Brannes, Norvik Steel said.",
                "All 400 people would be hired in Brannes, Norvik Steel said.",
                "Finally Norvik Steel said on Monday it would hire 400 people in Brannes.",
                "Possibly Norvik Steel would hire 400 people in Brannes."
            })
    void takesNoSmallWordForAName(String text) {
        assertThat(check(text, "a1.1")).isNotEqualTo("names");
    }
}
