package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What somebody gets who asks by mail what they can ask. */
class HelpByMailTest {

    @Test
    void isAListWithACommandALineInBothParts() throws IOException, MessagingException {
        try (Correspondence house = new Correspondence()) {
            house.reply("help", "help");

            Golden.assertSame("help.txt", house.answer());
            assertThat(house.answer().lines()).contains("“more 2”: In full", "“stop”: Send nothing more here");
            String html = html(house.answers().getLast());
            Golden.assertSame("help.html", html);
            assertThat(Jsoup.parse(html).select("p").eachText())
                    .contains("“more 2”: In full", "“stop”: Send nothing more here")
                    .hasSizeGreaterThan(20);
        }
    }

    private static String html(Kept kept) throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(kept.wire().getBytes(StandardCharsets.ISO_8859_1)));
        return (String) ((Multipart) message.getContent()).getBodyPart(1).getContent();
    }
}
