package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that answer machines. {@code -Drounds=1000} tries longer. */
class LoopsTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 40);

    /** Whatever was sent last is answered by a machine, each time anew. */
    private static int mailsAfter(UnaryOperator<String> machine, Correspondence house) {
        house.reply("first", "more 1");
        for (int round = 0; round < ROUNDS; round++) {
            Kept newest = house.answers().getLast();
            String id = "<" + round + "@machine.example>";
            String heard = machine.apply(newest.wire().replace("\r\n", "\n"))
                    .replace("OUR-ADDRESS", house.replyTo(house.brief))
                    .replace("BOUNCES", OutcomesTest.bounce(house))
                    .replace("NEW-ID", id);
            house.get(Inbox.class).receive(heard.getBytes(StandardCharsets.UTF_8));
        }
        house.receive("From: nobody@example.net\nTo: x@example.net\n\nso that what waits is sent\n");
        return house.answers().size();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-replied, ada@example.org, Automatic reply: Memory",
        "Auto-Submitted: auto-generated, ada@example.org, Re: Memory",
        "X-Autoreply: yes, ada@example.org, Re: Memory",
        "Precedence: auto_reply, ada@example.org, Re: Memory",
        "X-Nothing: x, ada@example.org, Out of office: Re: Memory",
        "X-Nothing: x, ada@example.org, Abwesenheitsnotiz: Memory",
        "X-Nothing: x, ada@example.org, Réponse automatique : Memory",
        "X-Nothing: x, no-reply@example.org, Re: Memory"
    })
    void sendsOneMailToWhoeverIsAway(String field, String from, String subject) {
        try (Correspondence house = new Correspondence()) {
            String away = "From: " + from + "\nTo: OUR-ADDRESS\nMessage-ID: NEW-ID\nSubject: " + subject + "\n" + field
                    + "\n\nmore 1\n";

            assertThat(mailsAfter(_ -> away, house)).isEqualTo(1);
        }
    }

    @Test
    void sendsOneMailToAMachineThatDoesNotSayThatItIsOne() {
        try (Correspondence house = new Correspondence()) {
            String silent = """
                From: ada@example.org
                To: OUR-ADDRESS
                Message-ID: NEW-ID
                Subject: Re: Memory

                Olen poissa 1.12. asti.
                """;

            assertThat(mailsAfter(_ -> silent, house)).isEqualTo(2); // the one that began it, and one
        }
    }

    @Test
    void sendsOneMailThoughItsAnswersComeBack() {
        try (Correspondence house = new Correspondence()) {
            UnaryOperator<String> bounced = wire -> "Return-Path: <>\n"
                    + "From: MAILER-DAEMON@mx.example.org\n"
                    + "To: BOUNCES\n"
                    + "Message-ID: NEW-ID\n"
                    + "Subject: Undeliverable: Re: Memory\n\n"
                    + "Your message could not be delivered:\n\n"
                    + "ada@example.org\n"
                    + "  550 5.7.1 no\n\n"
                    + "--- Below this line is a copy of the message.\n\n" + wire;

            assertThat(mailsAfter(bounced, house)).isEqualTo(1);
            assertThat(mailsAfter(wire -> bounced.apply(wire).replace("To: BOUNCES", "To: OUR-ADDRESS"), house))
                    .isEqualTo(1);
        }
    }

    @Test
    void sendsOneMailToAnotherBellwether() {
        Map<String, Object> other = Map.of("bellwether.email.from", "brief@other.example");
        try (Correspondence here = new Correspondence();
                Correspondence there = new Correspondence(other)) {
            here.reply("first", "more 1");
            there.receive(there.message("ada@example.org", there.replyTo(there.brief), "first", "", "more 1"));
            for (int round = 0; round < ROUNDS; round++) {
                pass(here, there, round);
                pass(there, here, round);
            }

            assertThat(List.of(here.answers().size(), there.answers().size())).containsExactly(1, 1);
        }
    }

    /** The worst that can be: each has the other's address as its reader's, who is who it says it is. */
    private static void pass(Correspondence from, Correspondence to, int round) {
        String wire = from.answers().getLast().wire().replace("\r\n", "\n");
        String sender =
                round % 2 == 0 ? "From: ada@example.org" : "From: Bellwether <" + from.replyTo(from.brief) + ">";
        String passed = wire.replaceFirst("(?m)^To: .*$", "To: " + to.replyTo(to.brief))
                .replaceFirst("(?m)^From: .*$", sender)
                .replaceFirst(
                        "(?m)^Message-ID: .*$",
                        "Message-ID: <" + round + "@" + from.replyTo(from.brief).replaceFirst(".*@", "") + ">");
        to.get(Inbox.class).receive(passed.getBytes(StandardCharsets.US_ASCII));
    }
}
