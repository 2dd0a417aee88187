package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is answered, as they read it. */
class ConversationTest {

    private static Correspondence house;

    @BeforeAll
    static void open() {
        house = new Correspondence();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void showsAnItemInFull() throws IOException {
        house.reply(
                "more", "more 1\n\nOn Fri, 20 Nov 2026 at 07:00, Bellwether <b@bellwether.localhost> wrote:\n> stop\n");

        Golden.assertSame("more.txt", house.answer());
        assertThat(words(house.answer()))
                .contains("Buyers of memory chips now wait nine months.")
                .contains("What contradicts it");
    }

    @Test
    void speaksOfAnItemAsTheBriefNumberedIt() {
        house.clock.pass(Duration.ofHours(4));
        house.reply("later", "more 1");

        assertThat(words(house.answer()))
                .contains("Memory is the new bottleneck for AI")
                .doesNotContain("Memory stays scarce into 2028")
                .contains("1 change since your brief, the newest on 20 November 2026:");
    }

    @Test
    void listsEveryArticleBehindAnItem() throws IOException {
        house.reply("sources", "sources 1, 2");

        Golden.assertSame("sources.txt", house.answer());
        assertThat(words(house.answer()))
                .contains("Kestrel Daily")
                .contains("Meridian Wire")
                .contains("Halden Post")
                .contains("Harbour News")
                .contains("Coast Wire")
                .contains("https://news.example/port2");
    }

    @Test
    void r8SaysWhyAnItemWasInTheBriefAndWhatCameClose() throws IOException {
        house.reply("why", "Why 1?");

        Golden.assertSame("why.txt", house.answer());
        assertThat(words(house.answer()))
                .contains("“AI chips”")
                .contains("score 6.8")
                .contains("7.1 of 10")
                .contains("Rice harvest starts early")
                .contains("needed 1.5");
    }

    @Test
    void quotesTheSources() {
        house.reply("quote", "quote 2");

        assertThat(words(house.answer())).contains("The port of Tarn closed on Thursday after a crane fell.");
    }

    @Test
    void asksNoMoreOfOneMailThanItCanAnswerButMakesEveryChange() {
        String mail = IntStream.range(0, 30)
                .mapToObj(number -> "missed dragons" + number)
                .collect(Collectors.joining("\n"));
        try (Correspondence other = new Correspondence()) {
            other.reply("much", mail + "\nlength 9\n");

            assertThat(words(other.answer()))
                    .contains("20 more things you asked are not answered here", "of at most 9 minutes");
        }
    }

    @Test
    void answersSeveralCommandsInOneMail() {
        int before = house.answers().size();
        house.reply("several", "more 1\nsources 2\nwhy 1\n\nThanks,\nAda");

        assertThat(house.answers()).hasSize(before + 1);
        assertThat(words(house.answer()))
                .contains("More on what you asked about")
                .contains("Where it comes from")
                .contains("Why it was in your brief");
    }

    @Test
    void suggestsWhatWasMeant() {
        house.reply("typo", "suorces 2");

        assertThat(words(house.answer())).contains("did you mean “sources 2”");
    }

    @Test
    void listsTheItemsWhenANumberIsOutOfRange() {
        house.reply("range", "more 9");

        assertThat(words(house.answer()))
                .contains("There is no item 9 in your brief of 20 November 2026.")
                .contains("Its items have the numbers 1 to ")
                .contains("1. Memory is the new bottleneck for AI")
                .contains("2. Port of Tarn closes for a day");
    }

    @Test
    void r8SaysWhySomethingWasNotInTheBrief() {
        house.reply("missed", "Hi, missed the strike");
        assertThat(words(house.answer())).contains("no article with all of these words was read");

        house.reply("again", "missed the story about the rice harvest");
        assertThat(words(house.answer()))
                .contains("“Rice harvest starts early”:")
                .contains("but it scores 1.1 and needed 1.5")
                .contains("A score of 1.5 would have let it in");
    }

    @Test
    void saysWhatCannotBeAnswered() {
        house.reply("ask", "When will the king be crowned?");
        assertThat(words(house.answer()))
                .contains("Not in the sources: no sentence answers that")
                .contains("articles behind your brief and 0 others of the last 60 days");

        house.reply("prose", "I do not quite know what to do with this");
        assertThat(words(house.answer())).contains("There was no command in what you wrote");
    }

    @Test
    void answersAQuestionByTheWordsOfTheSources() {
        house.reply("shortage", "When will the shortage end?");

        assertThat(words(house.answer()))
                .contains("Halden Semi says that its new plant will end the shortage by March.")
                .contains("(Halden Post, 19 November 2026)")
                .contains("all 2 words of your question that matter, or words of the same meaning, and it says when");
    }

    @Test
    void saysPerhapsToWhatTheSourcesHaveInOtherWords() {
        house.reply("scarcity", "When does the new plant of Halden Semi overcome the shortage?");

        assertThat(words(house.answer()))
                .contains("Halden Semi says that its new plant will end the shortage by March.")
                .contains("Perhaps: the first sentence")
                .doesNotContain("Not in the sources");
    }

    @Test
    void changesWhenTheBriefComesSaysWhatItWasAndTakesItBack() {
        try (Correspondence other = new Correspondence()) {
            Schedule before = schedule(other);

            other.reply("time", "time 6:45 pm\ndays tue, thu\nlength 9");
            assertThat(schedule(other).time()).isEqualTo(LocalTime.of(18, 45));
            assertThat(schedule(other).days()).containsExactlyInAnyOrder(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
            assertThat(words(other.answer()))
                    .contains("on Tuesday and Thursday at 18:45")
                    .contains("of at most 9 minutes")
                    .contains("220 words are counted as a minute.")
                    .contains("Until now:")
                    .contains("at " + before.time())
                    .containsOnlyOnce("“undo” brings all of it back as it was.");

            other.reply("undo", "undo");
            assertThat(words(other.answer())).contains("of at most 9 minutes").contains("Changed");
            assertThat(schedule(other).time()).isEqualTo(before.time());
            assertThat(schedule(other).days()).isEqualTo(before.days());

            other.reply("again", "undo");
            assertThat(words(other.answer())).contains("There is nothing to undo.");
        }
    }

    @Test
    void takesBackWhatTheLastMailChangedAndNoOther() {
        try (Correspondence other = new Correspondence()) {
            other.reply("first", "length 8");
            Preferences then = preferences(other);

            other.reply("second", "length 9\nmute weddings\nrole engineer\ntopics + otters\nnotes off");
            other.reply("undo", "undo");

            assertThat(preferences(other)).isEqualTo(then);
        }
    }

    @Test
    void pausesAndGoesOn() {
        try (Correspondence other = new Correspondence()) {
            other.reply("pause", "pause 2 weeks");
            assertThat(schedule(other).pausedUntil()).isNotNull();
            assertThat(words(other.answer())).contains(" on, of at most").contains("Until now:");

            other.reply("resume", "resume");
            assertThat(schedule(other).pausedUntil()).isNull();
        }
    }

    @Test
    void leavesOutWhatIsMutedAndSaysItBack() {
        try (Correspondence other = new Correspondence()) {
            int before = muted(other).size();

            other.reply("mute", "mute weddings");
            assertThat(muted(other)).hasSize(before + 1).contains("weddings");
            assertThat(words(other.answer())).contains("It leaves out Football (soccer) and weddings.");

            other.reply("unmute", "unmute Weddings.");
            assertThat(muted(other)).hasSize(before).doesNotContain("weddings");
        }
    }

    private static List<String> muted(Correspondence house) {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow().interests().stream()
                .filter(Interest::muted)
                .map(Interest::typed)
                .toList();
    }

    @Test
    void changesNothingOnATimeThatThereIsNot() {
        try (Correspondence other = new Correspondence()) {
            Schedule before = schedule(other);

            other.reply("late", "time 25:10");

            assertThat(schedule(other)).isEqualTo(before);
            assertThat(words(other.answer()))
                    .contains("“25:10” is no time of day")
                    .contains("A brief comes at a time from 00:00 to 23:59, for example “time 07:30”.")
                    .contains("Nothing was changed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"length 99", "length 0"})
    void doesTheRestOfAMailOfWhichOneThingCannotBeDone(String impossible) {
        try (Correspondence other = new Correspondence()) {
            other.reply("length", "role engineer\n" + impossible + "\nmore 1\nstop");

            assertThat(other.answers()).hasSize(1);
            assertThat(words(other.answer()))
                    .contains("A brief takes 1 to 60 minutes")
                    .contains("Buyers of memory chips now wait nine months.")
                    .contains("From now on you are sent nothing more.");
            Subscriber ada = other.get(Subscribers.class).byId(other.ada.id()).orElseThrow();
            assertThat(ada.state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
            assertThat(ada.role()).isEqualTo(Role.ENGINEER);
            assertThat(ada.minutes()).isEqualTo(6);
        }
    }

    private static Schedule schedule(Correspondence house) {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow().schedule();
    }

    private static Preferences preferences(Correspondence house) {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow().preferences();
    }

    @Test
    void helps() {
        house.reply("help", "help");

        assertThat(words(house.answer())).contains("“more 2”").contains("1. Memory is the new bottleneck for AI");
    }

    @Test
    void endsTheBriefsAtOnceAndSaysWhatTheyWere() {
        try (Correspondence other = new Correspondence()) {
            other.reply("stop", "more 1, then stop");

            assertThat(other.get(Subscribers.class)
                            .byId(other.ada.id())
                            .orElseThrow()
                            .state())
                    .isEqualTo(Subscriber.State.UNSUBSCRIBED);
            assertThat(other.answers()).hasSize(1);
            assertThat(words(other.answer()))
                    .contains("From now on you are sent nothing more.")
                    .contains("every day at 07:00 (Europe/Stockholm)")
                    .contains("More on what you asked about");
        }
    }

    @Test
    void r10BriefIsTheSameMessageEveryTime() throws IOException {
        Kept kept = house.brief;
        Envelope again = house.get(MessageComposer.class).compose(house.letter());

        assertThat(again.wire()).isEqualTo(kept.wire());
        String anonymous = kept.wire()
                .replaceAll("(?s)(=\r\n)", "")
                .replaceAll("[a-z2-7]{40,56}", "TOKEN")
                .replace(kept.delivery().value(), "DELIVERY")
                .replaceAll("=_[0-9a-f]{24}", "BOUNDARY");
        String headers = anonymous.substring(0, anonymous.indexOf("\r\n\r\n"));
        Golden.assertSame("brief-headers.txt", headers.replaceAll("\r\n +", " ").replace("\r\n", "\n") + "\n");
    }

    @Test
    void briefKeepsToTheRulesOfMail() {
        String wire = house.brief.wire();

        assertThat(wire).matches("\\A(?:[\\x20-\\x7e\\t]{0,998}\r\n)*+\\z");
        for (String once : new String[] {
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "Reply-To",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "Feedback-ID",
            "MIME-Version",
            "Content-Type"
        }) {
            String headers = wire.substring(0, wire.indexOf("\r\n\r\n"));
            assertThat(headers.lines().filter(line -> line.startsWith(once + ":")))
                    .as(once)
                    .hasSize(1);
        }
        assertThat(house.replyTo(house.brief).indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(wire.getBytes(StandardCharsets.US_ASCII)).hasSizeLessThan(102_400);
    }

    /** Without the breaks of lines. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
