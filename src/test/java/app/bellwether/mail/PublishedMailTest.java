package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PublishedMailTest {

    private static PublishedMail read(String text) {
        return PublishedMail.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhoPublishesAndWhere() {
        PublishedMail mail = read("""
            From: =?utf-8?q?B=C3=B6rse_heute?= <post@paper.example>
            To: "Ada L" <letters@reader.example>
            List-Id: =?utf-8?q?Die_B=C3=B6rse?=
             <Daily.Paper.example>
            Archived-At: <https://paper.example/
             archive/7>
            Date: Tue, 03 Mar 2026 06:01:12 +0000
            Subject: Heute

            Text.
            """);

        assertThat(mail.mail().from()).contains("post@paper.example");
        assertThat(mail.sender()).isEqualTo("Börse heute");
        assertThat(mail.list()).isEqualTo("daily.paper.example");
        assertThat(mail.listName()).isEqualTo("Die Börse");
        assertThat(mail.archived()).isEqualTo("https://paper.example/archive/7");
        assertThat(mail.addressee()).containsExactly("Ada L");
        assertThat(mail.plain()).isEqualTo("Text.\n");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.noIssue()).isEmpty();
    }

    @Test
    void givesBothFormsOfABodyWithoutAttachmentsOrWhatIsHidden() {
        PublishedMail mail = read("""
            From: a@b.example
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            Plain.
            --a
            Content-Type: text/html; charset=utf-8

            <style>.x{display:none}</style><p class=x>hidden</p><p>Seen.</p><script>hidden</script>
            --a--
            --m
            Content-Type: text/html
            Content-Disposition: attachment; filename=a.html

            <p>Attached.</p>
            --m--
            """);

        assertThat(mail.plain()).isEqualTo("Plain.");
        assertThat(mail.html()).contains("<p>Seen.</p>").doesNotContain("hidden", "Attached");
    }

    @Test
    void findsNothingInADigestWithinADigest() {
        String inner = "From: a@b.example\nSubject: %s\n\n%s\n";
        String digest = "-".repeat(70) + "\n\n" + inner.formatted("One", "x") + "\n" + "-".repeat(30) + "\n\n"
                + inner.formatted("Two", "-".repeat(70) + "\n\n" + inner.formatted("Three", "y"));

        PublishedMail mail = read("From: list@b.example\n\n" + digest);

        assertThat(mail.digest()).extracting(one -> one.mail().subject()).containsExactly("One", "Two");
        assertThat(mail.digest()).allMatch(one -> one.digest().isEmpty());
    }
}
