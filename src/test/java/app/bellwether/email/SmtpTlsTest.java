package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outcome;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is said to a mail server elsewhere, or to somebody in the middle, that keeps a connection from being encrypted (RFC 8314). */
class SmtpTlsTest {

    private static final String PLAIN = "250-scripted\r\n250 AUTH PLAIN LOGIN";
    private static final String REQUIRED = "mail.smtp.starttls.required";

    private InetAddress elsewhere = InetAddress.getLoopbackAddress();

    @BeforeEach
    void findAnAddressThatIsNotTheLoopback() throws IOException {
        Optional<InetAddress> found = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(found.isPresent(), "this machine has no address but the loopback");
        elsewhere = found.orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 5.5.1 what", "454 4.7.0 not now", "220 2.0.0 go on"})
    void saysNoPasswordAndHandsOverNothingWithoutEncryption(String toStarttls) throws IOException {
        for (String known : new String[] {PLAIN, PLAIN.replace("250 AUTH", "250-STARTTLS\r\n250 AUTH")}) {
            try (ScriptedServer server = server(known, toStarttls, elsewhere)) {
                Outcome outcome = send(server(server, elsewhere.getHostAddress()));

                assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
                assertThat(server.commands())
                        .isNotEmpty()
                        .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
            }
        }
    }

    @Test
    void saysWhatTheServerDoesNotOffer() throws IOException {
        try (ScriptedServer server = server(PLAIN, "502 what", elsewhere)) {
            assertThat(send(server(server, elsewhere.getHostAddress())))
                    .isInstanceOf(Outcome.Deferred.class)
                    .asString()
                    .contains("the server offers no encryption");
        }
    }

    @Test
    void signsInWithoutEncryptionOnThisMachine() throws IOException {
        try (ScriptedServer server = server(PLAIN, "502 what", InetAddress.getLoopbackAddress())) {
            assertThat(send(server(server, "127.0.0.1"))).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.commands()).anyMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void signsInWithoutEncryptionWhereTheOperatorSaysSo() throws IOException {
        try (ScriptedServer server = server(PLAIN, "502 what", elsewhere)) {
            JavaMailSenderImpl sender = server(server, elsewhere.getHostAddress());
            sender.getJavaMailProperties().setProperty(REQUIRED, "false");

            assertThat(send(sender)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private static ScriptedServer server(String known, String toStarttls, InetAddress address) throws IOException {
        return new ScriptedServer(
                (verb, _, _) -> switch (verb) {
                    case "EHLO" -> known;
                    case "STARTTLS" -> toStarttls;
                    case "AUTH" -> "235 2.7.0 in";
                    default -> null;
                },
                false,
                address);
    }

    private static JavaMailSenderImpl server(ScriptedServer listening, String host) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(listening.port());
        server.setUsername("brief");
        server.setPassword("planted-secret");
        server.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return server;
    }

    private static Outcome send(JavaMailSenderImpl server) {
        try (SmtpPost post = new SmtpPost(server, "bellwether.example")) {
            String wire = "Subject: Brief\r\n\r\nHello.\r\n";
            return post.hand(new Envelope(new DeliveryId("abc"), "", "ada@example.org", "Brief", wire), () -> true);
        }
    }
}
