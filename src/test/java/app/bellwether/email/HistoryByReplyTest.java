package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reply is told of how an item came about, and what became of it. */
class HistoryByReplyTest {

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsASignalDayByDayWithItsStrength() throws IOException {
        house.reply("timeline", "timeline 1");

        Golden.assertSame("timeline.txt", house.answer());
        assertThat(words())
                .contains("18 November 2026, strength 7.1:", "Buyers of memory chips now wait nine months.")
                .contains("19 November 2026, against it: Halden Semi");
    }

    @Test
    void tellsASingleFactByTheArticlesOfItsStory() {
        house.reply("timeline", "timeline 2");

        assertThat(words()).contains("19 November 2026:", "Crane falls in the port of Tarn");
    }

    @Test
    void saysWhatChangedSinceTheBriefWithOldAndNew() throws IOException {
        house.clock.pass(Duration.ofHours(4));
        house.reply("diff", "diff 1");

        Golden.assertSame("diff.txt", house.answer());
        assertThat(words())
                .contains("“Memory is the new bottleneck for AI” → “Memory stays scarce into 2028”")
                .contains("Strength: 7.1 → 7.6, most of all by its voices.")
                .contains("New for it (1):");
    }

    @Test
    void saysThatNothingChanged() {
        house.reply("diff", "diff 2");

        assertThat(words()).contains("Nothing has changed since your brief of 20 November 2026.");
    }

    private String words() {
        return house.answer().replaceAll("\\s+", " ");
    }
}
