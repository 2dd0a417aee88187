package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SampleReadersTest {

    @Test
    void areThereWhenNothingIsConfigured() {
        assertThat(areThere(Map.of())).isTrue();
        assertThat(areThere(Map.of("bellwether.sources.opml", ""))).isTrue();
    }

    @Test
    void stayAwayFromRealNewsAndRealMail() {
        assertThat(areThere(Map.of("bellwether.sources.opml", "feeds.opml"))).isFalse();
        assertThat(areThere(Map.of("bellwether.sources.feeds[0].url", "https://example.org/feed")))
                .isFalse();
        assertThat(areThere(Map.of("bellwether.sources.feeds", "https://example.org/feed")))
                .isFalse();
        assertThat(areThere(Map.of("bellwether.newsletters.host", "imap.example.org")))
                .isFalse();
        assertThat(areThere(Map.of("bellwether.sources.samples", "false"))).isFalse();
        assertThat(areThere(Map.of("spring.mail.host", "mail.example.org"))).isFalse();
    }

    @Test
    void comeWhenAskedFor() {
        assertThat(areThere(Map.of("spring.mail.host", "localhost", "bellwether.samples", "true")))
                .isTrue();
    }

    private static boolean areThere(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new SampleReaders().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty("bellwether.samples", Boolean.class);
    }
}
