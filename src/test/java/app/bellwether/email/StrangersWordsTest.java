package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who writes in a reader's name can have us say to that reader: nothing of their own. */
class StrangersWordsTest {

    private static final Pattern KEY = Pattern.compile("/(?:change|confirm)/([A-Za-z0-9_-]+)");

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    private String write(String subject, String text) {
        return house.receive("From: ada@example.org\nTo: " + house.replyTo(house.brief)
                + "\nMessage-ID: <q1@example.org>\nSubject: " + subject + "\n\n" + text + "\n");
    }

    /** All that is shown of it, in both forms. */
    private static String shown(Kept letter) {
        return letter.subject() + "\n" + letter.wire().replace("=\r\n", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does zorblax say?",
                "ask zorblax",
                "ask zorblax\nmore 1",
                "missed zorblax",
                "zorblax",
                "Pay zorblax at once.",
                "wrong 1 zorblax",
                "more 1. wrong 1 zorblax",
                "mute zorblax",
                "topics zorblax",
                "role zorblax",
                "time 7 zorblax",
                "stop. zorblax",
                "zorblax\nstop",
            })
    void areInNoLetterHoweverTheyAreSent(String text) {
        write("Re: zorblax wants money", text);
        write("zorblax", "");
        write("Zorblax: your account", "help");

        assertThat(house.answers())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(shown(letter)).doesNotContainIgnoringCase("zorblax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soruces 1", "helpp", "moer 1 and 555 and 666"})
    void areNotRepeatedWhereACommandIsMissed(String text) {
        write("Re: Memory", text);

        assertThat(house.answers()).hasSize(1);
        assertThat(shown(house.answers().getFirst())).doesNotContain(text).doesNotContain("555");
    }

    @Test
    void leaveTheSubjectToTheBriefThatIsAnswered() {
        write("Re: zorblax", "more 1");

        assertThat(house.answers().getLast().subject()).isEqualTo("Re: " + house.brief.subject());
    }

    @Test
    void passNothingOnAsWrongBeforeItsReaderConfirmsThatTheySaidIt() {
        Objections objections = house.get(Objections.class);

        assertThat(write("Re: Memory", "wrong 1 it was two days")).isEqualTo("unproven: answered");

        assertThat(objections.open(10)).isEmpty();
        assertThat(house.answers()).hasSize(1);
        Kept letter = house.answers().getFirst();
        assertThat(letter.subject()).isEqualTo("Do you want this change?");
        Matcher key = KEY.matcher(Correspondence.text(letter));
        assertThat(key.find()).isTrue();
        Replies replies = house.get(Replies.class);
        assertThat(replies.held(key.group(1))).contains(List.of("wrong 1 it was two days"));

        assertThat(replies.confirm(key.group(1))).isTrue();
        house.settle();

        assertThat(objections.open(10)).hasSize(1);
        // what is written at one instant has no order
        assertThat(house.answers())
                .anySatisfy(answer -> assertThat(Correspondence.text(answer)).contains("it was two days"));
    }

    @Test
    void areRepeatedToWhoeverIsShownToHaveWrittenThem() {
        house.reply("q1", "What does zorblax say?");
        house.reply("q2", "soruces 1");

        assertThat(house.answers())
                .first()
                .satisfies(letter -> assertThat(shown(letter)).contains("zorblax"));
        assertThat(house.answer()).contains("soruces 1");
        assertThat(house.answers().getLast().subject()).isEqualTo("Re: Memory");
    }

    @Test
    void endTheBriefsByALetterThatTakesItBack() {
        write("zorblax", "stop");

        assertThat(house.get(Subscribers.class).byId(house.ada.id()).map(Subscriber::state))
                .contains(Subscriber.State.UNSUBSCRIBED);
        Matcher key = KEY.matcher(Correspondence.text(house.answers().getFirst()));
        assertThat(key.find()).isTrue();
        assertThat(house.get(Keys.class).holder(Keys.Purpose.CONFIRM, key.group(1)))
                .contains(house.ada.id());
    }
}
