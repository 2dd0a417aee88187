package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Frame;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"missed", "Missed?", "mute", "unmute", "time", "days", "length", "notes", "role", "ask"})
    void whoWritesACommandAloneIsToldWhatFollowsIt(String line) {
        var unclear = Commands.read(line).unclear();

        assertThat(unclear).hasSize(1);
        assertThat(new Hints(new Said(Frame.of("en")))
                        .unclear(unclear.getFirst(), Optional.empty())
                        .toString())
                .contains("needs something after it", "Nothing was changed")
                .doesNotContain("is no command");
    }

    @Test
    void whoMistypesACommandIsToldWhichItMayHaveBeen() {
        var unclear = Commands.read("mised").unclear();

        assertThat(new Hints(new Said(Frame.of("en")))
                        .unclear(unclear.getFirst(), Optional.empty())
                        .toString())
                .contains("“mised” is no command; did you mean “missed”?");
    }
}
