package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> found(String text) {
        return Sentences.of(text).stream().map(sentence -> sentence.in(text)).toList();
    }

    private static List<Boolean> whole(String text) {
        return Sentences.of(text).stream().map(Sentence::whole).toList();
    }

    @Test
    void goesOnAfterTitlesInitialsAndStates() {
        assertThat(found("Sen. J. D. Lind of the U.S. Senate met Mr. Ode. They talked. Acme Inc. shares rose"
                        + " 4.5 percent."))
                .containsExactly(
                        "Sen. J. D. Lind of the U.S. Senate met Mr. Ode.",
                        "They talked.",
                        "Acme Inc. shares rose 4.5 percent.");
    }

    @Test
    void beginsBehindDatelinesAtTheTopAndOnALineOfTheirOwn() {
        assertThat(found("BRANNES, March 3 (Coastwire) — The port is closed. Ships wait.\n\nKARSUND (NPA) — It opens."))
                .containsExactly("The port is closed.", "Ships wait.", "It opens.");
    }

    @Test
    void beginsBehindTheMarkOfAList() {
        assertThat(found("- The port is closed. Ships wait.\n• KARSUND (NPA) — It opens.\n- 5 boats left."))
                .containsExactly("The port is closed.", "Ships wait.", "It opens.", "5 boats left.");
        assertThat(found("– Der Hafen ist zu, sagte er.\n-5 degrees were measured."))
                .containsExactly("– Der Hafen ist zu, sagte er.", "-5 degrees were measured.");
    }

    @Test
    void endsAfterAnAbbreviationWhenASentenceBegins() {
        assertThat(found("It was sold in the U.S. The price was $5. He came at 5 p.m. It rained."))
                .containsExactly("It was sold in the U.S.", "The price was $5.", "He came at 5 p.m.", "It rained.");
    }

    @Test
    void keepsAQuotedQuestionWithItsSpeaker() {
        assertThat(found("“Who pays?” he asked. “Who?” President Lind asked. “Nobody.” She left."))
                .containsExactly("“Who pays?” he asked.", "“Who?” President Lind asked.", "“Nobody.”", "She left.");
    }

    @Test
    void knowsNumbersAndGermanDates() {
        assertThat(found("Am 3. Mai kam die Antwort. Sie gilt z. B. für Art. 5 und kostet 3.5 Mio. Euro."))
                .containsExactly("Am 3. Mai kam die Antwort.", "Sie gilt z. B. für Art. 5 und kostet 3.5 Mio. Euro.");
    }

    @Test
    void goesOnBehindTitlesAndShortenedWords() {
        assertThat(found("Supt. Jones and Det. Brown met Amb. Lind. He saw approx. 500 boats, i.e. The Hague's."
                        + " All left."))
                .containsExactly(
                        "Supt. Jones and Det. Brown met Amb. Lind.",
                        "He saw approx. 500 boats, i.e. The Hague's.",
                        "All left.");
        assertThat(found("Es sind ca. 500 Euro bzw. Kronen inkl. Steuer. Die Regierung zahlt 2 Mrd. Die Summe steigt."))
                .containsExactly(
                        "Es sind ca. 500 Euro bzw. Kronen inkl. Steuer.",
                        "Die Regierung zahlt 2 Mrd.",
                        "Die Summe steigt.");
    }

    @Test
    void endsAfterANumberBeforeAWordThatIsAMonthElsewhere() {
        assertThat(found("He was 25. Out on bail he worked. It was said by 12. May Lind came too."))
                .containsExactly("He was 25.", "Out on bail he worked.", "It was said by 12.", "May Lind came too.");
    }

    @Test
    void endsAtLineBreaksUnlessTheTextIsWrapped() {
        assertThat(found("By Ada Lind\nThe vote is over.\n\nIt was close."))
                .containsExactly("By Ada Lind", "The vote is over.", "It was close.");
        assertThat(found("The cocoa zone had\nshowers in the week and\nprospects rose. Stocks\nfell.\n\nMore rain"))
                .containsExactly(
                        "The cocoa zone had\nshowers in the week and\nprospects rose.", "Stocks\nfell.", "More rain");
    }

    @Test
    void callsCutOffAndHeadingLinesNotWhole() {
        assertThat(whole("Plans for the bridge\nThe bridge is old. It will be torn down and,..."))
                .containsExactly(false, true, false);
        assertThat(whole("He said: “It ends…”\nthe rest.\nIt was “good.”")).containsExactly(false, false, true);
    }

    /** A text that was cut there may have gone on. */
    @Test
    void callsWhatEndsATextWithInitialsNotWhole() {
        assertThat(whole("The port is shut. Norrland goes on talking as the U.S."))
                .containsExactly(true, false);
        assertThat(whole("Norrland talks to the U.S. The port is shut.")).containsExactly(true, true);
    }

    @Test
    void findsEndsWithoutASpace() {
        assertThat(found("The plant is shut.Workers left. See example.Com now."))
                .containsExactly("The plant is shut.", "Workers left.", "See example.Com now.");
    }

    @Test
    void leavesOutWhatIsTooLongForOne() {
        String list = "The list names " + "Orla Venn, ".repeat(200) + "and others.";
        String longest = "It ends after " + "a very ".repeat(250) + "long way.";

        assertThat(found("The port is shut. " + list + " Workers left. " + longest))
                .containsExactly("The port is shut.", "Workers left.", longest);
    }

    @Test
    void leavesOutWhatCarriesEndlessMarks() {
        assertThat(found("The port is shut. The e" + "\u0301".repeat(100) + " fell. Workers left."))
                .containsExactly("The port is shut.", "Workers left.");
    }
}
