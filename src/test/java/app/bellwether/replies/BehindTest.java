package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BehindTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Instant FIRST = Instant.parse("2026-11-19T08:00:00Z");
    private static final Article OLDER = article(
            "older",
            0,
            "Landslide kills 12 in Kodra",
            "A landslide killed 12 people in Kodra on Thursday. Rain had fallen on the hills for a week. (AFP)");
    private static final Article NEWER = article(
            "newer",
            6,
            "Landslide in Kodra kills 15",
            "The landslide in Kodra killed at least 15 people, the mayor of the town said. Rain goes on in the hills.");

    private final StoryStore stories = StoryStore.inMemory();
    private final Behind behind = new Behind(stories);

    @BeforeEach
    void takeBoth() {
        Newsroom newsroom = new Newsroom(LINGUIST, stories);
        assertThat(newsroom.take(OLDER)).isEqualTo(newsroom.take(NEWER));
    }

    @Test
    void namesTheAgencyOfACopy() {
        assertThat(Behind.origins(behind.stories(List.of(title(NEWER))).values()))
                .containsOnlyKeys("older")
                .containsValue("AFP");
    }

    private static Citation title(Article article) {
        return new Citation(
                article.id().value(),
                1,
                Citation.Part.TITLE,
                0,
                article.title().length(),
                article.title(),
                null,
                article.publisher(),
                article.title(),
                article.url(),
                article.published(),
                null,
                null,
                null);
    }

    private static Article article(String id, int hours, String title, String text) {
        return Newsstand.article(id, "Corvane Post", title, text, FIRST.plus(Duration.ofHours(hours)));
    }
}
