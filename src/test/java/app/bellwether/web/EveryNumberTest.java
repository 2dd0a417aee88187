package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SampleMorning;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.DiscordPost;
import app.bellwether.rendering.Rendering;
import app.bellwether.replies.Question;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Block;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The brief that a sample reader gets from the whole application, wherever it is read, and what is asked about it. */
class EveryNumberTest {

    private static final String ADA = "ada@example.org";

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext application;

    @SuppressWarnings("NullAway.Init")
    private static KeptMail mail;

    @SuppressWarnings("NullAway.Init")
    private static Brief brief;

    @BeforeAll
    static void start() throws IOException {
        application = SampleMorning.start(SampleMorning.databaseAfterTheFirstBriefs());
        mail = new KeptMail(SampleMorning.firstBrief(application, ADA).wire());
        Subscriber ada = application
                .getBean(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.EMAIL, ADA))
                .orElseThrow();
        brief = application.getBean(Briefs.class).of(ada.id(), 1).getFirst();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void isCountedFromOneWithoutAGap() {
        assertThat(brief.document().items().map(Block.Item::number).distinct().sorted())
                .isEqualTo(Stream.iterate(1, number -> number + 1)
                        .limit(brief.items().size())
                        .toList());
        assertThat(brief.items()).hasSizeGreaterThan(2);
    }

    @Test
    void staysInHtmlTextArchiveAndDiscord() throws Exception {
        List<String> html = Jsoup.parse(mail.html()).select("td.no").stream()
                .map(number -> number.text() + " " + beside(number).text())
                .toList();
        List<String> page = Jsoup.parse(new String(fetched(archive()), StandardCharsets.UTF_8))
                .select("article.item")
                .eachText();
        List<String> posts = Rendering.standard().posts(brief.document(), new WebLinks(url())).stream()
                .flatMap(post -> post.parts().stream())
                .filter(DiscordPost.Item.class::isInstance)
                .map(DiscordPost.Item.class::cast)
                .map(item -> item.number() + " " + item.markdown())
                .toList();
        List<Block.Item> items = brief.document().items().toList();

        assertThat(html).hasSameSizeAs(items);
        assertThat(page).hasSameSizeAs(items);
        for (int at = 0; at < items.size(); at++) {
            String words = words(items.get(at));
            String start = items.get(at).number() + " ";
            assertThat(html.get(at)).startsWith(start).contains(words);
            assertThat(page.get(at)).startsWith(start).contains(words);
            assertThat(posts)
                    .anySatisfy(post ->
                            assertThat(plain(post)).startsWith(start).contains(start.strip() + ".", plain(words)));
            assertThat(together(mail.text())).contains(together(start.strip() + "." + words));
        }
    }

    @Test
    void isWhatAReaderAsksForAndIsAnswered() {
        for (var item : brief.items()) {
            Element answer = Jsoup.parse(answered("more " + item.number()).html());
            Element number = Objects.requireNonNull(answer.selectFirst("td.no"));
            assertThat(number.text()).isEqualTo("" + item.number());
            assertThat(beside(number).text()).contains(Clean.line(item.title()));
        }
    }

    /** What is sealed is what is offered, by the database's own letters. */
    @Test
    void standsInADocumentThatIsOfferedWithItsHash() throws Exception {
        byte[] offered = fetched(archive() + ".json");

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(offered)))
                .isEqualTo(brief.hash())
                .isEqualTo(Jsoup.parse(new String(fetched(archive()), StandardCharsets.UTF_8))
                        .select(".hash")
                        .text());
    }

    private static Element beside(Element number) {
        return Objects.requireNonNull(number.nextElementSibling());
    }

    /** Its title, or what it says where the headline is its title. */
    private static String words(Block.Item item) {
        return Clean.line(
                item.title() == null ? item.passages().getFirst().text() : Objects.requireNonNull(item.title()));
    }

    /** Without what Markdown needs. */
    private static String plain(String markdown) {
        return markdown.replaceAll("[\\\\*_#]", "");
    }

    private static String together(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static KeptMail answered(String command) {
        application
                .getBean(Replies.class)
                .receive(new Question(
                        command,
                        brief.subscriber(),
                        brief.id(),
                        command,
                        new Letter.Conversation("<brief@bellwether.example>", "", "Your brief"),
                        true));
        Outbox outbox = application.getBean(Outbox.class);
        LocalOutbox kept = application.getBean(LocalOutbox.class);
        DeliveryId newest = outbox.of(brief.subscriber(), 10).stream()
                .filter(delivery -> delivery.kind() == Letter.Kind.ANSWER)
                .map(Delivery::id)
                .findFirst()
                .orElseThrow();
        return new KeptMail(SampleMorning.await(Duration.ofSeconds(60), () -> kept.byId(newest))
                .wire());
    }

    private static String archive() {
        return Objects.requireNonNull(
                new LetterLinks(url(), application.getBean(Tokens.class), brief.subscriber(), brief.id(), null)
                        .archive());
    }

    private static String url() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    private static byte[] fetched(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
