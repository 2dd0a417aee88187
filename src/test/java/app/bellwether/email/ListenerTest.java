package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.sources.Letterbox;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

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
            return lines().getLast();
        }

        private List<String> lines() throws IOException {
            List<String> lines = new ArrayList<>();
            do {
                lines.add(Objects.requireNonNullElse(in.readLine(), "gone"));
            } while (lines.getLast().matches("\\d{3}-.*"));
            return lines;
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
    void takesLittleFromWhoeverWritesToAnAddressThatIsOpenToAll() throws IOException {
        String large = "From: mallory@example.net\nSubject: x\n\n"
                + "x".repeat(70).concat("\n").repeat(5_000);
        try (Caller caller = new Caller()) {
            caller.says("HELO mx.example.net");
            caller.says("MAIL FROM:<mallory@example.net>");
            assertThat(caller.says("RCPT TO:<postmaster@bellwether.localhost>")).startsWith("250");
            assertThat(caller.sends(large.repeat(20))).startsWith("552 5.3.4");
        }
        try (Caller caller = new Caller()) {
            caller.says("HELO mx.example.net");
            caller.says("MAIL FROM:<ada@example.org>");
            assertThat(caller.says("RCPT TO:<" + replyTo + ">")).startsWith("250");
            assertThat(caller.sends(large)).startsWith("250");
        }
    }

    @Test
    void refusesAHeaderThatIsLargerThanAnyServerWrites() throws IOException {
        String padding = "X-Padding: " + "x".repeat(900) + "\n";
        String rest = "From: ada@example.org\nMessage-ID: <large@example.org>\n\nmore 1";
        try (Caller caller = greeted()) {
            caller.says("MAIL FROM:<ada@example.org>");
            caller.says("RCPT TO:<" + replyTo + ">");
            assertThat(caller.sends(padding.repeat(300) + rest)).startsWith("552 5.3.4");
        }
        try (Caller caller = greeted()) {
            caller.says("MAIL FROM:<ada@example.org>");
            caller.says("RCPT TO:<" + replyTo + ">");
            assertThat(caller.sends(padding.repeat(250) + rest)).startsWith("250");
        }
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

    private static ListenerSettings settings(String host, boolean elsewhere, String... peers) {
        return new ListenerSettings(2525, host, elsewhere, List.of(peers), 20, DataSize.ofMegabytes(1));
    }

    @Test
    void doesNotListenWhereOthersReachItUnlessThatIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("0.0.0.0", false))
                .withMessageContaining("bellwether.email.listener.elsewhere=true");
        assertThat(settings("0.0.0.0", true, "192.0.2.0/24").address().isAnyLocalAddress())
                .isTrue();
        assertThat(settings("localhost", false).address().isLoopbackAddress()).isTrue();
    }

    @Test
    void doesNotListenForAllTheWorldUnlessThatIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("0.0.0.0", true))
                .withMessageContaining("bellwether.email.listener.peers is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("0.0.0.0", true, "mail.example.org"))
                .withMessageContaining("bellwether.email.listener.peers: mail.example.org is no network");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.200, true",
        "192.0.2.0/24, 192.0.3.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "192.0.2.0/24, 127.0.0.1, true",
        "192.0.2.0/24, ::ffff:192.0.2.1, true"
    })
    void takesMailFromPeersAndFromThisMachineOnly(String peers, String caller, boolean allowed) throws IOException {
        assertThat(settings("0.0.0.0", true, peers).allows(InetAddress.getByName(caller)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0/33", "192.0.2/24", "300.0.2.0/24", "2001:db8::/129", "", "all"})
    void namesNoNetworkThatIsNone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressBlock.of(written));
    }

    @Test
    void sendsStrangersAwayBeforeTheySayAnything() throws IOException {
        Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(other.isPresent(), "skipped: this machine has no address but its own");
        ListenerSettings strict =
                new ListenerSettings(0, "0.0.0.0", true, List.of("203.0.113.0/24"), 20, DataSize.ofMegabytes(1));
        Listener listener = new Listener(
                strict, house.get(EmailSettings.class), house.get(Reception.class), house.get(Letterbox.class));
        listener.start();

        try (Socket stranger = new Socket(other.get(), listener.port());
                BufferedReader said = new BufferedReader(
                        new InputStreamReader(stranger.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(said.readLine()).startsWith("554 5.7.1");
        } finally {
            listener.stop();
        }
    }

    @Test
    void neitherOffersNorObeysStarttlsSoThatNothingCanBeSlippedInBeforeIt() throws IOException {
        try (Caller caller = new Caller()) {
            caller.socket.getOutputStream().write("EHLO mx.example.org\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(caller.lines()).noneMatch(line -> line.contains("STARTTLS") || line.contains("AUTH"));

            assertThat(caller.says("STARTTLS\r\nMAIL FROM:<ada@example.org>")).matches("(454|5\\d\\d) .*");
        }
    }

    @Test
    void readsOnlySomeLargeMessagesAtOnce() throws Exception {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Inbox inbox = new Inbox() {
            @Override
            public String receive(byte[] raw) {
                most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                reading.decrementAndGet();
                return "kept";
            }

            @Override
            public String receiveHere(byte[] raw) {
                throw new IllegalStateException("nobody is here");
            }

            @Override
            public List<Unanswered> unanswered(Instant since, int most) {
                throw new IllegalStateException("nobody asks");
            }

            @Override
            public boolean actAgain(long id) {
                throw new IllegalStateException("nobody asks");
            }

            @Override
            public Kept kept() {
                throw new IllegalStateException("nobody asks");
            }
        };
        Reception reception = new Reception(house.get(OwnAddresses.class), inbox, house.get(Letterbox.class));
        byte[] large = ("\r\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
        List<Callable<String>> visits = Collections.nCopies(12, () -> {
            Reception.Visit visit = new Reception.Visit(reception, 2 << 20);
            visit.recipient(replyTo);
            return visit.data(new ByteArrayInputStream(large));
        });

        try (ExecutorService callers = Executors.newFixedThreadPool(12)) {
            for (Future<String> visit : callers.invokeAll(visits)) {
                assertThat(visit.get()).startsWith("2.0.0");
            }
        }
        assertThat(most).hasValue(2);
    }
}
