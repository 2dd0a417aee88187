package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A brief in each language of its fixed words, of the same sources. */
class LanguagesOfABriefTest {

    private static final Path KEPT = Path.of("src/test/resources/app/bellwether/briefs");
    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private static final Rendering RENDERING = Rendering.standard();
    private static final Links LINKS = new EveryLink();

    /** As long as nobody takes a part of a word for one. */
    private static final int PHRASE = 8;

    static Set<String> languages() {
        return Frame.languages();
    }

    private static Subscriber reader(String language) {
        Subscriber ada = Samples.ada(10);
        return ada.with(ada.preferences().in(language));
    }

    private static Edition.Composed compose(String language, Sent sent, @Nullable Brief previous) {
        return compose(Samples.newsstand(), language, sent, previous);
    }

    private static Edition.Composed compose(Newsstand stand, String language, Sent sent, @Nullable Brief previous) {
        return (Edition.Composed) EDITIONS.compose(stand.desk(), Samples.occasion(reader(language), sent, previous));
    }

    /** The morning after a brief that told of an older state of the same theme. */
    private static Document second(String language) {
        Duration day = Duration.ofHours(30);
        Newsstand then = Samples.newsstand();
        Samples.before(then, Samples.NOW.minus(day));
        Edition.Composed first = compose(then, language, Sent.nothing(), null);
        Brief before = new Brief(
                new BriefId("before"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                Samples.NOW.minus(day),
                Samples.NOW,
                first.document(),
                first.items(),
                "");
        ItemRef prices = new ItemRef(ItemRef.Type.SIGNAL, "prices");
        return compose(language, new Sent(Map.of(prices, 1), Samples.NOW.minus(day)), before)
                .document();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void readsAsItDid(String language) throws IOException {
        Document document = compose(language, Sent.nothing(), null).document();
        kept("brief." + language + ".txt", RENDERING.text(document, LINKS));
        kept("brief." + language + ".html", RENDERING.html(document, LINKS));
        kept("second." + language + ".txt", RENDERING.text(second(language), LINKS));
    }

    private static void kept(String name, String look) throws IOException {
        Path kept = KEPT.resolve(name);
        if ("update".equals(System.getProperty("bellwether.golden"))) {
            Files.writeString(kept, look);
        }
        assertEquals(Files.readString(kept), look, () -> name + " changed");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void quotesTheSameWordsInEachLanguage(String language) {
        assertThat(quotes(compose(language, Sent.nothing(), null).document()))
                .isEqualTo(quotes(compose(Frame.ENGLISH, Sent.nothing(), null).document()));
    }

    private static List<String> quotes(Document document) {
        return document.citations().map(Citation::quote).toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void leavesNoFixedWordInEnglish(String language) throws IOException {
        List<String> english = language.equals(Frame.ENGLISH) ? List.of() : phrases();
        for (Document document : List.of(compose(language, Sent.nothing(), null).document(), second(language))) {
            for (String look : List.of(
                    RENDERING.text(document, LINKS).replaceAll("\\s+", " "),
                    Jsoup.parse(RENDERING.html(document, LINKS)).text(),
                    RENDERING.posts(document, LINKS).toString().replace("\\", ""),
                    RENDERING.discord(document, LINKS).toString().replace("\\", ""))) {
                String frame = withoutContent(look, document);
                assertThat(english).noneSatisfy(phrase -> assertThat(frame).contains(phrase));
            }
        }
    }

    /** What a program finds: that the test would see English where there is some. */
    @Test
    void findsEnglishWhereThereIsSome() throws IOException {
        Document document = compose(Frame.ENGLISH, Sent.nothing(), null).document();
        String frame = withoutContent(RENDERING.text(document, LINKS).replaceAll("\\s+", " "), document);

        assertThat(phrases().stream().filter(frame::contains).count()).isGreaterThan(20);
    }

    /** The parts between the holes of the English bundle. */
    private static List<String> phrases() throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/frame/en.properties"))) {
            words.load(in);
        }
        return words.values().stream()
                .flatMap(value -> Pattern.compile(
                                "[^{}]*[{][^{}]*[}]|[{}]|[a-z]+, (?:plural|select),|=\\d|\\b(?:one|other)\\b|#")
                        .splitAsStream(value.toString()))
                .flatMap(value -> Stream.of(value.strip()))
                .filter(phrase -> phrase.length() >= PHRASE && phrase.contains(" "))
                .distinct()
                .toList();
    }

    private static String withoutContent(String look, Document document) {
        List<String> content = document.citations()
                .flatMap(citation -> Stream.of(citation.quote(), citation.title(), citation.publisher()))
                .collect(Collectors.toCollection(ArrayList::new));
        content.add(document.headline());
        content.sort(Comparator.comparingInt(String::length).reversed());
        String frame = look;
        for (String words : content) {
            frame = frame.replace(words, "");
        }
        return frame;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void marksWhatIsSaidInAnotherLanguage(String language) {
        Document document = compose(language, Sent.nothing(), null).document();
        var page = Jsoup.parse(RENDERING.html(document, LINKS));

        assertThat(document.language()).isEqualTo(language);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        List<String> reported = Words.passages(document).stream()
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .map(Passage::text)
                .toList();
        assertThat(reported).isNotEmpty();
        assertThat(page.select("span[dir=auto]:not(.sans)"))
                .filteredOn(span -> reported.contains(span.text()))
                .hasSameSizeAs(reported)
                .allSatisfy(
                        span -> assertThat(span.attr("lang")).isEqualTo(language.equals(Frame.ENGLISH) ? "" : "en"));
        assertThat(page.expectFirst("h1").attr("lang")).isEqualTo(language.equals(Frame.ENGLISH) ? "" : "en");
    }
}
