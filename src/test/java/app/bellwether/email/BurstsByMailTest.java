package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Burst;
import app.bellwether.briefs.Brief;
import app.bellwether.delivery.Letter;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Question;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be done so often a day is done no oftener when all of it comes at the same moment. */
class BurstsByMailTest {

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void answersNoMoreMailsADayThatMayBeAnybodysWhenTheyComeAtOnce() {
        List<String> outcomes = Burst.of(30, number -> mail("q" + number, "", "help"));

        assertThat(outcomes).filteredOn("unproven: answered"::equals).hasSize(10);
        settle();
        assertThat(house.answers()).hasSize(10);
    }

    @Test
    void saysGoodbyeToAMachineOnceThoughItWritesAtOnce() {
        List<String> outcomes = Burst.of(
                8,
                number -> house.get(Inbox.class)
                        .receive(("From: ada@example.org\nTo: " + house.replyTo(house.brief) + "\nMessage-ID: <m"
                                        + number + "@example.org>\nAuto-Submitted: auto-replied\nSubject: stop\n\n")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(outcomes).filteredOn("unsubscribed"::equals).hasSize(1);
        assertThat(house.get(Subscribers.class)
                        .byId(house.ada.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Subscriber.State.UNSUBSCRIBED);
        settle();
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void asksAReaderAboutNoMoreChangesADayWhenTheyComeAtOnce() {
        Burst.of(20, number -> house.get(Replies.class).receive(question(number, "mute weddings " + number, false)));

        settle();
        assertThat(house.answers()).hasSize(5);
    }

    @Test
    void passesNoMoreObjectionsOnADayWhenTheyComeAtOnce() {
        Burst.of(30, number -> house.get(Replies.class).receive(question(number, "wrong 1 not " + number, true)));

        assertThat(house.get(Objections.class).open(100))
                .flatExtracting(Objections.Disputed::objections)
                .hasSize(10);
    }

    /** What was put back, since its reader was just then answered, is due a moment later. */
    private void settle() {
        house.clock.pass(Duration.ofMinutes(1));
        house.settle();
    }

    private String mail(String id, String fields, String text) {
        return house.get(Inbox.class)
                .receive(house.unproven("ada@example.org", house.replyTo(house.brief), id, fields, text)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Question question(int number, String text, boolean proven) {
        Brief brief = house.briefs.of(house.ada.id(), 1).getFirst();
        return new Question(
                "q" + number,
                house.ada.id(),
                brief.id(),
                text,
                new Letter.Conversation("<q" + number + "@example.org>", "", "Re: Brief"),
                proven);
    }
}
