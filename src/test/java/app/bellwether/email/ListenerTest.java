package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail that a mail server of ours brings by SMTP. */
class ListenerTest {

    private final Correspondence house = new Correspondence(Map.of("bellwether.email.listener.port", 0));
    private final String replyTo = house.replyTo(house.brief);

    @AfterEach
    void close() {
        house.close();
    }

    /** A conversation, a line at a time. */
    private final class Caller implements AutoCloseable {

        private final Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), house.get(Listener.class).port());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

        Caller() throws IOException {
            socket.setSoTimeout(20_000);
            assertThat(answer()).startsWith("220");
        }

        String says(String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            return answer();
        }

        private String answer() throws IOException {
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return line == null ? "gone" : line;
        }

        String sends(String message) throws IOException {
            assertThat(says("DATA")).startsWith("354");
            return says(message.replace("\n", "\r\n").replaceAll("(?m)^\\.", "..") + "\r\n.");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Caller greeted() throws IOException {
        Caller caller = new Caller();
        assertThat(caller.says("EHLO mx.example.org")).startsWith("250");
        return caller;
    }

    private String question(String id) {
        return house.message("ada@example.org", "undisclosed-recipients:;", id, "", "more 1");
    }

    @Test
    void takesWhatIsForUsByItsEnvelope() throws IOException {
        try (Caller caller = greeted()) {
            assertThat(caller.says("MAIL FROM:<ada@example.org>")).startsWith("250");
            assertThat(caller.says("RCPT TO:<" + replyTo + ">")).startsWith("250");
            assertThat(caller.sends(question("q1"))).startsWith("250");
            assertThat(caller.says("QUIT")).startsWith("221");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(house.answers()).hasSize(1));
    }

    @Test
    void refusesWhatIsNotForUsBeforeItIsSaid() throws IOException {
        try (Caller caller = greeted()) {
            caller.says("MAIL FROM:<>");
            for (String stranger : new String[] {
                "nobody@bellwether.localhost",
                "ada@example.org",
                "r+x@bellwether.localhost",
                replyTo.replaceFirst("r\\+.{4}", "r+aaaa"),
                replyTo.replaceFirst("^r", "b"),
                replyTo.replaceFirst("@.*", "@example.org")
            }) {
                assertThat(caller.says("RCPT TO:<" + stranger + ">"))
                        .as(stranger)
                        .startsWith("550 5.1.1");
            }
            assertThat(caller.says("DATA")).startsWith("503");
            for (String ours : new String[] {
                replyTo,
                replyTo.toUpperCase(java.util.Locale.ROOT),
                OutcomesTest.bounce(house),
                "postmaster@bellwether.localhost",
                "Brief@bellwether.localhost"
            }) {
                assertThat(caller.says("RCPT TO:<" + ours + ">")).as(ours).startsWith("250");
            }
        }
    }

    @Test
    void countsABounceThatHasOnlyAnEnvelope() throws IOException {
        String bounce = OutcomesTest.report(
                "someone@example.org", "", OutcomesTest.dsn("ada@example.org", "failed", "5.1.1", "unknown"));
        try (Caller caller = greeted()) {
            caller.says("MAIL FROM:<>");
            caller.says("RCPT TO:<" + OutcomesTest.bounce(house) + ">");
            assertThat(caller.sends(bounce)).startsWith("250");
        }
        assertThat(house.database
                        .jdbc()
                        .sql("select outcome from email.incoming")
                        .query(String.class)
                        .list())
                .containsExactly("a letter came back: 5.1.1");
    }

    @Test
    void refusesALoopAndWhatIsTooMuch() throws IOException {
        try (Caller caller = greeted()) {
            caller.says("MAIL FROM:<ada@example.org>");
            caller.says("RCPT TO:<" + replyTo + ">");
            assertThat(caller.sends("Received: from a by b\n".repeat(51) + question("q1")))
                    .startsWith("554 5.4.6");
        }
        try (Caller caller = greeted()) {
            assertThat(caller.says("MAIL FROM:<ada@example.org> SIZE=99000000")).startsWith("552");
        }
        assertThat(house.answers()).isEmpty();
    }

    @Test
    void r7AsksForAMessageAgainThatCannotBeKept() throws IOException {
        house.database
                .jdbc()
                .sql("alter table email.incoming rename to elsewhere")
                .update();
        try (Caller caller = greeted()) {
            caller.says("MAIL FROM:<ada@example.org>");
            caller.says("RCPT TO:<" + replyTo + ">");
            assertThat(caller.sends(question("q1"))).startsWith("451 4.3.0");
        }
        house.database
                .jdbc()
                .sql("alter table email.elsewhere rename to incoming")
                .update();
    }

    @Test
    void endsAMessageOnlyAtALineOfItsOwn() throws IOException {
        String smuggled = question("q1") + "\u0001.\u0001MAIL FROM:<ada@example.org>\u0001RCPT TO:<" + replyTo
                + ">\u0001DATA\u0001" + question("q2").replace("\n", "\u0001") + "\u0001.\u0001";
        for (String end : new String[] {"\n", "\r"}) {
            try (Caller caller = greeted()) {
                caller.says("MAIL FROM:<ada@example.org>");
                caller.says("RCPT TO:<" + replyTo + ">");
                caller.says("DATA");
                String raw = smuggled.replace("\n", "\r\n").replace("\u0001", end);
                caller.says(raw + "\r\n.");
            }
        }
        assertThat(house.database
                        .jdbc()
                        .sql("select count(*) from email.incoming")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void doesNotListenWhereOthersReachItUnlessThatIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListenerSettings(2525, "0.0.0.0", false))
                .withMessageContaining("bellwether.email.listener.elsewhere=true");
        assertThat(new ListenerSettings(2525, "0.0.0.0", true).address().isAnyLocalAddress())
                .isTrue();
        assertThat(new ListenerSettings(2525, "localhost", false).address().isLoopbackAddress())
                .isTrue();
    }
}
