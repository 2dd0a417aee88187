package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody says goes on behind the full stop. */
class SpeechTest {

    private static boolean isSpeech(String text) {
        return Speech.isOpenAt(text, text.indexOf("Boats cost jobs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said: \"The sea needs rest. Boats cost jobs. We look forward to May.\"",
                "“The sea needs rest,” she said. “It is tired. Boats cost jobs.”",
                "The mast is 6\" wide, she said. \"The sea needs rest. Boats cost jobs.\"",
                "“The sea needs rest. Boats cost jobs.",
            })
    void hearsWhatStandsWithinSomebodysWords(String text) {
        assertThat(isSpeech(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boats cost jobs.",
                "\"The sea needs rest,\" she said. Boats cost jobs.",
                "She called it “a rest.” Boats cost jobs.",
                "The mast is 6\" wide. Boats cost jobs.",
                "“The sea needs rest,\" she said. Boats cost jobs.",
                "“The sea needs rest.\nBoats cost jobs.",
            })
    void hearsWhereTheyEnd(String text) {
        assertThat(isSpeech(text)).isFalse();
    }
}
