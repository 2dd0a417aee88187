package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.delivery.Outcome;
import app.bellwether.mail.IncomingMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A brief goes out through Postfix, lies in Dovecot, is answered there, and the answer arrives in the thread. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealServersTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    private MailServers servers;

    @BeforeAll
    void start() throws IOException {
        servers = new MailServers();
    }

    @AfterAll
    void stop() throws IOException {
        if (servers != null) {
            servers.close();
        }
    }

    private Correspondence withMailbox() {
        return new Correspondence(
                Map.of(
                        "bellwether.email.from", "brief@brief.example.org",
                        "bellwether.email.inbox.keep", "36500d",
                        "bellwether.email.imap.host", "127.0.0.1",
                        "bellwether.email.imap.port", servers.imap,
                        "bellwether.email.imap.tls", "none",
                        "bellwether.email.imap.username", "brief",
                        "bellwether.email.imap.password", "secret"),
                servers.sender());
    }

    private Correspondence withListener() {
        return new Correspondence(
                Map.of(
                        "bellwether.email.from",
                        "brief@door.example.org",
                        "bellwether.email.listener.port",
                        servers.listener),
                servers.sender());
    }

    @Test
    void answersInTheThreadThroughAMailbox() {
        try (Correspondence house = withMailbox()) {
            goesToAndFro(house);
        }
    }

    @Test
    void answersInTheThreadThroughTheListener() {
        try (Correspondence house = withListener()) {
            goesToAndFro(house);

            Outcome forged = servers.send("ada@example.org", "r+x@door.example.org", "Subject: x\n\nstop\n");
            assertThat(forged).isInstanceOf(Outcome.Refused.class);
        }
    }

    private void goesToAndFro(Correspondence house) {
        String brief = awaitMail("ada", house.messageId(house.brief), "Message-ID");
        String returnPath = field(brief, "Return-Path").replaceAll("[<>]", "");
        assertThat(returnPath)
                .isEqualTo(house.get(OwnAddresses.class).bounceTo(house.ada.id(), house.brief.delivery()));
        String domain = returnPath.substring(returnPath.indexOf('@') + 1);
        String replyId = "<reply@" + domain + ">";
        String reply = "From: Ada <ada@example.org>\nTo: " + field(brief, "Reply-To") + "\nMessage-ID: " + replyId
                + "\nIn-Reply-To: " + field(brief, "Message-ID") + "\nReferences: " + field(brief, "Message-ID")
                + "\nSubject: Re: " + field(brief, "Subject")
                + "\n\nmore 1\n\nOn Fri, 20 Nov 2026 at 07:00, Bellwether <brief@" + domain + "> wrote:\n> stop\n";

        Outcome sent = servers.send("ada@example.org", field(brief, "Reply-To").replaceAll("[<>]", ""), reply);
        assertThat(sent).isInstanceOf(Outcome.Accepted.class);

        String answer = awaitMail("ada", replyId, "In-Reply-To");
        assertThat(field(answer, "References")).isEqualTo(field(brief, "Message-ID") + " " + replyId);
        assertThat(field(answer, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(field(answer, "Return-Path")).isEqualTo("<>");
        assertThat(IncomingMail.read(answer.getBytes(StandardCharsets.ISO_8859_1))
                        .text()
                        .replaceAll("\\s+", " "))
                .contains("Buyers of memory chips now wait nine months.");
        assertThat(outcomes(house)).containsExactly("unproven: answered");
    }

    @Test
    void countsWhatPostfixBringsBack() {
        try (Correspondence house = withMailbox()) {
            String bounceTo = house.get(OwnAddresses.class).bounceTo(house.ada.id(), house.brief.delivery());

            servers.send(bounceTo, "nobody@far.example.net", house.brief.wire());

            await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(house)).contains("a letter came back: 5.1.1"));
            assertThat(house.database
                            .jdbc()
                            .sql("select points from subscribers.bounce")
                            .query(Integer.class)
                            .list())
                    .containsExactly(2);
        }
    }

    private static List<String> outcomes(Correspondence house) {
        return house.database
                .jdbc()
                .sql("select outcome from email.incoming where outcome not like 'nothing sent%'")
                .query(String.class)
                .list();
    }

    private String awaitMail(String mailbox, String id, String field) {
        await().atMost(SOON)
                .until(() -> servers.mailbox(mailbox).stream()
                        .anyMatch(mail -> field(mail, field).equals(id)));
        return servers.mailbox(mailbox).stream()
                .filter(mail -> field(mail, field).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String field(String mail, String name) {
        Matcher found = Pattern.compile("(?im)^" + name + ": *((?:.*\\n[ \\t]+)*.*)$")
                .matcher(mail.substring(0, mail.indexOf("\n\n") + 1));
        return found.find() ? found.group(1).replaceAll("\\n[ \\t]+", " ").strip() : "";
    }
}
