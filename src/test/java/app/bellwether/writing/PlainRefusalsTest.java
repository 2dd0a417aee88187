package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why a sentence was refused is told to people in words for which they need not know the code. */
class PlainRefusalsTest {

    private static final Path GATE = Path.of("src/main/java/app/bellwether/writing/gate");

    /** Said to a model, each with something in its place. */
    private static final List<String> REASONS = List.of(
            "no span that it names has 900",
            "no span that it names says five of that",
            "it says Friday, which no dated span that it names does",
            "it says tomorrow, and is read on another day",
            "it gives a reason where no span that it names does",
            "it joins what no span joins: while",
            "the spans that it names have nothing like these words: gold, silver",
            "the spans that it names tell nothing",
            "the spans that it names do not bear it out, not all of it",
            "the spans do not bear it out, not all of it",
            "the spans do not bear this out: it rose",
            "nobody can judge whether the spans bear it out in that language",
            "the spans say otherwise whether this may be, will be or is: closes",
            "the spans say otherwise whether this is so: closed",
            "the spans have it go the other way",
            "the spans have Norvik and Halden the other way round",
            "in the spans it is not Norvik of whom it is said: closed the port",
            "“we will hire” stands in quotation marks and in no span",
            "it names no span",
            "there is no span a9.9",
            "it stands above",
            "it says again: The port closed.",
            "others begin so already: The port of",
            "it needs a sentence before it, which is missing",
            "it speaks of what it is made from: the article",
            "it has markup: **");

    @Test
    void sayEachInPlainWordsAndKeepWhatItIsAbout() {
        assertThat(REASONS)
                .allSatisfy(reason -> assertThat(PlainRefusals.of(reason))
                        .isNotEqualTo(reason)
                        .doesNotContainPattern("\\bspans?\\b|\\bnames\\b|of that$|bear"));
        assertThat(PlainRefusals.of("no span that it names says five of that"))
                .isEqualTo("none of the source passages that it rests on says “five” of the same thing");
        assertThat(PlainRefusals.of("no span that it names has US$5")).endsWith("has “US$5”");
        assertThat(PlainRefusals.of("it has no words")).isEqualTo("it has no words");
    }

    /** A new one that speaks of spans is to be said here, too. */
    @Test
    void coverAllThatTheGateSaysOfSpans() throws IOException {
        try (Stream<Path> files = Files.list(GATE)) {
            List<String> said = files.flatMap(PlainRefusalsTest::literals)
                    .filter(literal -> literal.matches("[^|]*\\bspans?\\b[^|]*")) // what has such a sign is a pattern
                    .toList();

            assertThat(said)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(literal -> assertThat(REASONS).anyMatch(reason -> reason.contains(literal.strip())));
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
            return Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"")
                    .matcher(code)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
