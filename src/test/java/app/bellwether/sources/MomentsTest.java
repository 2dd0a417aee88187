package app.bellwether.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a moment of an episode is heard. */
class MomentsTest {

    private static final String SOUND = "https://cdn.row.example/1.mp3?from=feed";

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4, https://www.youtube.com/watch?v=dQw4&t=754",
        "https://youtube.com/watch?t=1m&v=dQw4, https://youtube.com/watch?v=dQw4&t=754",
        "https://m.youtube.com/watch?v=dQw4&t=90s#more, https://m.youtube.com/watch?v=dQw4&t=754",
        "https://youtu.be/dQw4, https://youtu.be/dQw4?t=754",
        "https://youtu.be/dQw4?t=3&si=x, https://youtu.be/dQw4?si=x&t=754",
        "https://www.youtube.com/live/dQw4?start=9, https://www.youtube.com/live/dQw4?t=754"
    })
    void areReachedOnYouTubeByItsOwnParameter(String page, String moment) {
        assertThat(Moments.url(page, SOUND, 754)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "https://row.example/episodes/1",
        "https://www.youtube.com/@therow",
        "https://youtube.com.row.example/watch?v=1",
        "https://row.example/?next=https://youtu.be/dQw4",
        "''"
    })
    void areReachedInTheSoundByAMediaFragment(String page) {
        assertThat(Moments.url(page, SOUND, 754)).isEqualTo(SOUND + "#t=754");
        assertThat(Moments.url(page, SOUND + "#start", 0)).isEqualTo(SOUND + "#t=0");
    }

    @Test
    void areNotReachedWhereThereIsNoSound() {
        assertThat(Moments.url("https://row.example/episodes/1", "", 754)).isEqualTo("https://row.example/episodes/1");
        assertThat(Moments.url("", "", 754)).isEmpty();
    }
}
