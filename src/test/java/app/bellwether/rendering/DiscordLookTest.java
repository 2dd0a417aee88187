package app.bellwether.rendering;

import static app.bellwether.rendering.Documents.section;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiscordLookTest {

    private static final Rendering RENDERING = Rendering.standard();

    @Test
    void staysWithinTheLimits() {
        for (Document document : List.of(Documents.brief(), NastyDocument.document(), longDay())) {
            RENDERING.discord(document, new SomeLinks(false)).forEach(DiscordLookTest::checkLimits);
        }
    }

    @Test
    void splitsBetweenWordsAndLosesNone() {
        String said = RENDERING.discord(longDay(), new SomeLinks(false)).stream()
                .flatMap(message -> message.embeds().stream())
                .map(DiscordMessage.Embed::description)
                .collect(Collectors.joining(" "));

        assertThat(Stream.of(said.split("\\s+"))
                        .filter(word -> word.startsWith("word"))
                        .distinct())
                .hasSize(4000)
                .allMatch(word -> word.matches("word[0-9]+"));
    }

    @Test
    void cutsNoCharacterInTwo() {
        Document emoji = document("👩‍👩‍👧‍👦".repeat(1200));

        for (DiscordMessage message : RENDERING.discord(emoji, new SomeLinks(false))) {
            checkLimits(message);
            assertThat(texts(message))
                    .allMatch(text -> text.replace("👩‍👩‍👧‍👦", "").chars().noneMatch(one -> one > 0x3000));
        }
    }

    @Test
    void beginsWithTheHeadline() {
        DiscordMessage first =
                RENDERING.discord(Documents.brief(), new SomeLinks(false)).getFirst();

        assertThat(first.content())
                .startsWith("**Chip makers ration memory as orders for next year outrun new plants**\n");
    }

    static void checkLimits(DiscordMessage message) {
        assertThat(message.content().length()).isLessThanOrEqualTo(2000);
        assertThat(message.embeds()).hasSizeBetween(1, 10);
        int all = 0;
        for (DiscordMessage.Embed embed : message.embeds()) {
            assertThat(embed.title().length()).isLessThanOrEqualTo(256);
            assertThat(embed.description().length()).isLessThanOrEqualTo(4096);
            assertThat(embed.footer().length()).isLessThanOrEqualTo(2048);
            assertThat(embed.title() + embed.description() + embed.footer()).isNotBlank();
            all += embed.title().length()
                    + embed.description().length()
                    + embed.footer().length();
        }
        assertThat(all).isLessThanOrEqualTo(6000);
        texts(message).forEach(DiscordLookTest::checkSurrogates);
    }

    static List<String> texts(DiscordMessage message) {
        List<String> texts = new ArrayList<>(List.of(message.content()));
        message.embeds().forEach(embed -> texts.addAll(List.of(embed.title(), embed.description(), embed.footer())));
        return texts;
    }

    private static void checkSurrogates(String text) {
        assertThat(text.codePoints())
                .noneMatch(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
    }

    private static Document longDay() {
        StringBuilder words = new StringBuilder();
        for (int number = 0; number < 4000; number++) {
            words.append("word").append(number).append(' ');
        }
        return document(words.toString());
    }

    private static Document document(String text) {
        return new Document(
                "A long day",
                "",
                "",
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(section(
                        Section.Kind.LEDE, "In short", new Block.Paragraph(null, List.of(Passage.fixed(text))))));
    }
}
