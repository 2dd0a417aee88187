package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.sources.Articles;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoredStoriesTest extends StoryStoreContract {

    @Override
    StoryStore empty() {
        return in(TestDatabase.fresh(), Articles.inMemory(List.of()));
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
