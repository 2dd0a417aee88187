package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.subscribers.SubscriberErased;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader calls wrong, up to where it is kept. */
class ObjectionsByReplyTest {

    private static final String WORDS = "the port closed for two days, not one";

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    private long kept() {
        return house.database
                .jdbc()
                .sql("select count(*) from replies.objection")
                .query(Long.class)
                .single();
    }

    private String answered(String text) {
        house.reply("q" + house.answers().size() + text.hashCode(), text);
        return house.answer().replaceAll("\\s+", " ");
    }

    @Test
    void passesOnWhatIsWrongAndSaysOfWhichItem() {
        assertThat(answered("wrong 2 " + WORDS))
                .contains(
                        "Passed on",
                        "2. Port of Tarn closes for a day",
                        "“" + WORDS + "”",
                        "You are told what comes of it");

        assertThat(house.database
                        .jdbc()
                        .sql("select subscriber || number || type || item || words from replies.objection")
                        .query(String.class)
                        .single())
                .isEqualTo(house.ada.id() + "2HITport" + WORDS);
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(answered("wrong")).contains("Which item?", "“wrong 1”", "1. Memory is", "2. Port of Tarn");
        assertThat(answered("wrong 2")).contains("What is wrong?", "“wrong 2”, and then", "2. Port of Tarn");
        assertThat(answered("wrong 9 " + WORDS)).contains("There is no item 9");
        assertThat(kept()).isZero();
    }

    @Test
    void keepsTenADayOfAReader() {
        for (int number = 0; number < 10; number++) {
            assertThat(answered("wrong 2 " + number + " days")).contains("Passed on");
        }

        assertThat(answered("wrong 1 too much")).contains("Not passed on", "of 10 things");
        assertThat(kept()).isEqualTo(10);

        house.clock.pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(answered("wrong 1 again")).contains("Passed on");
    }

    @Test
    void showsMarkupAsItWasTyped() {
        house.reply("q", "wrong 2 <b>two</b> days");

        Kept answer = house.answers().getLast();
        assertThat(Correspondence.text(answer)).contains("<b>two</b> days");
        assertThat(answer.wire().replace("=\r\n", "")).contains("&lt;b&gt;two&lt;/b&gt; days");
    }

    @Test
    void leavesNothingOfWhoeverIsErased() {
        house.reply("q", "wrong 2 " + WORDS);

        house.tell(new SubscriberErased(house.ada.id()));

        assertThat(kept()).isZero();
    }
}
