package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outcome;
import app.bellwether.mail.OutgoingMail;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostTest {

    @Test
    void handsAMessageToARealServerAsItWasComposed() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            Outcome outcome = post(server.getSmtp().getPort()).hand(envelope("b+token@bellwether.example"), () -> true);

            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
                    .contains("Message-ID: <abc@bellwether.example>")
                    .contains("Content-Type: multipart/alternative;");
        } finally {
            server.stop();
        }
    }

    @Test
    void givesTheServerTheBytesThatWereComposedAndTheAddressForBounces() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            Envelope envelope = envelope("b+token@bellwether.example");

            assertThat(post(server.port()).hand(envelope, () -> true))
                    .isEqualTo(new Outcome.Accepted("250 2.0.0 queued as 7"));

            assertThat(server.messages()).containsExactly(envelope.wire());
            assertThat(server.commands())
                    .anyMatch(command -> command.startsWith("MAIL FROM:<b+token@bellwether.example>"))
                    .anyMatch(command -> command.startsWith("RCPT TO:<ada@example.org>"))
                    .anyMatch(command -> command.equals("EHLO bellwether.example"));
        }
    }

    @Test
    void doublesDotsAndMendsLineEnds() throws IOException {
        String wire = "Subject: dots\r\n\r\n.one\r\n..\r\n.\r\nnot\nthe end\n.\nand nothing after it";
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            Envelope envelope = new Envelope(new DeliveryId("abc"), "", "ada@example.org", "dots", wire);

            assertThat(post(server.port()).hand(envelope, () -> true)).isInstanceOf(Outcome.Accepted.class);

            assertThat(server.messages())
                    .containsExactly(
                            "Subject: dots\r\n\r\n.one\r\n..\r\n.\r\nnot\r\nthe end\r\n.\r\nand nothing after it\r\n");
        }
    }

    @Test
    void sendsAnswersFromNowhereSoThatTheyCannotBounceInALoop() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            post(server.port()).hand(envelope(""), () -> true);

            assertThat(server.commands()).anyMatch(command -> command.startsWith("MAIL FROM:<>"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT | 554 5.7.1 your address is blocked | Deferred",
                "CONNECT | 421 4.3.2 later | Deferred",
                "CONNECT | drop | Deferred",
                "EHLO | drop | Deferred",
                "MAIL | 451 4.3.0 later | Deferred",
                "MAIL | 550 5.7.1 sender refused | Deferred",
                "MAIL | 530 5.7.0 sign in first | Deferred",
                "MAIL | drop | Deferred",
                "RCPT | 450 4.2.0 greylisted | Deferred",
                "RCPT | 452 4.2.2 mailbox full | Deferred",
                "RCPT | 552 5.2.2 mailbox full | Deferred",
                "RCPT | 550 5.1.1 no such user | Refused",
                "RCPT | 550 no such user | Refused",
                "RCPT | 550 5.7.26 not authenticated | Deferred",
                "RCPT | drop | Deferred",
                "DATA | 451 4.3.0 later | Deferred",
                "DATA | 554 5.6.0 no | Refused",
                "DATA | drop | Deferred",
                ". | 451 4.3.0 later | Deferred",
                ". | 421 4.7.28 too fast | Deferred",
                ". | 554 5.6.0 message refused | Refused",
                ". | 550 5.7.1 looks like spam | Deferred",
                ". | drop | Deferred",
                "QUIT | 500 what | Accepted",
                "QUIT | drop | Accepted",
            })
    void doesWhatTheReplyAsksFor(String command, String reply, String outcome) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of(command, reply))) {
            Outcome found = post(server.port()).hand(envelope("b+token@bellwether.example"), () -> true);

            assertThat(found.getClass().getSimpleName()).as(found.toString()).isEqualTo(outcome);
        }
    }

    @Test
    void waitsForAServerThatIsNotThere() throws IOException {
        // bound and not listening: nobody answers there, and nobody else is given that port meanwhile
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThat(post(held.getLocalPort()).hand(envelope("b+token@bellwether.example"), () -> true))
                    .isInstanceOf(Outcome.Deferred.class);
        }
    }

    private static SmtpPost post(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new SmtpPost(server, "bellwether.example");
    }

    private static Envelope envelope(String sender) {
        String wire = new OutgoingMail(
                        "<abc@bellwether.example>",
                        Instant.parse("2026-11-20T06:00:00Z"),
                        new OutgoingMail.Mailbox("Bellwether", "brief@bellwether.example"),
                        "ada@example.org",
                        "Brief",
                        List.of(),
                        "Hello.\n.\n.dots\n",
                        "<p>Hello.</p>\n")
                .wire();
        return new Envelope(new DeliveryId("abc"), sender, "ada@example.org", "Brief", wire);
    }
}
