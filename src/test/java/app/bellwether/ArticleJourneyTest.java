package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.email.Inbox;
import app.bellwether.mail.IncomingMail;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.TestSite;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Destination.Channel;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product's story: an article arrives, becomes part of a signal, reaches Ada's brief, Ada answers, tomorrow's brief is
 * different.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ArticleJourneyTest {

    private static final Instant TODAY = Instant.parse("2026-06-18T07:30:00Z");
    private static final TestSite PRESS = new TestSite();
    private static final Destination ADA = new Destination(Channel.EMAIL, "ada@example.org");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().configure(settings::add);
        PRESS.text(
                "/harbour",
                "application/rss+xml",
                feed(
                        "The Harbour Post",
                        item(
                                "h1",
                                4,
                                "Lanting AI cuts price of its R3 model by 60 percent",
                                "Lanting AI, an artificial intelligence company in China, cut the price of its R3"
                                        + " model by 60 percent, to $1.00 per million output tokens.")));
        PRESS.text(
                "/northern",
                "application/rss+xml",
                feed(
                        "Northern Ledger",
                        item(
                                "n1",
                                2,
                                "Price of Lanting’s R3 model falls by 60 percent",
                                "Lanting AI of China has cut the price of its R3 artificial intelligence model by 60"
                                        + " percent, which puts pressure on American rivals.")));
        PRESS.text(
                "/tidings",
                "application/rss+xml",
                feed(
                        "Eastern Tidings",
                        item(
                                "t1",
                                0,
                                "Lanting AI’s R3 price cut draws customers abroad",
                                "Lanting AI, the Chinese artificial intelligence company, cut the price of its R3"
                                        + " model by 60 percent to win customers abroad.")));
        settings.add(
                "bellwether.sources.feeds",
                () -> List.of("harbour", "northern", "tidings").stream()
                        .map(feed -> PRESS.url("/" + feed))
                        .toList());
        settings.add("bellwether.sources.allow", PRESS::host);
        settings.add("bellwether.samples", () -> "false");
        settings.add("bellwether.model.url", () -> "recorded");
        settings.add("bellwether.sources.poll-every", () -> "1s");
        settings.add("bellwether.subscribers[0].name", () -> "Ada");
        settings.add("bellwether.subscribers[0].email", ADA::address);
        settings.add("bellwether.subscribers[0].interests", () -> "artificial intelligence in China");
        settings.add("bellwether.subscribers[0].zone", () -> "Europe/Stockholm");
    }

    @TestConfiguration
    static class Time {
        @Bean
        SettableClock settableClock() {
            return new SettableClock(TODAY);
        }
    }

    private final Set<DeliveryId> seen = new HashSet<>();

    @Autowired
    private SettableClock clock;

    @Autowired
    private Articles articles;

    @Autowired
    private Signals signals;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Briefs briefs;

    @Autowired
    private LocalOutbox outbox;

    @Autowired
    private Inbox inbox;

    @AfterAll
    static void closeThePress() {
        PRESS.close();
    }

    @Test
    void anArticleReachesAdaWhoAnswersAndTomorrowIsDifferent() {
        Kept first = nextMail();

        Signal signal = signals.open(clock.instant()).getFirst();
        assertThat(signal.evidence())
                .extracting(evidence -> evidence.publisher())
                .contains("The Harbour Post", "Northern Ledger", "Eastern Tidings");
        Brief today = newest();
        assertThat(today.items())
                .anyMatch(item -> item.item().id().equals(signal.id().value()));
        assertThat(today.document().citations()).isNotEmpty().allSatisfy(this::isVerbatim);
        // a model worded it, and what the sources do not say of what it worded was left out
        assertThat(kinds(today)).contains(Passage.Kind.WORDED, Passage.Kind.INFERENCE);
        assertThat(first.wire()).contains("which puts pressure").doesNotContain("$0.80");
        assertThat(IncomingMail.read(first.wire().getBytes(StandardCharsets.US_ASCII))
                        .subject())
                .isEqualTo(today.document().headline());

        inbox.receive(reply(first, "sources 1"));
        Kept answer = nextMail();
        assertThat(answer.wire()).contains("In-Reply-To: <ada-1@example.org>");
        assertThat(IncomingMail.read(answer.wire().getBytes(StandardCharsets.US_ASCII))
                        .text())
                .contains("Harbour Post")
                .contains("Northern Ledger");

        inbox.receive(reply(first, "By how much did Lanting AI cut the price of R3?"));
        assertThat(IncomingMail.read(nextMail().wire().getBytes(StandardCharsets.US_ASCII))
                        .text())
                .contains("60 percent");

        PRESS.text(
                "/northern",
                "application/rss+xml",
                feed(
                        "Northern Ledger",
                        item(
                                "n2",
                                -1,
                                "Lanting AI keeps R3 at a dollar after 60 percent cut",
                                "Lanting AI, the artificial intelligence company in China, cut the price of its R3"
                                        + " model by 60 percent this month and will keep it there.")));
        clock.moveTo(TODAY.plus(Duration.ofDays(1)));
        nextMail();
        Brief tomorrow = newest();
        assertThat(tomorrow.date()).isEqualTo(today.date().plusDays(1));
        assertThat(tomorrow.edition()).isEqualTo(2);
        assertThat(tomorrow.document().sections()).isNotEqualTo(today.document().sections());
        assertThat(tomorrow.document().citations()).allSatisfy(this::isVerbatim);
        // the model was silent: the sources tell it in their own words
        assertThat(kinds(tomorrow)).contains(Passage.Kind.REPORTED).doesNotContain(Passage.Kind.WORDED);

        inbox.receive(reply(first, "stop"));
        nextMail();
        assertThat(subscribers.byDestination(ADA).orElseThrow().active()).isFalse();
    }

    private static List<Passage.Kind> kinds(Brief brief) {
        return brief.document()
                .items()
                .flatMap(item -> Stream.concat(
                        item.passages().stream(), item.details().stream().flatMap(part -> part.passages().stream())))
                .map(Passage::kind)
                .toList();
    }

    /** The message that was not there before; the clock stands still, so that their times do not tell which is newer. */
    private Kept nextMail() {
        Kept next = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> outbox.newest(10).stream()
                                .filter(kept -> !seen.contains(kept.delivery()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        seen.add(next.delivery());
        return next;
    }

    private Brief newest() {
        return briefs.of(subscribers.byDestination(ADA).orElseThrow().id(), 1).getFirst();
    }

    private void isVerbatim(Citation citation) {
        Article article = articles.byId(new ArticleId(citation.article()), citation.revision())
                .orElseThrow();
        String part = citation.of() == Citation.Part.TITLE ? article.title() : article.text();
        assertThat(part.substring(citation.start(), citation.end())).isEqualTo(citation.quote());
    }

    private static byte[] reply(Kept to, String command) {
        Matcher address =
                Pattern.compile("(?m)^Reply-To: .*?([^<\\s]+@[^>\\s]+)").matcher(to.wire());
        assertThat(address.find()).isTrue();
        return ("From: Ada <ada@example.org>\r\nTo: " + address.group(1) + "\r\nSubject: Re: brief\r\n"
                        + "Message-ID: <ada-" + (command.startsWith("sources") ? "1" : command.length())
                        + "@example.org>\r\n"
                        + "Date: Thu, 18 Jun 2026 08:00:00 +0000\r\n\r\n" + command + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String feed(String title, String item) {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>" + title
                + "</title><link>https://example.org/</link>" + item + "</channel></rss>";
    }

    private static String item(String id, int daysAgo, String title, String text) {
        String published = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                TODAY.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
        return "<item><guid isPermaLink='false'>" + id + "</guid><title>" + title + "</title><pubDate>" + published
                + "</pubDate><description>&lt;p&gt;" + text
                + "&lt;/p&gt;&lt;p&gt;Analysts had expected something of the kind for"
                + " months.&lt;/p&gt;</description></item>";
    }
}
