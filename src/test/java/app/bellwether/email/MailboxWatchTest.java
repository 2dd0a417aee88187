package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.mail.BreakingProxy;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail that comes through a mailbox: a real conversation in IMAP. */
class MailboxWatchTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
    private final GreenMailUser account;
    private final MailFolder inbox;

    MailboxWatchTest() throws Exception {
        server.start();
        account = server.setUser("brief@bellwether.localhost", "brief", "secret");
        inbox = server.getManagers().getImapHostManager().getInbox(account);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private Correspondence house(Map<String, Object> more) {
        return house(server.getImap().getPort(), more);
    }

    private static Correspondence house(int port, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bellwether.email.imap.host", "127.0.0.1",
                "bellwether.email.imap.port", port,
                "bellwether.email.imap.tls", "none",
                "bellwether.email.imap.username", "brief",
                "bellwether.email.imap.password", "secret",
                "bellwether.email.imap.poll", "20m"));
        settings.putAll(more);
        return new Correspondence(settings);
    }

    private void arrives(Correspondence house, String message, Duration ago) throws Exception {
        byte[] raw = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MimeMessage stored =
                new MimeMessage(Session.getInstance(new java.util.Properties()), new ByteArrayInputStream(raw));
        try {
            inbox.appendMessage(
                    stored, new Flags(), Date.from(house.clock.instant().minus(ago)));
        } catch (IllegalStateException broken) {
            // it is stored by now: who waits for news is told in this thread, and one connection was broken
        }
    }

    private static String question(Correspondence house, String id) {
        return house.message("ada@example.org", house.replyTo(house.brief), id, "", "more 1");
    }

    /** For longer than a connection may be silent: one that hangs is opened anew after a minute. */
    private static void awaitAnswers(Correspondence house, int many) {
        await().dontCatchUncaughtExceptions() // the server's own, about a connection that was broken on purpose
                .atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> assertThat(house.answers())
                        .as(() -> "what came: "
                                + house.database
                                        .jdbc()
                                        .sql("select outcome from email.incoming")
                                        .query(String.class)
                                        .list())
                        .hasSize(many));
    }

    private static int kept(Correspondence house) {
        return house.database
                .jdbc()
                .sql("select count(*) from email.incoming")
                .query(Integer.class)
                .single();
    }

    @Test
    void readsWhatComesWhenTheServerTellsOfIt() throws Exception {
        try (Correspondence house = house(Map.of())) {
            arrives(house, question(house, "q1"), Duration.ZERO);
            awaitAnswers(house, 1);

            arrives(house, question(house, "q2"), Duration.ZERO);
            awaitAnswers(house, 2);

            // nothing in it was changed
            assertThat(inbox.getMessages())
                    .extracting(message -> message.isSet(Flags.Flag.SEEN))
                    .containsOnly(false);
        }
    }

    @Test
    void readsEachMessageOnceThoughTheServerNumbersThemAnew() throws Exception {
        try (Correspondence house = house(Map.of("bellwether.email.imap.poll", "200ms"))) {
            arrives(house, question(house, "q1"), Duration.ZERO);
            awaitAnswers(house, 1);

            await().until(() -> house.database
                            .jdbc()
                            .sql("update email.mailbox set uid_validity = uid_validity - 1")
                            .update()
                    == 1);
            arrives(house, question(house, "old"), Duration.ofDays(31));
            arrives(house, question(house, "q2"), Duration.ZERO);
            awaitAnswers(house, 2);

            assertThat(kept(house)).isEqualTo(2); // what is older might have been acted on
            assertThat(house.database
                            .jdbc()
                            .sql("select last_uid from email.mailbox")
                            .query(Long.class)
                            .single())
                    .isEqualTo(inbox.getMessages().stream()
                            .mapToLong(StoredMessage::getUid)
                            .max()
                            .orElseThrow());
        }
    }

    @Test
    void r7LosesNothingWhenTheConnectionBreaksInTheMiddleOfAMessage() throws Exception {
        List<Integer> limits = List.of(900, 1100, 1300, 1500);
        try (BreakingProxy proxy = new BreakingProxy(server.getImap().getPort(), limits);
                Correspondence house = house(proxy.port(), Map.of("bellwether.email.imap.poll", "200ms"))) {
            for (int i = 0; i < 5; i++) {
                arrives(house, question(house, "q" + i), Duration.ZERO);
            }

            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            proxy.broken() == limits.size() || house.answers().size() == 5);
            house.clock.pass(Duration.ofHours(1)); // until then, what broke it three times is read around
            awaitAnswers(house, 5);
            assertThat(proxy.broken()).isGreaterThanOrEqualTo(2);
            assertThat(kept(house)).isEqualTo(5);
        }
    }

    @Test
    void r7ReadsAroundAMessageThatBreaksTheConnectionAndReadsItWhenItNoLongerDoes() throws Exception {
        try (BreakingProxy proxy = new BreakingProxy(server.getImap().getPort(), List.of());
                Correspondence house = house(proxy.port(), Map.of("bellwether.email.imap.poll", "200ms"))) {
            proxy.breakAt("poisoned");
            arrives(house, question(house, "q1") + "poisoned\n", Duration.ZERO);
            arrives(house, question(house, "q2"), Duration.ZERO);

            awaitAnswers(house, 1);
            assertThat(kept(house)).isEqualTo(1);
            assertThat(house.database
                            .jdbc()
                            .sql("select count(*) from email.mailbox")
                            .query(Integer.class)
                            .single())
                    .isZero(); // its place is not given up

            proxy.breakAt("");
            house.clock.pass(Duration.ofHours(1));
            awaitAnswers(house, 2);
        }
    }

    @Test
    void keepsWhatNobodyCanReadAndGoesOn() throws Exception {
        try (Correspondence house = house(Map.of())) {
            arrives(house, "\0\0\0: x\nContent-Type: multipart/mixed; boundary=\n\n--\n--\n", Duration.ZERO);
            arrives(house, "From: <<>>\nTo: (((\nSubject: =?x?y?z?=\nContent-Type: ;;;\n\n\0", Duration.ZERO);
            arrives(house, question(house, "q1"), Duration.ZERO);

            awaitAnswers(house, 1);
            assertThat(kept(house)).isEqualTo(3);
        }
    }

    @Test
    void forgetsWhatItKeptAfterThirtyDays() throws Exception {
        try (Correspondence house = house(Map.of())) {
            arrives(house, question(house, "q1"), Duration.ZERO);
            awaitAnswers(house, 1);

            house.clock.pass(Duration.ofDays(29));
            house.get(StoredInbox.class).tidy(Duration.ofDays(30));
            assertThat(kept(house)).isEqualTo(1);
            house.clock.pass(Duration.ofDays(2));
            house.get(StoredInbox.class).tidy(Duration.ofDays(30));
            assertThat(kept(house)).isZero();
        }
    }

    @Test
    void readsABacklog() throws Exception {
        int many = Integer.getInteger("backlog", 80);
        try (Correspondence house = house(Map.of("bellwether.email.imap.poll", "1s"))) {
            for (int i = 0; i < many; i++) {
                arrives(
                        house,
                        house.message("bob@example.net", "brief@bellwether.localhost", "b" + i, "", "hello"),
                        Duration.ZERO);
            }
            await().atMost(Duration.ofMinutes(10))
                    .untilAsserted(() -> assertThat(kept(house)).isEqualTo(many));

            assertThat(house.answers()).isEmpty();
        }
    }
}
