package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BRANNES — The port is closed.|The port is closed.",
                "NEW BRANNES, PA – The port is closed.|The port is closed.",
                "NEW BRANNES, Norrland —The port is closed.|The port is closed.",
                "NEW BRANNES_ The port is closed.|The port is closed.",
                "BRANNES (Coastwire) - The port is closed.|The port is closed.",
                "BRANNES, Feb 26 (Coastwire) – “The port” is closed.|“The port” is closed.",
                "BRANNES, March 3 - 40 ships wait.|40 ships wait.",
                "Karsund, Norrland, March 3 - 40 ships wait.|40 ships wait.",
                "New Karsund (AP) — Forty ships wait.|Forty ships wait.",
            })
    void findsTheWordsBehindIt(String text, String sentence) {
        assertThat(text.substring(Dateline.behind(text))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The port is closed.",
                "The Norrland Aviation Office (NAO) – the one in Brannes – said that the port is closed.",
                "NORA — the council's new barge — has sunk.",
                "NORA — Brannes's new barge — has sunk.",
                "NORA, the council and its barge - Sudrland's largest - have come.",
                "The Office for Ports of Norrland (OPN) – Karsund's largest – has closed.",
                "The Party of Fishing (AP) — Norrland's largest — lost.",
                "U.S. - Norrland talks ended.",
                "BASCOMBE, AI – not chips – has won.",
                "On Tuesday, July 6, Covid-19 killed 40 people in Brannes.",
                "On Tuesday, July 6, Covid - 19 killed 40 people in Brannes.",
                "Since Monday, June 7, F-16 jets have flown over Brannes.",
                "The North Sea Organization (NSO)-Norrland Council met on Monday.",
            })
    void findsNoneInsideASentence(String text) {
        assertThat(Dateline.behind(text)).isZero();
    }
}
