package app.bellwether.email;

import static app.bellwether.email.OutcomesTest.bounce;
import static app.bellwether.email.OutcomesTest.complaint;
import static app.bellwether.email.OutcomesTest.dsn;
import static app.bellwether.email.OutcomesTest.report;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppression;
import app.bellwether.subscribers.Suppression.Reason;
import app.bellwether.subscribers.Suppressions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of letters that come back or are called spam. */
class ReturnsTest {

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    private String bounceOf(String delivery) {
        return house.get(OwnAddresses.class).bounceTo(house.ada.id(), new DeliveryId(delivery));
    }

    /** As our own mail server passes it on that finds it disowned. */
    private static String disowned(String report) {
        return "Authentication-Results: mx.us; dmarc=fail header.from=provider.example\n" + report;
    }

    private List<Suppression> suppressions() {
        return house.get(Suppressions.class).of(house.ada.id());
    }

    @Test
    void countsNoComplaintThatItsSenderDisownsThoughItKnowsALetter() {
        for (String type : List.of("abuse", "opt-out")) {
            assertThat(house.receive(disowned(complaint(house, type))))
                    .isEqualTo("nothing sent: held: not from whom it says it is from");
        }

        assertThat(suppressions()).isEmpty();
        assertThat(house.get(Subscribers.class)
                        .byId(house.ada.id())
                        .orElseThrow()
                        .isReading())
                .isTrue();
    }

    @Test
    void countsABounceWhateverIsFoundOutAboutItsSender() {
        assertThat(house.receive(
                        disowned(report(bounce(house), "", dsn("ada@example.org", "failed", "5.1.1", "550 unknown")))))
                .isEqualTo("a letter came back: 5.1.1");
    }

    @Test
    void suppressesAMailboxOfWhichTwoLettersComeBackForGood() {
        house.receive(
                report(bounce(house), "", dsn("ada@example.org", "failed", "5.1.1", "550 <ada@example.org> unknown")));
        house.receive(report(bounce(house), "", dsn("ada@example.org", "failed", "5.1.1", "550 said again")));
        assertThat(suppressions()).isEmpty();

        house.receive(report(
                bounceOf("aaaaaaaaaaaaaaaa"),
                "",
                dsn("ada@example.org", "failed", "5.1.1", "550 <ada@example.org> unknown")));

        assertThat(suppressions()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.HARD_BOUNCE);
            assertThat(one.evidence())
                    .isEqualTo(new Suppression.Evidence("aaaaaaaaaaaaaaaa", "5.1.1", "smtp; 550 <…> unknown"));
        });
        assertThat(house.answers()).isEmpty();
    }

    @Test
    void countsNoNoteOfAbsenceThatHasNoSender() {
        for (String subject : List.of("Re: Memory", "Je suis en voyage")) {
            assertThat(house.receive("Return-Path: <>\nFrom: Ada <ada@example.org>\nTo: " + bounce(house)
                            + "\nMessage-ID: <away-" + subject.length() + "@example.org>\nSubject: " + subject
                            + "\n\nI am away until 5.12.2026, and your mail cannot be delivered to anybody else."
                            + "\n\nada@example.org: 5.1.1\n"))
                    .isEqualTo("nothing sent: bounce");
        }
        assertThat(house.database
                        .jdbc()
                        .sql("select count(*) from subscribers.bounce")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void suppressesNobodyForAPolicy() {
        for (int i = 0; i < 30; i++) {
            String delivery = "aaaaaaaaaaaaaa" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            assertThat(house.receive(report(
                            bounceOf(delivery), "", dsn("ada@example.org", "failed", "5.7.1", "550 5.7.1 blocked"))))
                    .isEqualTo("a letter came back: 5.7.1");
        }
        assertThat(suppressions()).isEmpty();
    }

    @Test
    void findsTheReaderByTheAddressOfTheReportBeforeWhomItNames() {
        Subscriber eve = house.subscribe("eve@example.org");

        house.receive(report(bounce(house), "", dsn("eve@example.org", "failed", "5.1.1", "unknown")));
        house.receive(report(bounceOf("aaaaaaaaaaaaaaaa"), "", dsn("eve@example.org", "failed", "5.1.1", "unknown")));

        assertThat(suppressions()).hasSize(1);
        assertThat(house.get(Suppressions.class).of(eve.id())).isEmpty();
    }

    /** A Message-ID can be computed by whoever was forwarded a brief, and an address is known to many: neither proves anything. */
    @Test
    void silencesNobodyByAMessageIdOrAnAddressAlone() {
        String enclosed = report("brief@bellwether.localhost", "", dsn("ada@example.org", "failed", "5.1.1", "unknown"))
                .replace(
                        "--b--",
                        "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: " + house.messageId(house.brief)
                                + "\n\n--b--");

        for (int i = 0; i < 9; i++) {
            assertThat(house.receive(enclosed.replace("unknown", "unknown " + i)))
                    .isEqualTo("nothing sent: a bounce of an unknown letter");
        }
        assertThat(suppressions()).isEmpty();
        assertThat(house.database
                        .jdbc()
                        .sql("select count(*) from subscribers.bounce")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesTheGravestOfSeveralRecipients() {
        String several = dsn("list@example.org", "expanded", "2.0.0", "ok") + "\n"
                + dsn("a@example.org", "failed", "4.2.2", "full") + "\n"
                + dsn("b@example.org", "failed", "5.1.1", "unknown");

        assertThat(house.receive(report(bounce(house), "", several))).isEqualTo("a letter came back: 5.1.1");
    }

    @Test
    void unsubscribesWhoeverCallsALetterSpamAndAnswersNothing() {
        assertThat(house.receive(complaint(house, "abuse"))).isEqualTo("a letter was called spam: unsubscribed");

        assertThat(house.get(Subscribers.class)
                        .byId(house.ada.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(suppressions())
                .singleElement()
                .extracting(Suppression::reason)
                .isEqualTo(Reason.COMPLAINT);
        assertThat(house.answers()).isEmpty();
    }

    @Test
    void unsubscribesWhoseMailProgramSaysSoByItself() {
        String button = "From: ada@example.org\nTo: " + house.replyTo(house.brief)
                + "\n"
                + "Message-ID: <u@example.org>\n"
                + "Subject: stop\n"
                + "Auto-Submitted: auto-replied\n"
                + "X-Apple-Unsubscribe: true\n\n"
                + "Sent to unsubscribe.\n";
        assertThat(house.receive(button.replace("ada@", "mallory@"))).isEqualTo("nothing sent: auto-reply");

        assertThat(house.receive(button)).isEqualTo("unsubscribed");

        assertThat(house.get(Subscribers.class)
                        .byId(house.ada.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(house.answers()).hasSize(1);
        assertThat(house.answer()).contains("From now on you are sent nothing more.");
    }

    @Test
    void r7CountsEveryReportOfManyOfWhichSomeAreBroken() {
        for (int i = 0; i < 300; i++) {
            house.clock.pass(Duration.ofSeconds(1));
            String message = report(bounce(house), "", dsn("ada@example.org", "failed", "4.2.2", "full " + i));
            house.get(Inbox.class)
                    .receive((i % 20 == 0 ? message.substring(0, 200) : message).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(house.database
                        .jdbc()
                        .sql("select count(*) from email.incoming where state = 'DONE'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(286);
        assertThat(house.database
                        .jdbc()
                        .sql("select count(*) from email.incoming where state <> 'DONE'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
