package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.Growth;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an article is made of, it gets a story. */
class HostileArticlesTest {

    private static final Path NAUGHTY = Path.of("../shared/data/hostile/naughty-strings.json");
    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final int LONG = 120_000;

    private final StoryStore store = StoryStore.inMemory();
    private final Newsroom newsroom = new Newsroom(LINGUIST, store);

    @Test
    void takesAnyCharacters() {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "\u0000",
                "\uD83D",
                "\uDC00\uD83D",
                "…",
                "​\u200B\u202E",
                "ﷺ",
                "'''''",
                "....",
                "1e999 −∞ %",
                "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
                "田中さんにあげて下さい",
                "إسرائيل تعلن",
                "Ελληνικά νέα σήμερα"));
        for (int i = 0; i < 25; i++) {
            texts.add(random.ints(random.nextInt(300), 0, Character.MAX_VALUE + 1)
                    .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                    .toString());
        }
        texts.forEach(text -> take(text, ""));
        texts.forEach(text -> take("", text));
        texts.forEach(text -> take(text, text));

        assertThat(store.after(0, 1_000)).hasSize(3 * texts.size());
    }

    @Test
    void takesNaughtyStrings() throws IOException {
        boolean there = Files.exists(NAUGHTY);
        assumeTrue(there || System.getenv("CI") != null, NAUGHTY + " is absent: its strings were not tried");
        JsonNode strings = JsonMapper.shared().readTree(Files.readString(NAUGHTY));
        strings.forEach(text -> take(text.asString(), "Kenya opened a railway. " + text.asString()));

        assertThat(store.after(0, 10_000)).hasSize(strings.size());
    }

    @Test
    void takesLongArticlesInTimeThatGrowsWithTheirLength() {
        for (String piece : List.of(
                "Kenya opened a new railway line on Monday. ",
                "a",
                "A B. ",
                "Müller und Söhne ",
                "12,5 % 3 million ",
                "\n",
                "“‘(",
                "田",
                "On 3 May 2026, Wanjiru Otieno of Kenya Railways said 40 ")) {
            Growth.isThatOfTheLength(piece, LONG, text -> take("Long", text));
        }
    }

    @Test
    void takesFiveMegabytes() {
        take("Kenya ".repeat(200_000), "Kenya opened a new railway line on Monday. ".repeat(120_000));
    }

    private void take(String title, String text) {
        int number = store.after(0, Integer.MAX_VALUE).size();
        Article article = Reports.article("hostile", number, title, text);
        assertThat(newsroom.take(article)).isNotNull();
        assertThat(store.of(article.id())).isPresent();
    }
}
