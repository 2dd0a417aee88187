package app.bellwether.sources.parsing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is long and never closed takes no longer than its length asks for: seconds where it grew with the square of it, minutes. */
class LongInputsTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LENGTH = 2_000_000;
    private static final String URL = "https://press.example/news";

    static Stream<Arguments> inputs() {
        Consumer<byte[]> page = document -> ArticlePages.read(document, "text/html", URL);
        Consumer<byte[]> feed = document -> FeedParser.parse(document, "application/rss+xml", URL);
        Consumer<byte[]> transcript = document -> Transcripts.read(document, "text/html");
        return Stream.of(
                Arguments.of("a feed whose tags have no bracket", feed, "<feed version=\"0.3\" xmlns=\"http://\n"),
                Arguments.of("a feed of lines that nothing ends", feed, "<title>a<br>"),
                Arguments.of("a page of parts within one another", page, "<div>"),
                Arguments.of("a page of parts that nobody sees", page, "<p style='display:none'>"),
                Arguments.of("a page of words within one another", page, "<article><h1>Tolls</h1><p>Lorries pay more"),
                Arguments.of(
                        "a page of one short paragraph", page, "<p>Lorries pay more from Monday, the port said.</p>"),
                Arguments.of("a page of lines that nothing ends", page, "Lorries<br>"),
                Arguments.of("a transcript that closes nothing", transcript, "<cite>Ada rose.</p>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void takesNoLongerThanItsLengthAsksFor(String name, Consumer<byte[]> reading, String piece) {
        var document = piece.repeat(LENGTH / piece.length()).getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(LONGEST, () -> reading.accept(document));
    }
}
