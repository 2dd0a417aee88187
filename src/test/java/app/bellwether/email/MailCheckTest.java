package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.DkimKey;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class MailCheckTest {

    private static final String RSA = pem("RSA");
    private static final String ED25519 = pem("Ed25519");

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "bellwether.web.url", "https://brief.example.org",
            "bellwether.email.domain", "brief.example.org",
            "bellwether.email.from", "brief@example.org",
            "bellwether.email.dkim.rsa.selector", "r",
            "bellwether.email.dkim.rsa.private-key", RSA,
            "bellwether.email.dkim.ed25519.selector", "e",
            "bellwether.email.dkim.ed25519.private-key", ED25519,
            "spring.mail.host", "127.0.0.1"));

    @Test
    void findsAllWellWhereAllIsPublished() throws IOException {
        try (NameServer names = complete();
                ScriptedServer server = new ScriptedServer(Map.of())) {
            List<Finding> findings = check(names, server);

            assertThat(findings).allMatch(Finding::good);
            assertThat(findings)
                    .extracting(Finding::what)
                    .containsExactly(
                            "url", "server", "TLS", "SPF", "DKIM", "DKIM", "DKIM", "DKIM", "DMARC", "MX", "PTR");
            assertThat(server.messages()).isEmpty();
            assertThat(findings.toString()).doesNotContain(RSA.lines().toList().get(1));
        }
    }

    @Test
    void saysWhatToPublishWhereNothingIs() throws IOException {
        try (NameServer names = new NameServer();
                ScriptedServer server = new ScriptedServer(Map.of())) {
            DkimKey rsa = DkimKey.read("example.org", "r", RSA);
            assertThat(wrong(check(names, server)))
                    .anyMatch(said -> said.contains("publish  brief.example.org. TXT \"v=spf1 ip4:127.0.0.1 -all\""))
                    .anyMatch(said -> said.replace("\" \"", "")
                            .contains("publish  r._domainkey.example.org. TXT \"" + rsa.record() + "\""))
                    .anyMatch(said -> said.contains("publish  e._domainkey.example.org. TXT \"v=DKIM1; k=ed25519; p="))
                    .anyMatch(said -> said.contains("publish  _dmarc.example.org. TXT \"v=DMARC1; p=none"))
                    .anyMatch(said -> said.contains("brief.example.org MX 10"));
        }
    }

    @Test
    void signsInToTheMailboxThatRepliesComeTo() throws IOException {
        GreenMail mailbox = new GreenMail(ServerSetup.IMAP.dynamicPort());
        mailbox.start();
        try (NameServer names = complete()) {
            mailbox.setUser("replies@example.org", "replies", "right");
            settings.put("bellwether.email.imap.host", "127.0.0.1");
            settings.put("bellwether.email.imap.port", mailbox.getImap().getPort());
            settings.put("bellwether.email.imap.tls", "none");
            settings.put("bellwether.email.imap.username", "replies");
            settings.put("bellwether.email.imap.password", "wrong");
            assertThat(wrong(check(names, 9))).anyMatch(said -> said.contains("see bellwether.email.imap.*"));

            settings.put("bellwether.email.imap.password", "right");
            assertThat(said(names, "mailbox")).singleElement().asString().contains("lets us in, and has INBOX");
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void findsWhatIsPublishedWrongly() throws IOException {
        try (NameServer names = complete()
                        .publish(
                                "r._domainkey.example.org",
                                "TXT",
                                DkimKey.read("example.org", "r", pem("RSA")).record())
                        .publish("brief.example.org", "TXT", "v=spf1 a -all", "v=spf1 mx -all");
                ScriptedServer server = new ScriptedServer(
                        (verb, _, _) -> switch (verb) {
                            case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN";
                            case "AUTH" -> "535 5.7.8 wrong password";
                            default -> null;
                        },
                        false)) {
            settings.put("bellwether.web.url", "http://brief.example.org");
            settings.put("spring.mail.username", "bellwether");
            settings.put("spring.mail.password", "canary-secret");

            assertThat(wrong(check(names, server)))
                    .hasSize(4)
                    .anyMatch(said -> said.contains("unsubscribe by https only"))
                    .anyMatch(said -> said.contains("AUTH was answered by 535 5.7.8 wrong password"))
                    .anyMatch(said -> said.contains("brief.example.org has 2 records"))
                    .anyMatch(said -> said.contains("r._domainkey.example.org is not our rsa-sha256 key"))
                    .noneMatch(said -> said.contains("canary-secret"));
        }
    }

    @Test
    void looksUpTheNameOfAServerInTheOpenNetworkBothWays() throws IOException {
        try (NameServer names = complete()
                .publish("mail.example.org", "A", "192.0.2.25")
                .publish("25.2.0.192.in-addr.arpa", "PTR", "mail.example.org")) {
            settings.put("spring.mail.properties.mail.smtp.connectiontimeout", "200");
            settings.put("spring.mail.host", "mail.example.org");
            assertThat(said(names, "PTR")).containsExactly("192.0.2.25 is called [mail.example.org]");

            names.publish("25.2.0.192.in-addr.arpa", "PTR", "other.example.org");
            assertThat(said(names, "PTR")).singleElement().asString().contains("leads back to it");
        }
    }

    @Test
    void saysWhetherAPasswordCanBeReadOnItsWay() throws IOException {
        try (NameServer names = complete()) {
            settings.put("spring.mail.properties.mail.smtp.connectiontimeout", "200");
            assertThat(said(names, "TLS")).singleElement().asString().contains("is on this machine");

            settings.put("spring.mail.host", "192.0.2.25");
            assertThat(wrong(check(names, 9))).noneMatch(said -> said.contains("encrypted"));

            settings.put("spring.mail.properties.mail.smtp.starttls.required", "false");
            assertThat(wrong(check(names, 9)))
                    .anyMatch(said -> said.contains(
                            "192.0.2.25 is handed letters, and told the password, also where the connection is"
                                    + " not encrypted: leave out"
                                    + " spring.mail.properties.mail.smtp.starttls.required"));

            settings.put("spring.mail.properties.mail.smtp.starttls.required", "true");
            settings.put("spring.mail.properties.mail.smtp.ssl.trust", "*");
            assertThat(wrong(check(names, 9))).anyMatch(said -> said.contains("whoever calls itself 192.0.2.25"));
        }
    }

    private List<String> said(NameServer names, String what) {
        return check(names, 9).stream()
                .filter(finding -> finding.what().equals(what))
                .map(Finding::said)
                .toList();
    }

    private static NameServer complete() throws IOException {
        DkimKey rsa = DkimKey.read("example.org", "r", RSA);
        DkimKey ed25519 = DkimKey.read("example.org", "e", ED25519);
        return new NameServer()
                .publish("brief.example.org", "TXT", "something else", "v=spf1 a:mail.example.org -all")
                .publish("brief.example.org", "MX", "mail.example.org")
                .publish(rsa.place(), "TXT", rsa.record())
                .publish(ed25519.place(), "TXT", ed25519.record())
                .publish("_dmarc.example.org", "TXT", "v=DMARC1; p=quarantine");
    }

    private List<Finding> check(NameServer names, ScriptedServer server) {
        return check(names, server.port());
    }

    private List<Finding> check(NameServer names, int port) {
        settings.put("spring.mail.port", port);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return MailCheck.of(environment, names.address());
    }

    private static List<String> wrong(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.good())
                .map(Finding::said)
                .toList();
    }

    private static String pem(String algorithm) {
        try {
            byte[] key = KeyPairGenerator.getInstance(algorithm)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
