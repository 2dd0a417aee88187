package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppressions;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can come by mail: what is done with it, and how many mails are sent in answer. Nothing here changes Ada. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesTest {

    private Correspondence house;

    @BeforeAll
    void open() {
        house = new Correspondence();
        house.subscribe("eve@example.org");
        Subscriber gone = house.subscribe("gone@example.org");
        house.get(Subscribers.class).unsubscribe(gone.id());
    }

    @AfterAll
    void close() {
        house.close();
    }

    /** One of them; the message is made when the reader's addresses are known. */
    record Case(String what, Function<Correspondence, String> message, String outcome, int sent) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Case from(String what, String from, String fields, String text, String outcome, int sent) {
        return new Case(
                what, house -> house.message(from, house.replyTo(house.brief), id(what), fields, text), outcome, sent);
    }

    private static Case ada(String what, String fields, String text, String outcome, int sent) {
        return from(what, "ada@example.org", fields, text, outcome, sent);
    }

    private static Case raw(String what, Function<Correspondence, String> message, String outcome) {
        return new Case(what, message, outcome, 0);
    }

    private static String id(String what) {
        return what.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static Stream<Case> cases() {
        String many = String.join(
                ", ",
                IntStream.range(0, 60)
                        .mapToObj(i -> "someone" + i + "@example.net")
                        .toList());
        return Stream.of(
                ada("a command", "", "more 1", "answered", 1),
                ada("the same Message-ID again", "", "more 1", "answered", 1),
                raw("an empty message", _ -> "", "nothing sent: no sender"),
                ada("a blank body", "", " \n\n", "nothing sent: empty", 0),
                ada("nothing but a quote", "", "> more 1", "nothing sent: empty", 0),
                ada(
                        "another's message passed on",
                        "",
                        "---------- Forwarded message ---------\nFrom: Bob <bob@example.net>\n\nstop",
                        "nothing sent: forward",
                        0),
                raw("no From", house -> "To: " + reply(house) + "\n\nmore 1\n", "nothing sent: no sender"),
                raw(
                        "a From that cannot be read",
                        house -> "From: Ada\nTo: " + reply(house) + "\n\nmore 1\n",
                        "nothing sent: no sender"),
                from(
                        "a stranger with a good address",
                        "mallory@example.net",
                        "",
                        "stop",
                        "nothing sent: not from the subscriber's address",
                        0),
                from(
                        "another reader with Ada's address",
                        "eve@example.org",
                        "",
                        "stop",
                        "nothing sent: not from the subscriber's address",
                        0),
                from(
                        "Ada's name, another's address",
                        "Ada <mallory@example.net>",
                        "",
                        "stop",
                        "nothing sent: not from the subscriber's address",
                        0),
                raw(
                        "a stranger without an address of ours",
                        house -> house.message("bob@example.net", "brief@bellwether.localhost", "s1", "", "hello"),
                        "nothing sent: not to an address that takes replies"),
                raw(
                        "a tampered address",
                        house -> house.message(
                                "ada@example.org", reply(house).replaceFirst("r\\+.{4}", "r+aaaa"), "t1", "", "stop"),
                        "nothing sent: unknown or forged address"),
                raw(
                        "a token of bounces as one of replies",
                        house -> house.message(
                                "ada@example.org", bounce(house).replaceFirst("^b", "r"), "t2", "", "stop"),
                        "nothing sent: unknown or forged address"),
                raw(
                        "a command to an address of bounces",
                        house -> house.message("ada@example.org", bounce(house), "t3", "", "stop"),
                        "nothing sent: not to an address that takes replies"),
                raw(
                        "a reader who left",
                        house -> house.message(
                                "gone@example.org", replyOf(house, "gone@example.org"), "t4", "", "more 1"),
                        "nothing sent: not subscribed"),
                from("ourselves", "brief@bellwether.localhost", "", "more 1", "nothing sent: loop", 0),
                ada("an automatic reply", "Auto-Submitted: auto-replied\n", "I am away", "nothing sent: auto-reply", 0),
                ada(
                        "a vacation notice of Exchange",
                        "X-MS-Exchange-Inbox-Rules-Loop: ada@example.org\nX-Auto-Response-Suppress: All\n",
                        "away",
                        "nothing sent: auto-reply",
                        0),
                ada(
                        "what Exchange puts on what people write",
                        "X-Auto-Response-Suppress: OOF\n",
                        "more 1",
                        "answered",
                        1),
                ada("Auto-Submitted: no", "Auto-Submitted: no\n", "more 1", "answered", 1),
                ada("a mailing list", "List-Id: <talk.example.org>\n", "more 1", "nothing sent: list", 0),
                ada("bulk", "Precedence: bulk\n", "more 1", "nothing sent: list", 0),
                ada("a loop by its hops", "Received: from a by b\n".repeat(51), "more 1", "nothing sent: loop", 0),
                ada("too many recipients", "Cc: " + many + "\n", "more 1", "nothing sent: too many recipients", 0),
                ada("an unknown command", "", "frobnicate", "answered: nothing was understood", 1),
                ada(
                        "another unknown command that day",
                        "",
                        "frobnicate again",
                        "nothing sent: not understood, which was said today",
                        0),
                ada("a command misspelt", "", "suorces 2", "answered", 1),
                ada("an item that there is not", "", "more 77", "answered", 1),
                ada("a date in the future", "Date: Fri, 20 Nov 2099 06:00:00 +0000\n", "more 1", "answered", 1),
                raw(
                        "no Message-ID",
                        house -> "From: ada@example.org\nTo: " + reply(house) + "\nSubject: Re: Memory\n\n> x\n",
                        "nothing sent: empty"),
                ada("a null byte", "X-Odd: \0\n", "more 1\0", "answered", 1),
                raw(
                        "a bounce without a report, from nobody",
                        house -> report(bounce(house), "bye", ""),
                        "nothing sent: bounce"),
                returned("a soft bounce", "failed", "4.2.2", "mailbox full", "a letter came back: 4.2.2"),
                returned(
                        "a hard bounce of the same letter",
                        "failed",
                        "5.1.1",
                        "user unknown",
                        "a letter came back: 5.1.1"),
                returned("a bounce by policy", "failed", "5.7.1", "blocked", "a letter came back: 5.7.1"),
                returned("a delay", "delayed", "4.4.1", "timed out", "nothing sent: a letter is delayed"),
                returned("a delivery", "delivered", "2.0.0", "ok", "nothing sent: a letter is delivered"),
                returned("handed on", "relayed", "2.0.0", "ok", "nothing sent: a letter is delivered"),
                raw(
                        "a bounce for a stranger",
                        house -> report(
                                "b+x@bellwether.localhost",
                                "",
                                dsn("nobody@example.com", "failed", "5.1.1", "unknown")),
                        "nothing sent: a bounce of an unknown letter"),
                raw(
                        "an absence told to the address of bounces",
                        house -> "Return-Path: <>\nFrom: ada@example.org\nTo: " + bounce(house)
                                + "\n"
                                + "Message-ID: <ooo@example.org>\n"
                                + "Subject: Away\n\n"
                                + "I am away until Monday and no longer work on chips.\n",
                        "nothing sent: bounce"),
                raw(
                        "a report that something is no spam",
                        house -> complaint(house, "not-spam"),
                        "nothing sent: report of kind not-spam"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasOneRightOutcome(Case one) {
        boolean again = one.what().contains("again");
        String message = one.message().apply(house);
        int before = house.answers().size();

        assertThat(house.receive(again ? message.replace(id(one.what()), "a-command") : message))
                .isEqualTo(one.outcome());

        assertThat(house.answers()).hasSize(before + (again ? 0 : one.sent()));
        Subscriber ada = house.get(Subscribers.class).byId(house.ada.id()).orElseThrow();
        assertThat(ada.state()).isEqualTo(Subscriber.State.CONFIRMED);
        assertThat(house.get(Suppressions.class).of(ada.id())).isEmpty();
    }

    private static Case returned(String what, String action, String status, String diagnostic, String outcome) {
        return raw(
                what, house -> report(bounce(house), "", dsn("ada@example.org", action, status, diagnostic)), outcome);
    }

    private static String reply(Correspondence house) {
        return house.replyTo(house.brief);
    }

    private static String replyOf(Correspondence house, String address) {
        Subscriber reader = house.get(Subscribers.class).all().stream()
                .filter(one -> one.destination().address().equals(address))
                .findFirst()
                .orElseThrow();
        return house.get(OwnAddresses.class).replyTo(reader.id(), house.letter().brief());
    }

    static String bounce(Correspondence house) {
        return house.get(OwnAddresses.class).bounceTo(house.ada.id(), house.brief.delivery());
    }

    /** @param machine what stands in the part for machines; none when it is empty */
    static String report(String to, String people, String machine) {
        String head = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.com\nTo: " + to + "\nMessage-ID: <"
                + Integer.toHexString((to + people + machine).hashCode()) + "@mx.example.com>\nSubject: Returned\n";
        return machine.isEmpty()
                ? head + "\n" + people + "\n"
                : head
                        + "MIME-Version: 1.0\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n"
                        + "--b\n\n"
                        + "It came back.\n\n"
                        + "--b\n"
                        + "Content-Type: message/delivery-status\n\n"
                        + "Reporting-MTA: dns; mx.example.com\n\n"
                        + machine + "\n--b--\n";
    }

    static String dsn(String recipient, String action, String status, String diagnostic) {
        return "Final-Recipient: rfc822; " + recipient + "\nAction: " + action + "\nStatus: " + status
                + "\nDiagnostic-Code: smtp; " + diagnostic + "\n";
    }

    /** RFC 5965. */
    static String complaint(Correspondence house, String type) {
        return "From: staff@provider.example\nTo: abuse@bellwether.localhost\nMessage-ID: <fbl-" + type
                + "@provider.example>\nSubject: " + "Complaint".toLowerCase(Locale.ROOT)
                + "\n"
                + "MIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=feedback-report; boundary=\"b\"\n\n"
                + "--b\n\n"
                + "Somebody complains.\n\n"
                + "--b\n"
                + "Content-Type: message/feedback-report\n\n"
                + "Feedback-Type: " + type
                + "\n"
                + "Version: 1\n"
                + "Original-Rcpt-To: <redacted>\n\n"
                + "--b\n"
                + "Content-Type:"
                + " message/rfc822\n\n"
                + "Return-Path: <" + bounce(house) + ">\n"
                + "From:"
                + " brief@bellwether.localhost\n"
                + "Message-ID:"
                + " " + house.messageId(house.brief) + "\nSubject: Memory\n\nx\n\n--b--\n";
    }
}
