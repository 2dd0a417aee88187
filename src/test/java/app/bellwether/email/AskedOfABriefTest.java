package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.BriefId;
import app.bellwether.replies.Replies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskedOfABriefTest {

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void keepsWhatAReaderWroteInAnswerToABriefNewestFirst() {
        write("q1", "more 1");
        house.clock.pass(Duration.ofMinutes(1));
        write("q2", "why 1\n\nand what of the rest?");
        Replies replies = house.get(Replies.class);
        BriefId brief = house.briefs.of(house.ada.id(), 1).getFirst().id();

        assertThat(replies.asked(house.ada.id(), brief, 5))
                .extracting(Replies.Asked::text)
                .containsExactly("why 1\n\nand what of the rest?", "more 1");
        assertThat(replies.asked(house.ada.id(), brief, 1))
                .extracting(Replies.Asked::text)
                .containsExactly("why 1\n\nand what of the rest?");
        assertThat(replies.asked(house.ada.id(), new BriefId("another"), 5)).isEmpty();
    }

    private void write(String id, String text) {
        house.get(Inbox.class)
                .receive(house.unproven("ada@example.org", house.replyTo(house.brief), id, "", text)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
