package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

    @Test
    void readsWebVtt() {
        var spoken = read("""
            WEBVTT

            NOTE made by a machine

            1
            00:00:00.000 --> 00:00:02.760 align:start
            <v Nell Ferris>Welcome to the show &amp; hello.

            00:00:02.760 --> 00:00:04.000
            <v Nell Ferris>What did you do?

            01:00:14.500 --> 01:00:20.000
            <v.loud Kofi B.>I <i>asked</i> for a spreadsheet.
            """);

        assertThat(told(spoken))
                .containsExactly(
                        "Nell Ferris@0: Welcome to the show & hello. What did you do?",
                        "Kofi B.@3614: I asked for a spreadsheet.");
        assertThat(spoken.text())
                .isEqualTo("Welcome to the show & hello. What did you do?\n\nI asked for a spreadsheet.");
    }

    @Test
    void readsSubRip() {
        assertThat(told(read("""
            1\r
            00:00:00,179 --> 00:00:02,399\r
            Travis: When you first get\r
            started.\r
            \r
            2\r
            00:00:05,000 --> 00:00:06,000\r
            Ann: Note: not a name.\r
            \r
            3\r
            00:00:07,000 --> 00:00:08,000\r
            Travis: Right. Ann: said it.\r
            \r
            4\r
            00:00:09,000 --> 00:00:10,000\r
            Ann: Yes.\r
            """)))
                .containsExactly(
                        "Travis@0: When you first get started.",
                        "Ann@5: Note: not a name.",
                        "Travis@7: Right. Ann: said it.",
                        "Ann@9: Yes.");
    }

    @Test
    void readsJson() {
        assertThat(told(read("""
            {"version": "1.0.0", "segments": [
             {"speaker": "Darth Vader", "startTime": 0.5, "endTime": 0.75, "body": "I"},
             {"speaker": "Darth Vader", "startTime": 1, "endTime": 1.25, "body": "am here."},
             {"speaker": "Luke", "startTime": 62.75, "endTime": 63.0, "body": "Nooooo"}]}\
            """))).containsExactly("Darth" + " Vader@0:" + " I am" + " here.", "Luke@62:" + " Nooooo");
    }

    @Test
    void readsHtmlAndPlainText() {
        assertThat(told(read("<cite>Travis:</cite><time>1:05</time><p>It&#39;s"
                        + " late.</p><cite>Ann:</cite><time>1:10</time><p>No.</p>")))
                .containsExactly("Travis@65: It's late.", "Ann@70: No.");
        assertThat(told(read("""
            **Tom Wilkie:** Hello.

            **Mat:** Hi, Tom.

            And more.

            **Tom Wilkie:** Yes.

            **Mat:** Easy.
            """)))
                .containsExactly(
                        "Tom Wilkie@null: Hello.",
                        "Mat@null: Hi, Tom. And more.",
                        "Tom Wilkie@null: Yes.",
                        "Mat@null: Easy.");
    }

    /** A name that was never closed took all that follows for a name, as often as it was not. */
    @Test
    void readsHtmlOfWhichNothingIsClosed() {
        assertThat(told(read("<cite>Travis:<time>1:05</time><p>It is late.</p><cite>Ann:<time>1:10</time><p>No.</p>")))
                .isEqualTo(told(read("<cite>Travis:</cite><time>1:05</time><p>It is late.</p><cite>Ann:</cite>"
                        + "<time>1:10</time><p>No.</p>")));
    }

    @Test
    void readsTimesThatAreMarkedBetweenTheWords() {
        assertThat(told(read("""
            **Nell Ferris:** Good morning.

            **Kofi B.:** \\[03:59\\] Not that \\[laughter\\] early. Tides turn. \\[1:04:10.50\\] The ferry waits for none.

            **Nell Ferris:** No.

            **Kofi B.:** A quay has two ends. \\[1:05:00\\] Both are wet.
            """)))
                .containsExactly(
                        "Nell Ferris@null: Good morning.",
                        "Kofi B.@239: Not that [laughter] early. Tides turn.",
                        "Kofi B.@3850: The ferry waits for none.",
                        "Nell Ferris@null: No.",
                        "Kofi B.@null: A quay has two ends.",
                        "Kofi B.@3900: Both are wet.");
    }

    @Test
    void beginsANewTurnInALongSpeechSoThatTimesStayNear() {
        var vtt = new StringBuilder("WEBVTT\n\n");
        for (var i = 0; i < 40; i++) {
            vtt.append("00:%02d.000 --> 00:%02d.900\n<v A>Sentence number %d of many is said here.\n\n"
                    .formatted(i, i, i));
        }

        assertThat(read(vtt.toString()).turns())
                .hasSizeBetween(3, 6)
                .allSatisfy(turn -> assertThat(turn.at()).isNotNull());
    }

    @Test
    void understandsNothingOfNothing() {
        assertThat(Transcripts.read("WEBVTT\n".getBytes(UTF_8), null)).isEmpty();
        assertThat(Transcripts.read("{\"chapters\": []}".getBytes(UTF_8), null)).isEmpty();
        assertThat(Transcripts.read("{\"segments\": [".getBytes(UTF_8), null)).isEmpty();
    }

    private static Spoken read(String transcript) {
        return Transcripts.read(transcript.getBytes(UTF_8), null).orElseThrow();
    }

    private static List<String> told(Spoken spoken) {
        return spoken.turns().stream()
                .map(turn ->
                        turn.speaker() + "@" + turn.at() + ": " + spoken.text().substring(turn.start(), turn.end()))
                .toList();
    }
}
