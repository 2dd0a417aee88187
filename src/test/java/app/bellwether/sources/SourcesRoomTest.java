package app.bellwether.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.meters.Meters;
import app.bellwether.taxonomy.Taxonomy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.event.TransactionalEventListener;

/** The room by itself, reading the samples over HTTP as it does at a first start. */
@DirtiesContext
@SpringBootTest(classes = SourcesRoomTest.Room.class, properties = "bellwether.samples=true")
class SourcesRoomTest {

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().configure(settings::add);
        settings.add("bellwether.sources.timeout", () -> "6s");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan
    @ConfigurationPropertiesScan
    static class Room {

        @Bean
        Linguist linguist() {
            return Linguist.standard(Taxonomy.standard());
        }

        @Bean
        Meters meters() {
            return new Meters(new SimpleMeterRegistry());
        }

        @Bean
        Neighbours neighbours() {
            return new Neighbours();
        }
    }

    static class Neighbours {

        private final List<Object> heard = new CopyOnWriteArrayList<>();

        @TransactionalEventListener
        void on(ArticlesArrived arrived) {
            heard.add(arrived);
        }

        @TransactionalEventListener
        void on(ArticleCorrected corrected) {
            heard.add(corrected);
        }
    }

    @Autowired
    private Sources sources;

    @Autowired
    private Articles articles;

    @Autowired
    private Lookup lookup;

    @Autowired
    private SampleDays days;

    @Autowired
    private Clock clock;

    @Autowired
    private Neighbours neighbours;

    @Test
    void readsTheSamplesAndTheNextMorningsNews() {
        var firstStart = Instant.now(clock);
        await().atMost(Duration.ofSeconds(60)).until(this::hasReadAll);

        var coverage = sources.coverage(firstStart.minus(Duration.ofDays(1)));
        assertThat(coverage.sources()).isEqualTo(13);
        assertThat(coverage.failed())
                .extracting(failure -> failure.name() + " " + failure.reason())
                .containsExactlyInAnyOrder(
                        "Karsund Avis did not answer within 6 s",
                        "Northmoor Gazette answers with a feed that breaks off before its end",
                        "Vellmark Today answers with a web page instead of a feed");
        var first = all();
        assertThat(first).hasSizeBetween(128, 143);
        assertThat(first).extracting(Article::kind).contains(Kind.EPISODE, Kind.DISCUSSION);
        assertThat(first).filteredOn(Article::dateGuessed).hasSize(1);
        assertThat(first).filteredOn(article -> article.language().equals("de")).isNotEmpty();
        assertThat(first)
                .filteredOn(article -> article.publisher().equals("The Merrow Ledger"))
                .allMatch(article -> article.text().contains("\n\n"), "has more than its teaser");

        findsThemAgain(first);

        days.nextMorning();
        assertThat(sources.caughtUp()).isFalse();
        await().atMost(Duration.ofSeconds(60)).until(this::hasReadAll);

        assertThat(all()).hasSizeGreaterThan(first.size() + 5);
        assertThat(neighbours.heard).hasAtLeastOneElementOfType(ArticlesArrived.class);
        assertThat(neighbours.heard)
                .filteredOn(ArticleCorrected.class::isInstance)
                .hasSize(1);
    }

    private void findsThemAgain(List<Article> read) {
        Article one = read.stream()
                .filter(article -> article.url().startsWith("http") && !article.dateGuessed())
                .findFirst()
                .orElseThrow();
        Instant before = one.published().minusSeconds(1);

        assertThat(lookup.find(one.url() + "/?utm_source=mail", one.published().plusSeconds(1), one.published(), 3))
                .extracting(Article::id)
                .contains(one.id());
        assertThat(lookup.find("https://nobody.example/nothing", before, one.published(), 3))
                .isEmpty();
        String words = one.title().toUpperCase(Locale.ROOT).replace(" ", " , ");
        assertThat(lookup.find(words, before, one.published(), 3))
                .extracting(Article::id)
                .contains(one.id());
        assertThat(lookup.find(words, one.published().plusSeconds(1), one.published(), 3))
                .extracting(Article::id)
                .doesNotContain(one.id());
        assertThat(lookup.find("a", Instant.EPOCH, one.published(), 3)).hasSize(3);
        assertThat(lookup.find(".* (", Instant.EPOCH, one.published(), 3)).isEmpty();
        List<String> likely =
                List.of("zzz", words.substring(0, words.indexOf(" ")).toLowerCase(Locale.ROOT));
        assertThat(lookup.like(likely, before, one.published(), 100)).contains(one);
        assertThat(lookup.like(List.of("zzz"), Instant.EPOCH, one.published(), 3))
                .isEmpty();
        assertThat(lookup.like(List.of(), Instant.EPOCH, one.published(), 3)).isEmpty();
    }

    private boolean hasReadAll() {
        return sources.caughtUp();
    }

    private List<Article> all() {
        return articles.after(0, 1000).stream().map(ArrivedArticle::article).toList();
    }
}
