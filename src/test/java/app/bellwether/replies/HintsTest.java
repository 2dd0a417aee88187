package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Block;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"missed", "Missed?", "mute", "unmute", "time", "days", "length", "notes", "role", "ask"})
    void whoWritesACommandAloneIsToldWhatFollowsIt(String line) {
        assertThat(unclear(line))
                .contains("needs something after it", "Nothing was changed")
                .doesNotContain("is no command", "“stop”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length 999 | “length 999” could not be read. | A brief takes 1 to 60 minutes, for example “length 5”.",
                "length -5 | “length -5” could not be read. | A brief takes 1 to 60 minutes, for example “length 5”.",
                "length | “length” needs something after it. | A brief takes 1 to 60 minutes, for example “length 5”.",
                "Length: very short | “Length: very short” could not be read. | A brief takes 1 to 60 minutes",
                "länge kurz | “länge kurz” could not be read. | A brief takes 1 to 60 minutes",
                "time half past seven | “time half past seven” could not be read. | from 00:00 to 23:59, for example"
                        + " “time 07:30”.",
                "days xyz | “days xyz” could not be read. | “weekends” and “daily”, for example “days mon-fri”.",
                "pause für immer | “pause für immer” could not be read. | 366 days (d), or as long in weeks",
                "role | “role” needs something after it. | product, investor and researcher, for example “role"
                        + " engineer”.",
                "notes perhaps | “notes perhaps” could not be read. | Notes are “on” or “off”, for example “notes"
                        + " off”.",
                "more bananas | “more bananas” could not be read. | “more” needs the number of an item, for example"
                        + " “more 1”.",
                "more 1000 | “more 1000” could not be read. | “more” needs the number of an item, for example “more 1”."
            })
    void whoSaysWhatACommandDoesNotTakeIsToldWhatItTakesAlone(String line, String read, String takes) {
        assertThat(unclear(line)).contains(read, "Nothing was changed", takes).doesNotContain("“stop”", "“quote 2”");
    }

    @Test
    void saysWhatACommandTakesInEveryLanguage() {
        for (String language : Frame.languages()) {
            assertThat(new Hints(new Said(Frame.of(language), false))
                            .unclear(Commands.read("length banana").unclear().getFirst(), Optional.empty())
                            .toString())
                    .contains("length banana", "length 5", "60");
        }
    }

    @Test
    void repeatsNothingOfWhatMayBeAnybodys() {
        assertThat(new Hints(new Said(Frame.of("en"), false, true))
                        .unclear(Commands.read("length banana").unclear().getFirst(), Optional.empty())
                        .toString())
                .contains("“length” could not be read", "1 to 60 minutes", "“length 5”")
                .doesNotContain("banana");
    }

    private static String unclear(String line) {
        var unclear = Commands.read(line).unclear();
        assertThat(unclear).hasSize(1);
        return new Hints(new Said(Frame.of("en"), false))
                .unclear(unclear.getFirst(), Optional.empty())
                .toString();
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
