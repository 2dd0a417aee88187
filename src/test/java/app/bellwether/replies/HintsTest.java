package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Block;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import java.util.List;
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
        assertThat(new Hints(new Said(Frame.of("en"), false))
                        .unclear(unclear.getFirst(), Optional.empty())
                        .toString())
                .contains("needs something after it", "Nothing was changed")
                .doesNotContain("is no command");
    }

    @Test
    void whoMistypesACommandIsToldWhichItMayHaveBeen() {
        var unclear = Commands.read("mised").unclear();

        assertThat(new Hints(new Said(Frame.of("en"), false))
                        .unclear(unclear.getFirst(), Optional.empty())
                        .toString())
                .contains("“mised” is no command; did you mean “missed”?");
    }

    @Test
    void tellsOneCommandALineAsItIsTypedWhereTheReaderReads() {
        for (String language : Frame.languages()) {
            assertThat(help(language, false))
                    .allSatisfy(line -> assertThat(line).matches("\\P{L}+[a-z]+ ?.*\\p{L}{2}.*"));
            assertThat(help(language, true))
                    .allSatisfy(line -> assertThat(line).matches("\\P{L}*/(item|change|bellwether|missed|ask) .*"));
            assertThat(help(language, true))
                    .hasSameSizeAs(help(language, false))
                    .hasSizeGreaterThan(20);
        }
        assertThat(help("en", false)).contains("“more 2”: In full", "“stop”: Send nothing more here");
        assertThat(help("en", true)).contains("“/item more 2”: In full", "“/bellwether stop”: Send nothing more here");
        assertThat(intro(false)).startsWith("Reply with");
        assertThat(intro(true)).startsWith("Type one of these");
    }

    private static List<String> help(String language, boolean slashes) {
        return new Hints(new Said(Frame.of(language), slashes))
                .help(Optional.empty()).blocks().stream()
                        .skip(1)
                        .flatMap(block -> ((Block.Paragraph) block).passages().stream())
                        .map(Passage::text)
                        .toList();
    }

    private static String intro(boolean slashes) {
        Block first = new Hints(new Said(Frame.of("en"), slashes))
                .help(Optional.empty())
                .blocks()
                .getFirst();
        return ((Block.Paragraph) first).passages().getFirst().text();
    }
}
