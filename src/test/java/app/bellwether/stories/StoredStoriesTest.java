package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.sources.Articles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoredStoriesTest extends StoryStoreContract {

    private final TestDatabase database = TestDatabase.fresh();

    @Override
    StoryStore empty() {
        return in(database, Articles.inMemory(List.of()));
    }

    @Test
    void readsWhatAnEarlierVersionMovedToAnotherStory() {
        Story left = store.byId(rail).orElseThrow();
        Story lost = new Story(rail, left.title(), RAIL.id(), left.members().subList(0, 1), left.keys());
        Story there = store.byId(flood).orElseThrow();
        Member moved = new Member(RAIL_AGAIN.id(), RAIL_AGAIN.publisher(), RAIL_AGAIN.published(), 1, "");
        Story won = new Story(
                flood, there.title(), there.central(), List.of(there.members().getFirst(), moved), there.keys());
        database.jdbc()
                .sql("""
                    with moved as (update stories.member set story = :to, voice = 1 where article = :article
                        returning published)
                    update stories.story set last = published from moved where id = :to
                    """)
                .param("to", flood.value())
                .param("article", RAIL_AGAIN.id().value())
                .update();
        database.jdbc()
                .sql("update stories.story set central = ? where id = ?")
                .params(RAIL.id().value(), rail.value())
                .update();

        assertThat(store.of(RAIL_AGAIN.id())).isEqualTo(store.byId(flood)).contains(won);
        assertThat(store.byId(rail)).contains(lost);
        assertThat(store.placeOf(RAIL_AGAIN.id())).contains(rail);
        assertThat(store.remembered(Reports.FIRST.plus(Duration.ofHours(2))))
                .extracting(Remembered::story)
                .containsExactly(rail, flood, flood);
    }

    /** A line for each row at each start would be thousands. */
    @AfterEach
    void readsNoColumnTwice(CapturedOutput log) {
        assertThat(log).doesNotContain("multiple times");
    }

    static StoredStories in(TestDatabase database, Articles articles) {
        return new StoredStories(
                database.repository(StoryRepository.class),
                database.repository(MemberRepository.class),
                database.repository(SightRepository.class),
                articles);
    }
}
