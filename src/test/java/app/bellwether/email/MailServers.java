package app.bellwether.email;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outcome;
import app.bellwether.mail.ImapMailbox;
import app.bellwether.mail.ImapMailbox.Position;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A Postfix and a Dovecot of our own, below a directory, as {@code servers/run} sets them up. */
final class MailServers implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/test/resources/app/bellwether/email/servers/run");

    final int smtp = freePort();
    final int imap = freePort();
    final int listener = freePort();
    private final SMTPServer refusing = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Refusal::new)
            .build();
    private final Process process;

    MailServers() throws IOException {
        Optional<String> wanting = wanting();
        if (wanting.isPresent()) {
            String line = wanting.get() + ": no brief went through real mail servers";
            if (System.getenv("CI") != null) {
                fail(line);
            }
            assumeTrue(false, line);
        }
        refusing.start();
        Path directory = Files.createTempDirectory("bellwether-mail");
        List<String> command = new ArrayList<>(isRoot() ? List.of() : List.of("sudo", "-n"));
        command.addAll(List.of("sh", SCRIPT.toString(), directory.toString()));
        for (int port : new int[] {smtp, imap, listener, refusing.getPortAllocated()}) {
            command.add(Integer.toString(port));
        }
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.equals("ready")) {
            System.out.println("mail servers: " + line);
            line = said.readLine();
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            new java.net.Socket(InetAddress.getLoopbackAddress(), smtp).close();
            return true;
        });
    }

    private static Optional<String> wanting() throws IOException {
        for (String program : List.of("/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/imap")) {
            if (!Files.isExecutable(Path.of(program))) {
                return Optional.of(program + " is absent");
            }
        }
        return isRoot() || succeeds("sudo", "-n", "true")
                ? Optional.empty()
                : Optional.of("mail servers need root, by sudo at least");
    }

    private static boolean isRoot() throws IOException {
        return succeeds("sh", "-c", "test $(id -u) = 0");
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** A server at which nobody lives. */
    private record Refusal(MessageContext context) implements MessageHandler {

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(550, "5.1.1 <" + recipient + "> User unknown");
        }

        @Override
        public String data(java.io.InputStream data) {
            return "";
        }

        @Override
        public void done() {}
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp);
        return sender;
    }

    /** Somebody sends a message. */
    Outcome send(String from, String to, String message) {
        String wire = message.replace("\r\n", "\n").replace("\n", "\r\n");
        return new SmtpPost(sender(), "mx.example.org")
                .hand(new Envelope(new DeliveryId("test"), from, to, "", wire), () -> true);
    }

    /** All that is in somebody's mailbox, as it is there. */
    List<String> mailbox(String name) {
        List<String> all = new ArrayList<>();
        var account = new ImapMailbox.Account("127.0.0.1", imap, ImapMailbox.Tls.NONE, name, "secret", "INBOX");
        try (ImapMailbox mailbox = ImapMailbox.open(account, Duration.ofSeconds(10))) {
            mailbox.read(new Position(0, 0), Instant.EPOCH, new ImapMailbox.Reader() {
                @Override
                public void take(byte[] raw) {
                    all.add(new String(raw, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
                }

                @Override
                public void reached(Position position) {}
            });
        } catch (MessagingException notYet) {
            return List.of();
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        refusing.stop();
    }
}
