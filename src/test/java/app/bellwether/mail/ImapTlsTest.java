package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.mail.ImapMailbox.Account;
import app.bellwether.mail.ImapMailbox.Tls;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to somebody in the middle who keeps a connection from being encrypted (RFC 3501, section 11.1; RFC 8314). */
class ImapTlsTest {

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ImapTlsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    /** @param toStarttls what is answered to it, after the tag */
    private void serve(String greeting, String capabilities, String toStarttls) {
        Thread.ofVirtual().start(() -> {
            try (Socket client = door.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
                OutputStream out = client.getOutputStream();
                say(out, greeting + "\r\n");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    String tag = line.split(" ", 2)[0];
                    String known = line.contains("CAPABILITY") ? "* CAPABILITY " + capabilities + "\r\n" : "";
                    boolean begins = line.contains("STARTTLS");
                    say(out, known + tag + (begins ? toStarttls : " OK done") + "\r\n");
                    if (begins && in.read() >= 0) {
                        say(out, "* OK nothing is encrypted\r\n");
                    }
                }
            } catch (IOException over) {
                heard.add("broken off");
            }
        });
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* OK hello | IMAP4rev1 AUTH=PLAIN | ' BAD what'",
                "* OK hello | IMAP4rev1 STARTTLS AUTH=PLAIN | ' NO not today'",
                "* OK hello | IMAP4rev1 STARTTLS AUTH=PLAIN | ' BAD what'",
                "* OK hello | IMAP4rev1 STARTTLS AUTH=PLAIN | ' OK begin'",
                "* PREAUTH hello | IMAP4rev1 | ' BAD what'",
                "* PREAUTH hello | IMAP4rev1 STARTTLS | ' OK begin'",
                // what is slipped in behind the answer is not taken for what is said under encryption
                "* OK hello | IMAP4rev1 STARTTLS | ' OK begin\r\n* CAPABILITY IMAP4rev1\r\nA2 OK done\r\nA3 OK in'"
            })
    void saysNoPasswordAndReadsNothingWithoutEncryption(String greeting, String capabilities, String toStarttls) {
        serve(greeting, capabilities, toStarttls.replace("\\r\\n", "\r\n"));
        Account account =
                new Account("127.0.0.1", door.getLocalPort(), Tls.STARTTLS, "brief", "planted-secret", "INBOX");

        assertThatThrownBy(() -> ImapMailbox.open(account, Duration.ofSeconds(1)))
                .isInstanceOf(MessagingException.class);
        assertThat(heard)
                .isNotEmpty()
                .noneMatch(line -> line.contains("planted-secret") || line.contains("LOGIN"))
                .noneMatch(line -> line.contains("AUTHENTICATE") || line.contains("EXAMINE"));
    }

    @Test
    void saysNothingAtAllToAServerThatIsNotEncryptedFromTheBeginning() {
        serve("* OK hello", "IMAP4rev1 AUTH=PLAIN", " OK begin");
        Account account =
                new Account("127.0.0.1", door.getLocalPort(), Tls.IMPLICIT, "brief", "planted-secret", "INBOX");

        assertThatThrownBy(() -> ImapMailbox.open(account, Duration.ofSeconds(1)))
                .isInstanceOf(MessagingException.class);
        assertThat(heard).noneMatch(line -> line.contains("LOGIN") || line.contains("planted-secret"));
    }
}
