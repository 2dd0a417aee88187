package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ferry with forty people sinks off Brannes | World news - Coast Daily;Ferry with forty people sinks"
                        + " off Brannes",
                "Ferry with forty people sinks off Brannes | World news | Coast Daily;Ferry with forty people sinks"
                        + " off Brannes",
                "Coast live updates | Norrland reports 40 deaths - Coast Daily;Coast live updates | Norrland reports"
                        + " 40 deaths",
                "Ferry sinks - Coast Daily;Ferry sinks",
                "Ferry sinks off Brannes - gCoast;Ferry sinks off Brannes",
                "Ferry sinks off Brannes - i24COAST;Ferry sinks off Brannes",
                "Ferry sinks off Brannes - Coast 24;Ferry sinks off Brannes",
                "Ferry sinks off Brannes - Coast am Sonntag;Ferry sinks off Brannes",
                "Ferry sinks off Brannes - La Voz del Mar;Ferry sinks off Brannes",
                "Ferry sinks off Brannes - The Voice of the Coast;Ferry sinks off Brannes",
                "Ferry sinks off Brannes – coast.example;Ferry sinks off Brannes",
                "Ferry sinks off Brannes - Al-Coast;Ferry sinks off Brannes",
                "Ferry sinks off Brannes | everything about boats;Ferry sinks off Brannes",
            })
    void takesTheNameOfASiteOffAHeadline(String headline, String alone) {
        assertThat(Mastheads.without(headline)).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EU bans fishing for herring – Iceland protests",
                "Ferry talks fail — and Norrland imposes tariffs",
                "Norrland names a close aide - and foe of Brannes - ambassador",
                "Ferry still blocked from the strait - for now",
                "Stromausfall in Brannes – Tausende ohne Licht",
                "Norrland | Ferry sinks off Brannes",
                "Ferry sinks off Brannes – 40 Dead",
                "Brannes beats Karsund in the final 110 - 98",
                "Ferry sinks off Brannes - Coast Guard, Navy And Volunteers Search For People",
            })
    void leavesNewsBehindADash(String headline) {
        assertThat(Mastheads.without(headline)).isEqualTo(headline);
    }
}
