package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.IssueMails;
import app.bellwether.sources.Kind;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two newsletters come to the mailbox, and what both tell becomes one story of two voices. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "bellwether.samples=false")
class NewsletterJourneyTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws Exception {
        TestDatabase.fresh().configure(settings::add);
        SERVER.start();
        settings.add("bellwether.newsletters.host", () -> "127.0.0.1");
        settings.add("bellwether.newsletters.port", () -> SERVER.getImap().getPort());
        settings.add("bellwether.newsletters.tls", () -> "none");
        settings.add("bellwether.newsletters.username", () -> "letters");
        settings.add("bellwether.newsletters.password", () -> "secret");
        settings.add("bellwether.newsletters.poll", () -> "1s");
        settings.add("bellwether.newsletters.senders", () -> "Chip Letter | hello@chips.example, daily.fabs.example");
        arrives(
                "From: hello@chips.example",
                "Orrin delays its Dresden plant to 2028",
                "Orrin Semiconductor said on Monday that its 2 nm plant in Dresden will open in 2028, a year late.");
        arrives(
                "From: Fab Daily <news@fabs.example>\nList-Id: Fab Daily <daily.fabs.example>",
                "Orrin’s Dresden plant a year late",
                "Orrin Semiconductor’s 2 nm plant in Dresden will open a year late, in 2028, the company said on"
                        + " Monday.");
    }

    private static void arrives(String from, String headline, String told) throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atZone(ZoneOffset.UTC));
        String item = "<h2><a href='https://wire.example/%s'>%s</a></h2><p>%s</p>";
        byte[] raw = IssueMails.html(
                from + "\nSubject: Today\nDate: " + date + "\nMessage-ID: <" + headline.length() + "@m.example>\n",
                item.formatted("orrin", headline, told)
                        + item.formatted(
                                "rain",
                                "Rain ends a drought in Murcia",
                                "It rained in Murcia for the first time in eleven months, and the reservoirs rose by"
                                        + " two percent."));
        SERVER.getManagers()
                .getImapHostManager()
                .getInbox(SERVER.setUser("letters@reader.example", "letters", "secret"))
                .appendMessage(
                        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)),
                        new Flags(),
                        Date.from(Instant.now()));
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @Autowired
    private Articles articles;

    @Autowired
    private HeldMail held;

    @Autowired
    private Stories stories;

    @Test
    void whatTwoNewslettersTellIsOneStory() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(held.newest(9)).isEmpty();
            assertThat(told()).hasSize(4).allMatch(one -> stories.of(one.id()).isPresent());
        });

        List<Article> fab =
                told().stream().filter(one -> one.title().contains("Dresden")).toList();
        assertThat(fab).extracting(Article::kind).containsOnly(Kind.NEWSLETTER);
        assertThat(fab).extracting(Article::publisher).containsExactlyInAnyOrder("Chip Letter", "Fab Daily");
        assertThat(fab.stream()
                        .map(one -> stories.of(one.id()).map(Story::id).orElseThrow())
                        .distinct())
                .hasSize(1);
    }

    private List<Article> told() {
        return articles.after(0, 100).stream().map(arrived -> arrived.article()).toList();
    }
}
