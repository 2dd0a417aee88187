package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.delivery.Outbox;
import app.bellwether.meters.Meters;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberErased;
import app.bellwether.subscribers.Subscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes of a message, and how many mails go out for it. */
class InboxTest {

    private final Correspondence house = new Correspondence();
    private final String replyTo = house.replyTo(house.brief);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void answersAReaderInTheirThread() {
        assertThat(house.reply("q1", "sources 1")).isEqualTo("answered");

        assertThat(house.answers()).hasSize(1);
        String wire = house.answers().getFirst().wire();
        assertThat(wire)
                .contains("In-Reply-To: <q1@example.org>\r\n")
                .contains("References: <q1@example.org>\r\n")
                .contains("Subject: Re: Memory\r\n")
                .contains("Auto-Submitted: auto-replied\r\n")
                .contains("To: ada@example.org\r\n");
        assertThat(house.answer()).contains("Dosan Memory has sold 92 per cent");
    }

    @Test
    void acceptsHerAddressInAnyCase() {
        assertThat(house.receive(house.message(
                        "\"Ada\" <ADA@Example.ORG>", replyTo.toUpperCase(Locale.ROOT), "q1", "", "more 1")))
                .isEqualTo("answered");
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void findsItsAddressAmongThoseItWasCopiedTo() {
        String message =
                house.message("ada@example.org", "colleague@example.net", "q1", "Cc: " + replyTo + "\n", "more 1");

        assertThat(house.receive(message)).isEqualTo("answered");
    }

    @Test
    void r7ActsOnceOnTheSameMessage() {
        house.reply("q1", "more 1");
        assertThat(house.reply("q1", "more 1")).isEqualTo("answered");
        String relayed = "Received: from elsewhere\n" + house.message("ada@example.org", replyTo, "q1", "", "more 1");
        house.receive(relayed);

        assertThat(house.answers()).hasSize(1);
        assertThat(house.get(Meters.class)
                        .counter("bellwether.commands", "Commands.", "command", "more", "result", "answered")
                        .count())
                .isOne();
    }

    @Test
    void r7ActsOnceOnTheSameMessageWithoutMessageId() {
        String message = "From: ada@example.org\nTo: " + replyTo + "\n\nmore 1\n";
        house.receive(message);
        house.receive(message);

        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void nobodyKeepsAnothersMessageOutByItsId() {
        house.receive(house.message("mallory@example.net", replyTo, "q1", "", "more 1"));

        assertThat(house.reply("q1", "more 1")).isEqualTo("answered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | nothing sent: auto-reply",
                "Precedence: bulk | nothing sent: list",
                "List-Id: <a.b> | nothing sent: list",
                "Return-Path: <> | nothing sent: bounce",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x | nothing sent: bounce",
                "Content-Type: multipart/report; report-type=feedback-report; boundary=x | nothing sent: complaint"
                        + " about an unknown letter",
                "X-Loop: yes | nothing sent: loop",
                "X-Auto-Response-Suppress: All | answered",
                "Auto-Submitted: no | answered",
                "Date: Fri, 20 Nov 2099 06:00:00 +0000 | answered",
            })
    void neverAnswersAMachine(String field, String outcome) {
        assertThat(house.receive(house.message("ada@example.org", replyTo, "q1", field + "\n", "more 1")))
                .isEqualTo(outcome);
        assertThat(house.answers()).hasSize(outcome.equals("answered") ? 1 : 0);
    }

    @Test
    void neverAnswersWhoHasNoAddress() {
        assertThat(house.receive("To: " + replyTo + "\n\nmore 1")).isEqualTo("nothing sent: no sender");
        assertThat(house.receive("From: nobody\nTo: " + replyTo + "\n\nmore 1")).isEqualTo("nothing sent: no sender");
        assertThat(house.receive("")).isEqualTo("nothing sent: no sender");
        assertThat(house.answers()).isEmpty();
    }

    @Test
    void neverAnswersWhoMayBeTwo() {
        String twice = house.message("ada@example.org", replyTo, "q1", "From: mallory@example.net\n", "stop");

        assertThat(house.receive(twice)).isEqualTo("nothing sent: more than one sender");
        assertThat(house.receive(
                        house.message("ada@example.org, mallory@example.net", replyTo, "q2", "", "mute memory")))
                .isEqualTo("nothing sent: more than one sender");
        assertThat(house.answers()).isEmpty();
        assertThat(state()).isEqualTo(Subscriber.State.CONFIRMED);
    }

    @Test
    void neverAnswersAStranger() {
        assertThat(house.receive(house.message("mallory@example.net", replyTo, "q1", "", "stop")))
                .isEqualTo("nothing sent: not from the subscriber's address");
        assertThat(house.receive(
                        house.message("mallory@example.net", "brief@bellwether.localhost", "q2", "", "more 1")))
                .isEqualTo("nothing sent: not to an address that takes replies");
        assertThat(house.answers()).isEmpty();
        assertThat(state()).isEqualTo(Subscriber.State.CONFIRMED);
    }

    @Test
    void neverAnswersAForgedAddress() {
        String forged = replyTo.replaceFirst("r\\+.{4}", "r+aaaa");
        assertThat(house.receive(house.message("ada@example.org", forged, "q1", "", "stop")))
                .isEqualTo("nothing sent: unknown or forged address");
        assertThat(house.receive(house.message("ada@example.org", "r+x@bellwether.localhost", "q2", "", "stop")))
                .isEqualTo("nothing sent: unknown or forged address");
        assertThat(state()).isEqualTo(Subscriber.State.CONFIRMED);
    }

    @Test
    void anotherReadersAddressIsWorthNothing() {
        house.subscribe("eve@example.org");

        assertThat(house.receive(house.message("eve@example.org", replyTo, "q1", "", "stop")))
                .isEqualTo("nothing sent: not from the subscriber's address");
        assertThat(state()).isEqualTo(Subscriber.State.CONFIRMED);
    }

    @Test
    void neverAnswersItself() {
        assertThat(house.receive(house.message("brief@bellwether.localhost", replyTo, "q1", "", "more 1")))
                .isEqualTo("nothing sent: loop");
        assertThat(house.receive(house.message(replyTo, replyTo, "q2", "", "more 1")))
                .isEqualTo("nothing sent: loop");
    }

    @Test
    void answersFedBackInAreNotAnswered() {
        house.reply("q1", "more 1");
        for (int round = 0; round < 20; round++) {
            Kept newest = house.answers().getLast();
            String bounced = newest.wire().replace("To: ada@example.org", "To: " + replyTo);
            house.receive(bounced);
            house.receive(bounced.replaceFirst("From: .*\r\n", "From: ada@example.org\r\n"));
            house.receive(bounced.replaceFirst("From: .*\r\n", "From: MAILER-DAEMON@example.org\r\n"));
        }
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void sendsNothingForAnEmptyMessage() {
        assertThat(house.reply("q1", "\n\n> more 1\n")).isEqualTo("nothing sent: empty");
        assertThat(house.reply("q2", "On Fri, 20 Nov 2026, Bellwether wrote:\n> more 1\n"))
                .isEqualTo("nothing sent: empty");
        assertThat(house.answers()).isEmpty();
    }

    @Test
    void takesACommandFromTheSubjectWhenThereIsNoBody() {
        String message = "From: ada@example.org\nTo: " + replyTo + "\nMessage-ID: <u@example.org>\nSubject: stop\n\n";

        assertThat(house.receive(message)).isEqualTo("unproven: answered");
        assertThat(state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
    }

    @Test
    void r6SendsNothingAfterSomebodyLeftButTheWordThatTheyDid() {
        house.reply("q1", "stop");
        assertThat(house.answers()).hasSize(1);
        assertThat(house.answer()).contains("From now on you are sent nothing more.");

        assertThat(house.reply("q2", "more 1")).isEqualTo("nothing sent: not subscribed");
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void boundsHowMuchOneReaderIsSentInADayButLetsThemLeave() {
        IntStream.range(0, 23).forEach(i -> house.reply("many" + i, "help"));

        assertThat(house.answers()).hasSize(20);
        assertThat(house.reply("out", "stop")).isEqualTo("answered");
        assertThat(state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
    }

    @Test
    void toleratesANullInTheSubjectAndTheBody() {
        String message =
                house.message("ada@example.org", replyTo, "q1", "", "more 1\0").replace("Re: Memory", "Re: Mem\0ory");

        assertThat(house.receive(message)).isEqualTo("answered");
    }

    @Test
    void r7KeepsAMessageThatCannotBeActedOnAndActsOnItLater() {
        house.database
                .jdbc()
                .sql("alter table replies.question rename to elsewhere")
                .update();
        assertThat(house.reply("q1", "more 1")).startsWith("failed: ");
        assertThat(house.answers()).isEmpty();
        assertThat(house.get(StoredInbox.class).sweep())
                .as("all is done, although nothing is due before the next try")
                .isFalse();

        house.database
                .jdbc()
                .sql("alter table replies.elsewhere rename to question")
                .update();
        house.clock.pass(Duration.ofMinutes(2));
        assertThat(house.get(StoredInbox.class).sweep()).isTrue();

        assertThat(house.reply("q1", "more 1")).isEqualTo("answered");
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void r7ActsOnWhatWasKeptWhenTheApplicationDied() {
        byte[] raw =
                house.message("ada@example.org", replyTo, "q1", "", "more 1").getBytes(StandardCharsets.UTF_8);
        house.get(IncomingRepository.class).keep("some digest", raw, house.clock.instant());

        house.get(StoredInbox.class).sweep();

        assertThat(house.get(Outbox.class).newest(10)).hasSize(2);
    }

    @Test
    void setsAMessageAsideThatNeverCanBeActedOn() {
        askInVain();

        assertThat(house.database
                        .jdbc()
                        .sql("select state from email.incoming")
                        .query(String.class)
                        .list())
                .containsExactly("SET_ASIDE");
    }

    @Test
    void actsAgainOnWhatWasSetAsideWhenAnOperatorSaysSoAndOnNothingElse() {
        StoredInbox inbox = house.get(StoredInbox.class);
        Instant began = house.clock.instant();
        askInVain();
        house.database
                .jdbc()
                .sql("alter table replies.elsewhere rename to question")
                .update();

        Inbox.Unanswered aside = inbox.unanswered(began, 10).getFirst();
        assertThat(aside.aside()).isTrue();
        assertThat(aside.why()).startsWith("failed: ");
        assertThat(inbox.actAgain(aside.id())).isTrue();
        inbox.sweep();
        house.settle();

        assertThat(house.answers()).hasSize(1);
        assertThat(inbox.unanswered(began, 10)).isEmpty();
        assertThat(inbox.actAgain(aside.id())).isFalse();
    }

    /** As often as it is tried, each time something is missing that acting takes. */
    private void askInVain() {
        house.database
                .jdbc()
                .sql("alter table replies.question rename to elsewhere")
                .update();
        house.reply("q1", "more 1");
        for (int i = 0; i < 6; i++) {
            house.clock.pass(Duration.ofMinutes(2));
            house.get(StoredInbox.class).sweep();
        }
    }

    @Test
    void tellsAnOperatorWhichReplyOfAReaderLedToNothing() {
        assertThat(house.reply("q1", "> more 1")).isEqualTo("nothing sent: empty");
        house.reply("q2", "more 1");

        assertThat(house.get(Inbox.class).unanswered(house.clock.instant().minusSeconds(1), 10))
                .extracting(one -> one.why() + " " + one.aside())
                .containsExactly("nothing sent: empty false");
        assertThat(house.get(Inbox.class).unanswered(house.clock.instant().plusSeconds(1), 10))
                .isEmpty();
    }

    /** What ends the application leaves no word of what happened. */
    @Test
    void setsAMessageAsideOverWhichTheApplicationEndsEachTime() {
        AtomicInteger begun = new AtomicInteger();
        TransactionTemplate ending = new TransactionTemplate() {
            private static final long serialVersionUID = 1;

            @Override
            public <T> T execute(TransactionCallback<T> action) {
                begun.incrementAndGet();
                throw new InternalError("killed");
            }
        };
        StoredInbox inbox = new StoredInbox(
                house.get(IncomingRepository.class),
                house.get(Doorkeeper.class),
                house.get(Consequences.class),
                house.get(MailQuota.class),
                ending,
                house.clock);
        byte[] raw =
                house.message("ada@example.org", replyTo, "q1", "", "more 1").getBytes(StandardCharsets.UTF_8);
        house.get(IncomingRepository.class).keep("some digest", raw, house.clock.instant());

        for (int started = 0; started < 20; started++) {
            try {
                inbox.sweep();
            } catch (InternalError killed) {
                house.clock.pass(Duration.ofMinutes(2));
            }
        }

        assertThat(begun).hasValue(5);
        assertThat(house.database
                        .jdbc()
                        .sql("select state from email.incoming")
                        .query(String.class)
                        .list())
                .containsExactly("SET_ASIDE");
    }

    @Test
    void forgetsTheMessagesOfSomebodyWhoIsErased() {
        house.reply("q1", "more 1");
        house.receive(house.message("ada@example.org", replyTo, "q2", "Auto-Submitted: auto-replied\n", "I am away"));
        house.receive(house.message("ada@example.org", "brief@bellwether.localhost", "q3", "", "hello"));
        house.receive(OutcomesTest.report(
                OutcomesTest.bounce(house), "", OutcomesTest.dsn("ada@example.org", "delayed", "4.4.1", "timed out")));

        house.tell(new SubscriberErased(house.ada.id()));

        for (String table :
                new String[] {"email.incoming", "replies.question", "replies.held", "delivery.delivery", "delivery.kept"
                }) {
            assertThat(house.database
                            .jdbc()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private Subscriber.State state() {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow().state();
    }
}
