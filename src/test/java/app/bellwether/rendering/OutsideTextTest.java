package app.bellwether.rendering;

import static app.bellwether.rendering.Documents.citation;
import static app.bellwether.rendering.Documents.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import tools.jackson.databind.json.JsonMapper;

/** R9: whatever stands in an article, in each look it is text and nothing else. */
class OutsideTextTest {

    private static final Path NAUGHTY = Path.of("../shared/data/hostile/naughty-strings.json");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\x{E0000}-\\x{E007F}]");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");
    private static final Rendering RENDERING = Rendering.standard();

    @Property(tries = 150)
    void r9AnyTextIsOnlyText(@ForAll String text) {
        check(text);
    }

    @Example
    void r9NastyTextIsOnlyText() {
        NastyDocument.STRINGS.forEach(OutsideTextTest::check);
    }

    @Example
    void r9NaughtyTextIsOnlyText() throws IOException {
        boolean there = Files.exists(NAUGHTY);
        assumeTrue(there || System.getenv("CI") != null, NAUGHTY + " is absent: its strings were not tried");
        for (Object text : JsonMapper.shared().readValue(Files.readString(NAUGHTY), List.class)) {
            check((String) text);
        }
    }

    private static void check(String text) {
        String clean = Clean.line(text);
        assertThat(Clean.line(clean)).isEqualTo(clean);
        if (clean.isEmpty()) {
            return;
        }
        Document document = document(text);
        checkHtml(document, clean);
        checkText(document, clean);
        checkDiscord(document, clean);
    }

    private static Document document(String text) {
        var quote = citation("a", text, text, text, text, "2026-11-19T00:00:00Z");
        return new Document(
                text,
                text,
                text,
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(section(
                        Section.Kind.HITS,
                        text,
                        new Block.Item(
                                1,
                                text,
                                text,
                                Passage.fixed(text),
                                List.of(Passage.reported(quote)),
                                List.of(),
                                List.of()))));
    }

    private static void checkHtml(Document document, String clean) {
        String plain = tags(document("plain"), "plain");
        assertThat(tags(document, clean)).isEqualTo(plain);
    }

    /** The elements and attributes that a document becomes, without its words and links. */
    private static String tags(Document document, String clean) {
        StringBuilder tags = new StringBuilder();
        for (String look : List.of(
                RENDERING.html(document, new SomeLinks(true)), RENDERING.fragment(document, new SomeLinks(true)))) {
            assertThat(look).doesNotContainPattern(UNSEEN);
            var page = Jsoup.parse(look);
            assertThat(page.expectFirst("h3").wholeText()).isEqualTo(clean);
            page.getAllElements().stream()
                    .filter(element -> !element.attr("href").startsWith("http")
                            || element.attr("href").contains("localhost"))
                    .forEach(element -> tags.append(element.tagName())
                            .append(element.attributes().asList().stream()
                                    .map(one -> one.getKey())
                                    .toList())
                            .append(' '));
        }
        return tags.toString();
    }

    private static void checkText(Document document, String clean) {
        String text = RENDERING.text(document, new SomeLinks(true));
        assertThat(text).doesNotContainPattern(UNSEEN);
        assertThat(text.replaceAll("\\s", "")).contains(clean.replaceAll("\\s", ""));
        assertThat(text.lines().filter(line -> !line.contains("://"))).allMatch(line -> line.length() <= Fill.COLUMNS);
    }

    private static void checkDiscord(Document document, String clean) {
        for (DiscordMessage message : RENDERING.discord(document, new SomeLinks(false))) {
            DiscordLookTest.checkLimits(message);
            DiscordLookTest.texts(message).forEach(OutsideTextTest::checkMarkdown);
        }
        for (DiscordPost post : RENDERING.posts(document, new SomeLinks(false))) {
            PostLookTest.checkLimits(post);
            post.parts().forEach(part -> checkMarkdown(part.markdown()));
        }
        assertThat(clean).isNotEmpty();
    }

    private static void checkMarkdown(String part) {
        assertThat(part).doesNotContainIgnoringCase("@everyone").doesNotContainIgnoringCase("@here");
        assertThat(part).doesNotContainPattern("(?<!\\\\)<");
        assertThat(LINK.matcher(part).results().map(found -> found.group(1)))
                .allMatch(url -> url.matches("https?://.+"));
    }
}
