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
                "By JANE ROE and OLE DORN, Coastal Press BRANNES (CP) — Forty ships wait.|Forty ships wait.",
                "By Jane Roe, The Harbour Square (Coast News) – Forty ships wait.|Forty ships wait.",
                "(Coastwire) — Forty ships wait.|Forty ships wait.",
                "(Coastwire) -A ship waits.|A ship waits.",
                "BRANNES, March 3 (Coastwire) –Forty ships wait.|Forty ships wait.",
                "Brannes, 3 Feb. (CW).- Forty ships wait.|Forty ships wait.",
                "March 3 (CW) -- Forty ships wait.|Forty ships wait.",
                "(CW) - BRANNES, 3 MAG - Quaranta navi aspettano.|Quaranta navi aspettano.",
                "BRANNES (cw) - Vierzig Schiffe warten.|Vierzig Schiffe warten.",
                "Brannes, le 3 mai – Quarante navires attendent.|Quarante navires attendent.",
                "Karsund, 3 de mayo (CW) – Cuarenta barcos esperan.|Cuarenta barcos esperan.",
                "Brannes [Norrland], March 3 (CWN/TPS): Forty ships wait.|Forty ships wait.",
                "Karsund, Mar 3 (CWN) Forty ships wait.|Forty ships wait.",
                "MUMBAI: Forty ships wait.|Forty ships wait.",
                "WASHINGTON, D.C.: Forty ships wait.|Forty ships wait.",
                "TBILISI (Coastwire) : Forty ships wait.|Forty ships wait.",
            })
    void findsTheWordsBehindIt(String text, String sentence) {
        assertThat(text.substring(Dateline.end(text))).isEqualTo(sentence);
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
                "Brannes – Karsund talks have begun.",
                "Harbour Systems (NASDAQ:HRBR – Get Report) has sold 40 ships.",
                "On March 3 – Nobody worked in Brannes.",
                "NORA–Karsund Council met on Monday.",
                "COVID–19 cases rose in Brannes.",
                "March 3–5, the ports stay closed.",
                "POLICE: Forty ships wait.",
                "Mumbai: forty ships wait.",
                "Mumbai: Forty ships wait.",
                "MUMBAI: forty ships wait.",
                "March 3 – 5, the ports stay closed.",
                "وزارة الصحة - 40 وفاة",
                "On Tuesday, July 6, Covid-19 killed 40 people in Brannes.",
                "On Tuesday, July 6, Covid - 19 killed 40 people in Brannes.",
                "Since Monday, June 7, F-16 jets have flown over Brannes.",
                "The North Sea Organization (NSO)-Norrland Council met on Monday.",
                "The Office for Ports (OPN) Council met on Monday.",
                "Harbour Systems (HRBR): Forty ships sold.",
                "The Office for Ports of March 3 (OPN) has closed.",
            })
    void findsNoneInsideASentence(String text) {
        assertThat(Dateline.end(text)).isZero();
    }
}
