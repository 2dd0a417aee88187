package app.bellwether.sources.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.ImapMailbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsletterSettingsTest {

    @Test
    void showsNoPassword() {
        NewsletterSettings settings = new NewsletterSettings(
                "imap.reader.example",
                null,
                ImapMailbox.Tls.IMPLICIT,
                "letters",
                "hunter2",
                "INBOX",
                Duration.ofMinutes(5),
                List.of(NewsletterSettings.Sender.valueOf("The Paper | letters@paper.example")),
                null,
                "");

        assertThat(settings.toString()).contains("imap.reader.example").doesNotContain("hunter2");
    }
}
