package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.delivery.Restorations;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberErased;
import app.bellwether.subscribers.Subscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody can do who has a brief of somebody else in hand, and writes their address into a mail. */
class UnprovenRepliesTest {

    private static final Pattern KEY = Pattern.compile("/(change|confirm)/([A-Za-z0-9_-]+)");

    private final Correspondence house = new Correspondence();
    private final Preferences before = ada().preferences();
    private int number;

    @AfterEach
    void close() {
        house.close();
    }

    private String unproven(String fields, String text) {
        return house.receive(
                house.unproven("ada@example.org", house.replyTo(house.brief), "q" + number++, fields, text));
    }

    private Subscriber ada() {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow();
    }

    private static String key(String door, Kept letter) {
        Matcher found = KEY.matcher(Correspondence.text(letter));
        assertThat(found.find()).as(Correspondence.text(letter)).isTrue();
        assertThat(found.group(1)).isEqualTo(door);
        return found.group(2);
    }

    @Test
    void changesNothingBeforeItsReaderConfirmsItAndThenOnce() {
        assertThat(unproven("", "mute weddings")).isEqualTo("unproven: answered");

        assertThat(ada().preferences()).isEqualTo(before);
        assertThat(house.answers()).hasSize(1);
        Kept letter = house.answers().getFirst();
        assertThat(letter.to()).isEqualTo("ada@example.org");
        assertThat(Correspondence.text(letter)).contains("asks for “mute”").doesNotContain("weddings");
        String key = key("change", letter);
        Replies replies = house.get(Replies.class);
        assertThat(replies.held(key)).contains(List.of("mute weddings"));

        assertThat(replies.confirm(key)).isTrue();

        assertThat(ada().interests()).anyMatch(one -> one.muted() && one.typed().equals("weddings"));
        assertThat(replies.confirm(key)).isFalse();
        assertThat(replies.held(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow 1",
                "like 1",
                "less 1",
                "mute weddings",
                "unmute football",
                "topics + otters",
                "regions + EU",
                "role engineer",
                "time 18:45",
                "days tue",
                "length 9",
                "pause 2 weeks",
                "notes off",
                "undo",
                "resume"
            })
    void holdsEveryCommandThatChangesSomething(String command) {
        house.reply("earlier", "length 7");
        Preferences then = ada().preferences();

        unproven("", command);

        assertThat(ada().preferences()).isEqualTo(then);
        assertThat(house.answers().getLast().subject()).isEqualTo("Do you want this change?");
    }

    @Test
    void writesToAReaderOnlySoOftenADayHoweverOftenSomebodyAsks() {
        for (int i = 0; i < 9; i++) {
            unproven("", "mute weddings " + i);
        }

        assertThat(house.answers()).hasSize(5);

        house.clock.pass(Duration.ofDays(1).plusMinutes(1));
        unproven("", "mute football");

        assertThat(house.answers()).hasSize(6);
    }

    @Test
    void saysInTheLastLetterOfADayThatItIsAndRecordsWhatIsNotAskedAfterIt() {
        for (int i = 0; i < 5; i++) {
            assertThat(unproven("", "mute weddings " + i)).isEqualTo("unproven: answered");
        }

        assertThat(unproven("", "mute football")).isEqualTo("nothing sent: asked too often today");
        assertThat(unproven("", "mute football\nmore 1"))
                .isEqualTo("unproven: answered; of its changes nothing: asked too often today");
        List<String> letters = house.answers().stream()
                .filter(letter -> letter.subject().equals("Do you want this change?"))
                .map(letter -> Correspondence.text(letter).replaceAll("\\s+", " "))
                .toList();
        assertThat(letters).hasSize(5);
        assertThat(letters.getLast()).contains("This is the last of 5 such letters today", "/preferences");
        assertThat(letters.subList(0, 4)).noneMatch(letter -> letter.contains("the last of"));
    }

    @Test
    void asksOnceADayAboutTheSameAndUsesNothingUpByIt() {
        unproven("", "mute weddings");
        for (int i = 0; i < 9; i++) {
            assertThat(unproven("", i % 2 == 0 ? "Mute weddings" : "mute weddings\n\nMany thanks"))
                    .isEqualTo("nothing sent: asked today already, and it waits");
        }
        assertThat(house.answers()).hasSize(1);

        assertThat(unproven("", "length 9")).isEqualTo("unproven: answered");
        house.get(Replies.class).confirm(key("change", house.answers().getFirst()));
        unproven("", "mute weddings");

        // what is written at one instant has no order
        assertThat(house.answers())
                .filteredOn(letter -> letter.subject().equals("Do you want this change?"))
                .hasSize(3)
                .anySatisfy(letter -> assertThat(house.get(Replies.class).held(key("change", letter)))
                        .contains(List.of("mute weddings")));

        house.clock.pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(unproven("", "mute weddings")).isEqualTo("unproven: answered");
    }

    @Test
    void asksAnewAboutWhatNoLetterAskedSinceAllWasRestored() {
        Restorations restorations = house.get(Restorations.class);
        restorations.begin(house.clock.instant());
        house.clock.pass(Duration.ofSeconds(1));
        String mail = house.unproven("ada@example.org", house.replyTo(house.brief), "held", "", "mute weddings");
        house.get(Inbox.class).receive(mail.getBytes(StandardCharsets.UTF_8));
        assertThat(restorations.resume(null, true)).isEqualTo(1);

        assertThat(unproven("", "mute weddings")).isEqualTo("unproven: answered");
        assertThat(house.answers()).hasSize(1);
        assertThat(unproven("", "mute weddings")).isEqualTo("nothing sent: asked today already, and it waits");
    }

    @Test
    void answersWhatOnlyAsks() {
        unproven("", "more 1\nstatus\ntopics\nhelp");

        assertThat(house.answers()).hasSize(1);
        assertThat(house.answer())
                .contains("Dosan Memory has sold 92 per cent")
                .contains("It is about AI chips and Kenya.");

        unproven("", "more 1\nlength 9");

        assertThat(house.answers()).hasSize(3);
        assertThat(ada().preferences()).isEqualTo(before);
    }

    @Test
    void endsTheBriefsAtOnceByALetterThatTakesItBack() {
        unproven("", "stop");

        assertThat(ada().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(house.answers()).hasSize(1);
        Kept letter = house.answers().getFirst();
        assertThat(letter.wire()).contains("In-Reply-To: <q0@example.org>\r\n");
        assertThat(house.get(Keys.class).holder(Keys.Purpose.CONFIRM, key("confirm", letter)))
                .contains(house.ada.id());
    }

    @Test
    void takesNothingOfWhatItsReaderMayAskInADay() {
        for (int i = 0; i < 25; i++) {
            unproven("", i % 2 == 0 ? "help" : "qwertz");
        }
        assertThat(house.answers()).hasSize(10);
        assertThat(unproven("", "help")).isEqualTo("nothing sent: too many in a day");

        assertThat(house.reply("own", "qwertz")).isEqualTo("answered: nothing was understood");
        for (int i = 1; i < 20; i++) {
            assertThat(house.reply("own" + i, "more 1")).isEqualTo("answered");
        }
        assertThat(house.reply("own20", "more 1")).isEqualTo("nothing sent: too many in a day");
        assertThat(unproven("", "stop")).isEqualTo("unproven: answered");
    }

    @Test
    void answersAsManyAsAnyWhereNoServerCanProveAMail() {
        try (Correspondence alone = new Correspondence(Map.of("bellwether.email.inbox.authserv-id", ""))) {
            for (int i = 0; i < 21; i++) {
                alone.reply("q" + i, "help");
            }

            assertThat(alone.answers()).hasSize(20);
        }
    }

    /** As a mail program does for its button to unsubscribe, or somebody who writes as one. */
    private String leaves(String id, String field, String subject) {
        return house.receive("From: ada@example.org\nTo: " + house.replyTo(house.brief) + "\nMessage-ID: <" + id
                + "@example.org>\n" + field + "\nSubject: " + subject + "\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-replied, stop",
        "Auto-Submitted: auto-generated, unsubscribe",
        "X-Autoreply: yes, Stop",
        "Precedence: auto_reply, Unsubscribe"
    })
    void endsTheBriefsForAMachineByALetterThatTakesItBackAsWell(String field, String subject) {
        assertThat(leaves("m1", field, subject)).isEqualTo("unsubscribed");

        assertThat(ada().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(house.answers()).hasSize(1);
        Kept letter = house.answers().getFirst();
        assertThat(letter.to()).isEqualTo("ada@example.org");
        assertThat(letter.wire())
                .contains("In-Reply-To: <m1@example.org>\r\n")
                .contains("Auto-Submitted: auto-replied\r\n");
        assertThat(house.get(Keys.class).holder(Keys.Purpose.CONFIRM, key("confirm", letter)))
                .contains(house.ada.id());
    }

    @Test
    void saysGoodbyeToAMachineOnceUntilAPersonTakesItBack() {
        for (int i = 0; i < 5; i++) {
            leaves("m" + i, "Auto-Submitted: auto-replied", "stop");
        }

        assertThat(house.answers()).hasSize(1);

        house.get(Subscribers.class).confirm(house.ada.id());
        leaves("again", "Auto-Submitted: auto-replied", "stop");

        assertThat(ada().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(house.answers()).hasSize(2);
    }

    @Test
    void changesNothingOfWhoeverLeavesInTheSameMail() {
        unproven("", "length 9\nstop");

        assertThat(ada().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(ada().preferences()).isEqualTo(before);
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void opensWithAKeyWhatItIsAboutAndNothingElse() {
        unproven("", "length 9");
        unproven("", "length 11");
        String first = key("change", house.answers().getFirst());
        String second = key("change", house.answers().getLast());

        assertThat(house.get(Replies.class).held(first)).contains(List.of("length 9"));
        assertThat(house.get(Replies.class).confirm(second)).isTrue();
        assertThat(ada().minutes()).isEqualTo(11);
        assertThat(house.get(Replies.class).held(first)).contains(List.of("length 9"));
        assertThat(house.get(Replies.class).confirm("forged")).isFalse();
    }

    @Test
    void changesNothingOfWhoeverLeftMeanwhileOrWaitedTooLong() {
        unproven("", "length 9");
        unproven("", "length 11");
        String first = key("change", house.answers().getFirst());
        String second = key("change", house.answers().getLast());

        house.clock.pass(Duration.ofDays(2));
        assertThat(house.get(Replies.class).confirm(first)).isFalse();

        unproven("", "length 12");
        String third = key("change", house.answers().getLast());
        house.reply("out", "stop");
        assertThat(house.get(Replies.class).confirm(third)).isFalse();
        assertThat(house.get(Replies.class).confirm(second)).isFalse();
        assertThat(ada().preferences()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.us; none",
                "mx.us; dmarc=none header.from=example.org",
                "mx.us; dmarc=neutral",
                "mx.us; dmarc=temperror; spf=pass smtp.mailfrom=example.org",
                "mx.us; spf=pass smtp.mailfrom=ada@example.org",
                "mx.us; dmarc=pass header.from=example.net",
                "mx.us; dkim=pass header.d=example.net",
                "mx.us; dkim=pass header.d=ample.org",
                "mx.us; dkim=pass header.d=org",
                "mx.us; dkim=pass",
                "mx.us; dmarc=none (dmarc=pass)",
                "mx.elsewhere; dmarc=pass header.from=example.org",
            })
    void countsNothingButAPass(String found) {
        unproven("Authentication-Results: " + found + "\n", "length 9");

        assertThat(ada().preferences()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.us; dmarc=pass header.from=example.org",
                "MX.us 1; spf=fail; dmarc=pass",
                "mx.us; dmarc=none; dkim=fail header.d=example.org; dkim=pass header.d=example.org",
            })
    void changesAtOnceWhatIsFromItsReader(String found) {
        unproven("Authentication-Results: " + found + "\n", "length 9");

        assertThat(ada().minutes()).isEqualTo(9);
    }

    @Test
    void takesNoPassFromAnybodyWhereNobodySaysWhoseCounts() {
        try (Correspondence other = new Correspondence(Map.of("bellwether.email.inbox.authserv-id", ""))) {
            other.reply("q1", "length 9");

            assertThat(other.answers().getLast().subject()).isEqualTo("Do you want this change?");
        }
    }

    @Test
    void changesAtOnceWhatIsWrittenAtItsLocalOutbox() {
        byte[] written = house.unproven("ada@example.org", house.replyTo(house.brief), "here", "", "length 9")
                .getBytes(StandardCharsets.UTF_8);

        house.get(Inbox.class).receiveHere(written);

        assertThat(ada().minutes()).isEqualTo(9);
    }

    @Test
    void takesNothingButALeaveFromALetterThatIsTooOld() {
        house.clock.pass(Duration.ofDays(89));
        assertThat(house.reply("q1", "more 1")).isEqualTo("answered");

        house.clock.pass(Duration.ofDays(1));
        assertThat(house.reply("q2", "more 1\nlength 9")).startsWith("nothing sent: to a letter that is too old");
        assertThat(house.answers()).hasSize(1);

        assertThat(house.reply("q3", "length 9\nstop")).isEqualTo("answered");
        assertThat(ada().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(ada().preferences()).isEqualTo(before);
    }

    @Test
    void forgetsWhatWaitsOfSomebodyWhoIsErased() {
        unproven("", "mute weddings");

        house.tell(new SubscriberErased(house.ada.id()));

        assertThat(house.database
                        .jdbc()
                        .sql("select count(*) from replies.held")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
