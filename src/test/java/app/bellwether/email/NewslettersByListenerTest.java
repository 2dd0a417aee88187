package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.Bellwether;
import app.bellwether.TestDatabase;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.IssueMails;
import app.bellwether.sources.Kind;
import app.bellwether.stories.Stories;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mail server brings newsletters by SMTP, and what they tell is news like any other. */
@DirtiesContext
@SpringBootTest(
        classes = Bellwether.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "bellwether.samples=false",
            "bellwether.email.listener.port=0",
            "bellwether.newsletters.address=letters@brief.example",
            "bellwether.newsletters.senders=The Paper | letters@paper.example"
        })
class NewslettersByListenerTest {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().configure(settings::add);
    }

    @Autowired
    private Listener listener;

    @Autowired
    private Articles articles;

    @Autowired
    private HeldMail held;

    @Autowired
    private Stories stories;

    /** What the server says to the recipient, and to the message if it comes to that. */
    private List<String> brings(String recipient, String from, String subject, String html) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atZone(ZoneOffset.UTC));
        byte[] raw = IssueMails.html(
                "From: " + from + "\nSubject: " + subject + "\nDate: " + date + "\nMessage-ID: <" + subject.hashCode()
                        + "@mx.example>\n",
                html);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(20_000);
            in.readLine();
            says(socket, in, "HELO mx.example.org");
            says(socket, in, "MAIL FROM:<bounces@mx.example>");
            String known = says(socket, in, "RCPT TO:<" + recipient + ">");
            if (!known.startsWith("250")) {
                return List.of(known);
            }
            says(socket, in, "DATA");
            return List.of(known, says(socket, in, new String(raw, StandardCharsets.UTF_8) + "\r\n."));
        }
    }

    private static String says(Socket socket, BufferedReader in, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return String.valueOf(in.readLine());
    }

    private List<Article> told() {
        return articles.after(0, 100).stream().map(arrived -> arrived.article()).toList();
    }

    @Test
    void tellsWhatNamedSendersSendAndHoldsTheRest() throws IOException {
        String item =
                "<h1>%s</h1><p>Orrin Semiconductor said on Monday that its 2 nm plant in Dresden will open in 2028, a"
                        + " year late.</p>";
        String large = "<!-- " + ("x".repeat(70) + "\n").repeat(6_000) + " -->";

        assertThat(brings(
                        "Letters@brief.example",
                        "The Paper <letters@paper.example>",
                        "Orrin delays its Dresden plant",
                        item.formatted("Orrin delays its Dresden plant") + large))
                .allMatch(said -> said.startsWith("250"));
        assertThat(brings("letters@brief.example", "news@tide.example", "Other news", item.formatted("Not asked for")))
                .allMatch(said -> said.startsWith("250"));
        assertThat(brings("nobody@brief.example", "letters@paper.example", "Lost", item.formatted("Lost")))
                .singleElement()
                .asString()
                .startsWith("550");

        assertThat(told()).singleElement().satisfies(article -> {
            assertThat(article.kind()).isEqualTo(Kind.NEWSLETTER);
            assertThat(article.publisher()).isEqualTo("The Paper");
            assertThat(article.title()).isEqualTo("Orrin delays its Dresden plant");
        });
        assertThat(held.newest(9)).extracting(HeldMail.Held::sender).containsExactly("news@tide.example");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(stories.of(told().getFirst().id())).isPresent());
    }
}
