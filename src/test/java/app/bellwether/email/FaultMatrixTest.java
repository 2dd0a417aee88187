package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outcome;
import app.bellwether.delivery.Outcome.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Every way in which a mail server can fail a letter, at every step of the conversation, and what becomes of the letter. */
class FaultMatrixTest {

    /** In order: for now, for good, service not available, connection closed, no answer. */
    private static final List<String> FAULTS =
            List.of("451 4.3.0 later", "554 5.5.0 no", "421 4.3.2 closing", ScriptedServer.DROP, ScriptedServer.STALL);

    private static final String A = "Accepted";

    /** By command, one cell for each of the faults. */
    private static final List<List<String>> CELLS = List.of(
            List.of(
                    "CONNECT",
                    "Deferred SERVER",
                    "Deferred ENTRY",
                    "Deferred SERVER",
                    "Deferred SERVER",
                    "Deferred SERVER"),
            // a server that does not know EHLO is asked by HELO
            List.of("EHLO", A, A, "Deferred SERVER", "Deferred SERVER", "Deferred SERVER"),
            List.of(
                    "MAIL",
                    "Deferred SERVER",
                    "Deferred SENDER",
                    "Deferred SERVER",
                    "Deferred SERVER",
                    "Deferred SERVER"),
            List.of(
                    "RCPT",
                    "Deferred LETTER",
                    "Refused LETTER",
                    "Deferred SERVER",
                    "Deferred LETTER",
                    "Deferred LETTER"),
            List.of(
                    "DATA",
                    "Deferred LETTER",
                    "Refused LETTER",
                    "Deferred SERVER",
                    "Deferred LETTER",
                    "Deferred LETTER"),
            List.of(".", "Deferred LETTER", "Refused LETTER", "Deferred SERVER", "Deferred LETTER", "Deferred LETTER"),
            // what was accepted is accepted, however the server says goodbye
            List.of("QUIT", A, A, A, A, A));

    static Stream<Arguments> cells() {
        return CELLS.stream()
                .flatMap(row -> Stream.of(false, true)
                        .flatMap(pipelining -> Stream.of(0, 1, 2, 3, 4)
                                .map(at -> Arguments.of(row.getFirst(), FAULTS.get(at), pipelining, row.get(at + 1)))));
    }

    @ParameterizedTest(name = "{0} answered by {1}, pipelining {2}: {3}")
    @MethodSource("cells")
    void endsAsItShould(String command, String fault, boolean pipelining, String expected) throws IOException {
        try (ScriptedServer server =
                        new ScriptedServer((verb, _, _) -> verb.equals(command) ? fault : null, pipelining);
                SmtpPost post = post(server.port())) {
            Outcome outcome = post.hand(envelope("one"), () -> true);

            assertThat(said(outcome)).as(outcome.toString()).isEqualTo(expected);
            boolean whole = command.equals(".") || command.equals("QUIT") || expected.equals(A);
            assertThat(server.messages()).hasSize(whole ? 1 : 0);
            assertThat(outcome.toString()).doesNotContain("ada@");
        }
    }

    @Test
    void saysThatALetterMayComeTwiceWhenNobodyKnowsWhetherItWasTaken() throws IOException {
        for (String fault : List.of(ScriptedServer.DROP, ScriptedServer.RESET, ScriptedServer.STALL)) {
            try (ScriptedServer server = new ScriptedServer((verb, _, _) -> verb.equals(".") ? fault : null, false);
                    SmtpPost post = post(server.port())) {
                assertThat(post.hand(envelope("one"), () -> true))
                        .isInstanceOfSatisfying(
                                Outcome.Deferred.class,
                                deferred -> assertThat(deferred.reason()).contains("should it come twice"));
            }
        }
    }

    @Test
    void r7DoesNotEndAMessageThatAnotherInstanceTookOver() throws IOException {
        for (boolean pipelining : List.of(false, true)) {
            try (ScriptedServer server = new ScriptedServer((_, _, _) -> null, pipelining);
                    SmtpPost post = post(server.port())) {
                assertThat(post.hand(envelope("one"), () -> false)).isInstanceOf(Outcome.Deferred.class);
                assertThat(post.hand(envelope("two"), () -> true)).isInstanceOf(Outcome.Accepted.class);

                assertThat(server.messages()).singleElement().asString().contains("Message-ID: <two@");
            }
        }
    }

    @Test
    void sendsOneMessageAfterTheOtherByOneConnection() throws IOException {
        for (boolean pipelining : List.of(false, true)) {
            try (ScriptedServer server = new ScriptedServer((_, _, _) -> null, pipelining);
                    SmtpPost post = post(server.port())) {
                Stream.of("one", "two", "three")
                        .forEach(name -> assertThat(post.hand(envelope(name), () -> true))
                                .isInstanceOf(Outcome.Accepted.class));

                assertThat(server.connections()).isEqualTo(1);
                assertThat(server.messages())
                        .containsExactly(
                                envelope("one").wire(),
                                envelope("two").wire(),
                                envelope("three").wire());
                assertThat(server.commands())
                        .filteredOn(one -> one.startsWith("RCPT"))
                        .hasSize(3);
            }
        }
    }

    @Test
    void connectsAnewWithoutAWordWhenAServerHasEnoughOfAConnection() throws IOException {
        for (String farewell : List.of(ScriptedServer.DROP, ScriptedServer.RESET, "421 4.7.0 too many messages")) {
            ScriptedServer.Script enough = (verb, _, message) -> verb.equals("MAIL") && message == 3 ? farewell : null;
            try (ScriptedServer server = new ScriptedServer(enough, true);
                    SmtpPost post = post(server.port())) {
                for (int i = 0; i < 7; i++) {
                    assertThat(post.hand(envelope("letter" + i), () -> true)).isInstanceOf(Outcome.Accepted.class);
                }
                assertThat(server.messages()).hasSize(7).doesNotHaveDuplicates();
                assertThat(server.connections()).isEqualTo(4);
            }
        }
    }

    @Test
    void goesOnByTheSameConnectionAfterARefusedRecipient() throws IOException {
        ScriptedServer.Script first = new ScriptedServer.Script() {
            private boolean refused;

            @Override
            public @Nullable String reply(String verb, int connection, int message) {
                boolean now = verb.equals("RCPT") && !refused;
                refused |= now;
                return now ? "550 5.1.1 no such user" : null;
            }
        };
        try (ScriptedServer server = new ScriptedServer(first, false);
                SmtpPost post = post(server.port())) {
            assertThat(said(post.hand(envelope("one"), () -> true))).isEqualTo("Refused ADDRESS");
            assertThat(said(post.hand(envelope("two"), () -> true))).isEqualTo(A);

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void readsRepliesThatComeInPieces() throws IOException {
        String reply = ScriptedServer.DRIBBLE + "550-5.1.1 first line\r\n550-5.1.1 " + "x".repeat(700)
                + "\r\n550 5.1.1 l\u00e4st line";
        try (ScriptedServer server = new ScriptedServer((verb, _, _) -> verb.equals("RCPT") ? reply : null, false);
                SmtpPost post = post(server.port())) {
            assertThat(said(post.hand(envelope("one"), () -> true))).isEqualTo("Refused ADDRESS");
        }
    }

    @Test
    void stopsWhenSignInIsRefused() throws IOException {
        ScriptedServer.Script signIn = (verb, _, _) -> switch (verb) {
            case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN LOGIN";
            case "AUTH" -> "535 5.7.8 wrong";
            default -> null;
        };
        try (ScriptedServer server = new ScriptedServer(signIn, false)) {
            JavaMailSenderImpl sender = sender(server.port());
            sender.setUsername("bellwether");
            sender.setPassword("canary-secret");
            try (SmtpPost post = new SmtpPost(sender, "bellwether.example")) {
                Outcome outcome = post.hand(envelope("one"), () -> true);

                assertThat(said(outcome)).isEqualTo("Deferred ENTRY");
                assertThat(outcome.toString()).doesNotContain("canary-secret");
            }
        }
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> A;
            case Outcome.Deferred(String _, String _, Fault fault) -> "Deferred " + fault;
            case Outcome.Refused(String _, String _, Fault fault) -> "Refused " + fault;
        };
    }

    private static SmtpPost post(int port) {
        return new SmtpPost(sender(port), "bellwether.example");
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        Properties impatient = new Properties();
        impatient.setProperty("mail.smtp.timeout", "300");
        server.setJavaMailProperties(impatient);
        return server;
    }

    private static Envelope envelope(String name) {
        String wire = "Message-ID: <" + name + "@bellwether.example>\r\n\r\nHello\r\n";
        return new Envelope(new DeliveryId(name), "b+token@bellwether.example", "ada@example.org", "Brief", wire);
    }
}
