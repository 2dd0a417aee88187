package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.parsing.Chapters.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaptersTest {

    private static List<Span> sponsored(String json) {
        return Chapters.sponsored(json.getBytes(UTF_8), "application/json+chapters");
    }

    private static List<Span> ofTitle(String title) {
        return sponsored("{\"chapters\": [{\"startTime\": 10, \"title\": \"" + title + "\"}, {\"startTime\": 70}]}");
    }

    @Test
    void endWhereTheyTellOrWhereTheNextBegins() {
        assertThat(sponsored("""
            {"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Intro"},
             {"startTime": 300.5, "title": "Outro"},
             {"startTime": 60, "endTime": 90, "title": "Sponsor: Tidewater"},
             {"startTime": 200, "title": "Ad break"}, {"startTime": 230.2, "toc": false},
             {"startTime": "soon", "title": "Ads"}, {"startTime": 500, "title": "Thanks to our sponsors"}]}\
            """)).containsExactly(new Span(60, 90), new Span(200, 230), new Span(500, 680));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sponsor",
                "Sponsors",
                "Ads",
                "Ad break 2",
                "SPONSOR – Tidewater",
                "Brought to you by Tidewater",
                "A word from our sponsor",
                "Werbung",
                "Tidewater (sponsor)",
                "Mid-roll"
            })
    void areSponsoredBySuchATitle(String title) {
        assertThat(ofTitle(title)).containsExactly(new Span(10, 70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sponsors leave the games",
                "How ads pay for the web",
                "Adam on adverbs",
                "The commercial case",
                ""
            })
    void areNotSponsoredForTellingOfIt(String title) {
        assertThat(ofTitle(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"chapters\": 7}", "<html>", "{\"chapters\": [[[]]]}"})
    void areNoneWhereNothingIsUnderstood(String broken) {
        assertThat(sponsored(broken)).isEmpty();
    }

    @Test
    void takeWhatIsSaidInThemOutOfATranscriptToTheEndOfItsSentence() {
        var vtt = """
            WEBVTT

            00:50.000 --> 00:58.000
            <v Jane>The price of steel fell by a tenth.

            00:58.000 --> 01:00.000
            <v Jane>But first

            01:00.000 --> 01:10.000
            <v Jane>Tidewater makes boats.

            01:10.000 --> 01:29.000
            <v Jane>Use the code JANE to get

            01:29.500 --> 01:32.000
            <v Jane>ten percent off.

            01:32.000 --> 01:40.000
            <v Jane>Steel is made in nine countries.
            """;

        var spoken = Transcripts.read(vtt.getBytes(UTF_8), "text/vtt", List.of(new Span(60, 89)))
                .orElseThrow();

        assertThat(spoken.text())
                .isEqualTo("The price of steel fell by a tenth. But first\n\nSteel is made in nine countries.");
        assertThat(spoken.turns()).extracting(Turn::at).containsExactly(50, 92);
        assertThat(Transcripts.read(vtt.getBytes(UTF_8), "text/vtt", List.of(new Span(0, 999))))
                .isEmpty();
    }
}
