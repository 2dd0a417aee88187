package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.mail.OutgoingMail.Mailbox;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

    private static final Instant DATE = Instant.parse("2026-11-20T06:00:00Z");
    private static final List<String> NAMES = List.of(
            "Date", "From", "To", "Message-ID", "Subject", "X-Trial", "List-Id", "MIME-Version", "Content-Type");

    @Test
    void r10SameMessageGivesTheSameBytes() {
        assertThat(mail("Ærlig talt", "Ada", "text", "html").bytes())
                .isEqualTo(mail("Ærlig talt", "Ada", "text", "html").bytes());
    }

    @Test
    void looksAsItShould() throws IOException {
        String wire = wire(mail(
                "Chinese labs undercut on price — and 12 more",
                "Bellwether",
                "Guten Morgen, Zoë.\n.\nFrom here on = signs, trailing space \n",
                "<p>Guten Morgen, Zoë.</p>\n"));

        assertThat(wire)
                .isEqualTo(Files.readString(Path.of("src/test/resources/mail/outgoing.eml"))
                        .replace("\n", "\r\n"));
    }

    @Property(tries = 500)
    void r9NoValueBeginsAFieldOfItsOwn(@ForAll String subject, @ForAll String name, @ForAll String text)
            throws Exception {
        String wire = wire(mail(subject, name, text, "<p>" + text + "</p>"));

        assertThat(headerNames(wire)).isEqualTo(NAMES);
        assertThat(wire).matches("\\A(?:[\\x20-\\x7e\\t]{0,998}\r\n)*+\\z");
        MimeMultipart parts = (MimeMultipart) parsed(wire).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n",
                "\r",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u760d\u760a",
                "\u010d\u010a",
                "\0",
                "\u000b",
                "=?UTF-8?B?DQo=?="
            })
    void r9HeaderInjectionStaysText(String lineEnd) throws Exception {
        String attack = "Brief" + lineEnd + "Bcc: victim@example.org" + lineEnd + lineEnd + "body";
        OutgoingMail mail = mail(attack, attack, attack, attack);

        assertThat(headerNames(wire(mail))).isEqualTo(NAMES);
        assertThat(parsed(wire(mail)).getAllRecipients()).hasSize(1);
        assertThatThrownBy(() -> new Mailbox("Ada", "ada@example.org" + lineEnd + "Bcc: x@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsEverySubjectReadable() throws Exception {
        for (String subject : List.of("潰瘍 and 腫瘍 research", "🏴‍☠️".repeat(60), "x".repeat(3000), "Zoë", "plain")) {
            assertThat(parsed(wire(mail(subject, subject, "", ""))).getSubject())
                    .isEqualTo(subject);
        }
    }

    @Test
    void readsBackWhatItWrote() {
        String text = "Ünïcode and = and\ttabs \nand " + "long ".repeat(60) + "\n.\n..\nFrom me\n";

        IncomingMail back =
                IncomingMail.read(mail("Zoë", "Ada", text, "<p>x</p>").bytes());

        assertThat(back.text()).as("flowed together").isEqualTo(text.replace(" \n", " "));
        assertThat(back.subject()).isEqualTo("Zoë");
        assertThat(back.messageId()).isEqualTo("<abc123@bellwether.example>");
    }

    private static OutgoingMail mail(String subject, String name, String text, String html) {
        return new OutgoingMail(
                "<abc123@bellwether.example>",
                DATE,
                new Mailbox(name, "brief@bellwether.example"),
                "ada@example.org",
                subject,
                List.of(
                        HeaderField.text("X-Trial", name),
                        HeaderField.structured("List-Id", "Brief <" + "brief.example>")),
                text,
                html);
    }

    private static String wire(OutgoingMail mail) {
        return new String(mail.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static List<String> headerNames(String wire) {
        return wire.substring(0, wire.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static Message parsed(String wire) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(wire.getBytes(StandardCharsets.US_ASCII)));
    }
}
