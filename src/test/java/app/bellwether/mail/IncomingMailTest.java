package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Growth;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMailTest {

    @Test
    void readsAPlainReply() {
        IncomingMail mail = read("""
            From: "Ada L." <Ada@Example.org>
            To: Bellwether <r+abc@bellwether.example>
            Cc: someone@example.net
            Subject: =?utf-8?q?Re=3A_Caf=C3=A9?=
            Message-ID: <1@example.org>
            In-Reply-To: <0@bellwether.example>

            sources 2

            On Fri, 20 Nov 2026 at 07:30, Bellwether <r+abc@bellwether.example> wrote:

            > Good morning
            """);

        assertThat(mail.from()).contains("Ada@Example.org");
        assertThat(mail.to()).containsExactly("r+abc@bellwether.example", "someone@example.net");
        assertThat(mail.subject()).isEqualTo("Re: Café");
        assertThat(mail.references()).isEqualTo("<0@bellwether.example>");
        assertThat(mail.reply()).isEqualTo("sources 2");
        assertThat(mail.text()).contains("> Good morning");
        assertThat(mail.automatic()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | auto-reply",
                "Auto-Submitted: auto-generated; x=y | auto-reply",
                "Auto-Submitted: no | ",
                "Auto-Submitted: no (a person) | ",
                "X-Auto-Response-Suppress: All | ",
                "Precedence: bulk | list",
                "Precedence: auto_reply | auto-reply",
                "List-Id: <a.b> | list",
                "Return-Path: <> | bounce",
                "Return-Path: <ada@example.org> | ",
                "Subject: Automatic reply: your brief | auto-reply",
                "Subject: Abwesenheitsnotiz: Brief | auto-reply",
                "Subject: Réponse automatique : brief | auto-reply",
                "Subject: Fuori sede | auto-reply",
                "Subject: Out of Office: Ada | auto-reply",
                "Subject: Autos are selling | ",
                "Subject: Undeliverable: brief | bounce",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x | bounce",
                "Content-Type: multipart/report; report-type=feedback-report; boundary=x | complaint",
                "X-Loop: yes | loop",
            })
    void tellsWhatNoPersonWrote(String field, String reason) {
        assertThat(read("From: ada@example.org\n" + field + "\n\nmore 2\n")
                        .automatic()
                        .orElse(null))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAILER-DAEMON@mx.example", "postmaster@mx.example", "\"Mail\" <mailer-daemon@example.org>"})
    void tellsWhatAMailServerWrote(String from) {
        assertThat(read("From: " + from + "\n\nno such user\n").automatic()).contains("bounce");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ada@example.org\nFrom: mallory@example.net",
                "From: ada@example.org\nFrom: ada@example.org",
                "From: ada@example.org\nFrom: nobody",
                "From: ada@example.org, mallory@example.net",
                "From: Ada <ada@example.org>, Mallory <mallory@example.net>",
                "From: ada@example.org, mallory",
                "From: <ada@example.org> <mallory@example.net>",
                "From: both: ada@example.org, mallory@example.net;",
                "From: \"ada@example.org\" mallory at example.net",
            })
    void takesNobodyForTheAuthorWhereTwoMayBe(String from) {
        IncomingMail mail = read(from + "\n\nmore 2\n");

        assertThat(mail.from()).isEmpty();
        assertThat(mail.ambiguous()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ada@example.org",
                "From: Ada L. <ada@example.org>",
                "From: \"mallory@example.net\" <ada@example.org>",
                "From: mallory@example.net <ada@example.org>",
                "From: ada@example.org (Ada, of Turin)",
                "From: \"L., Ada\"\n <ada@example.org>",
                "From: =?utf-8?q?Ad=C3=A0?= <ada@example.org>",
                "Resent-From: mallory@example.net\nFrom: ada@example.org",
            })
    void takesTheOnlyOneForTheAuthor(String from) {
        assertThat(read(from + "\n\nmore 2\n").from()).contains("ada@example.org");
        assertThat(read(from + "\n\nmore 2\n").ambiguous()).isFalse();
    }

    @Test
    void namesAMessageWithoutIdByItsBytes() {
        assertThat(read("From: a@b.c\n\nx").messageId())
                .isEqualTo(read("From: a@b.c\n\nx").messageId())
                .startsWith("<");
        assertThat(read("From: a@b.c\n\nx").messageId())
                .isNotEqualTo(read("From: a@b.c\n\ny").messageId());
    }

    @Test
    void triesOtherCharsetsWhenTheDeclaredOneIsWrong() {
        String start = "From: a@b.c\nContent-Type: text/plain; charset=";
        assertThat(read(start + "us-ascii\n\nnaïve", StandardCharsets.UTF_8).reply())
                .isEqualTo("naïve");
        assertThat(read(start + "utf-8\n\nnaïve", Charset.forName("windows-1252"))
                        .reply())
                .isEqualTo("naïve");
        assertThat(read(start + "no-such-charset\n\nnaïve", StandardCharsets.UTF_8)
                        .reply())
                .isEqualTo("naïve");
        assertThat(read(start + "big5\n\n中文", Charset.forName("Big5")).reply()).isEqualTo("中文");
    }

    @Test
    void takesTextFromHtmlByItsBlocks() {
        String html = "<style>p{}</style><div>more 2<br>why 3</div><ul><li>one<li>two</ul><blockquote>old"
                + " <b>words</b></blockquote>";

        IncomingMail mail = read("From: a@b.c\nContent-Type: text/html\n\n" + html);

        assertThat(mail.text()).isEqualTo("more 2\nwhy 3\n\n- one\n- two\n\n> old words");
        assertThat(mail.reply()).isEqualTo("more 2\nwhy 3\n\n- one\n- two");
    }

    @Test
    void prefersPlainTextAndLeavesAttachedMessagesClosed() {
        IncomingMail mail = read("""
            From: a@b.c
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: multipart/alternative; boundary=y

            --y
            Content-Type: text/plain; format=flowed

            more\s
            2
            --y
            Content-Type: text/html

            <p>HTML</p>
            --y--
            --x
            Content-Type: message/rfc822

            From: evil@example.org

            stop
            --x--
            """);

        assertThat(mail.reply()).isEqualTo("more 2");
        assertThat(mail.text()).doesNotContain("stop");
    }

    @Test
    void neverFailsForWhatIsInside() {
        Random random = new Random(7);
        byte[] mail =
                "From: a@b.c\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Transfer-Encoding: base64\n\nQUJD\n--x--\n"
                        .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = mail.clone();
            for (int j = 0; j < 4; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(IncomingMail.read(broken).messageId()).isNotBlank();
        }
        assertThat(IncomingMail.read(new byte[0]).from()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("app.bellwether.mail.GrowthTrial#PARTS")
    void trimsInLinearTime(String part) {
        Growth.isThatOfTheLength(part, 800_000, text -> ReplyText.of("hello\n" + text));
    }

    @Test
    void readsDeepMimeInLinearTime() {
        Growth.isThatOfTheLength(
                "-",
                4_000,
                depth -> assertThat(read(deep(depth.length())).text()).isEmpty());
    }

    private static String deep(int depth) {
        StringBuilder deep = new StringBuilder("From: a@b.c\n");
        for (int i = 0; i < depth; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return deep + "\nbody";
    }

    @Test
    void readsWideMimeInLinearTime() {
        Growth.isThatOfTheLength(
                "--x\n\nhi\n",
                800_000,
                parts -> assertThat(read("From: a@b.c\nContent-Type: multipart/mixed; boundary=x\n\n" + parts)
                                .text())
                        .startsWith("hi"));
    }

    private static IncomingMail read(String mail) {
        return read(mail, StandardCharsets.UTF_8);
    }

    private static IncomingMail read(String mail, Charset charset) {
        return IncomingMail.read(mail.getBytes(charset));
    }

    @Test
    void namesTheFirstAndTheNewestOfALongThread() {
        String references =
                IntStream.range(0, 60).mapToObj(i -> " <" + i + "@example.org>").collect(Collectors.joining("\n"));

        List<String> named = List.of(IncomingMail.read(
                        ("From: a@example.org\nReferences:" + references + "\n\nx").getBytes(StandardCharsets.UTF_8))
                .references()
                .split(" "));

        assertThat(named)
                .hasSize(19)
                .startsWith("<0@example.org>", "<42@example.org>")
                .endsWith("<59@example.org>");
    }
}
