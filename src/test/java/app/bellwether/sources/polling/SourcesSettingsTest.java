package app.bellwether.sources.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class SourcesSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void readsNothingWhenNothingIsConfigured() {
        assertThat(bind(Map.of()).outlets()).isEmpty();
    }

    @Test
    void asksTheSamplesMoreOften() {
        assertThat(bind(Map.of()).pace(true)).isEqualTo(new PollingPace(Duration.ofSeconds(15)));
        assertThat(bind(Map.of()).pace(false)).isEqualTo(new PollingPace(Duration.ofMinutes(10), Duration.ofHours(1)));
        assertThat(bind(Map.of("bellwether.sources.poll-every", "1h")).pace(true))
                .isEqualTo(new PollingPace(Duration.ofHours(1)));
    }

    @Test
    void takesBothBoundsOrOne() {
        var slow = Map.of("bellwether.sources.poll-at-least-every", "3h");
        var fast = Map.of("bellwether.sources.poll-at-least-every", "5m");
        var both = Map.of("bellwether.sources.poll-at-least-every", "3h", "bellwether.sources.poll-every", "20m");
        var wrong = Map.of("bellwether.sources.poll-at-least-every", "3m", "bellwether.sources.poll-every", "20m");

        assertThat(bind(slow).pace(false)).isEqualTo(new PollingPace(Duration.ofMinutes(10), Duration.ofHours(3)));
        assertThat(bind(fast).pace(false)).isEqualTo(new PollingPace(Duration.ofMinutes(5)));
        assertThat(bind(both).pace(true)).isEqualTo(new PollingPace(Duration.ofMinutes(20), Duration.ofHours(3)));
        assertThatThrownBy(() -> bind(wrong)).rootCause().hasMessageContaining("must not be shorter");
    }

    @Test
    void readsFeedsInBothWaysOfWritingThem() {
        var settings = bind(Map.of(
                "bellwether.sources.feeds[0]", "https://a.example/feed",
                "bellwether.sources.feeds[1]", "The B | https://b.example/feed",
                "bellwether.sources.feeds[2].url", "https://c.example/feed",
                "bellwether.sources.feeds[2].name", "The C"));

        assertThat(settings.outlets()).extracting(Configured::name).containsExactly("", "The B", "The C");
        assertThat(settings.outlets()).extracting(Configured::id).doesNotHaveDuplicates();
    }

    @Test
    void readsFeedsFromOneLine() {
        assertThat(bind(Map.of("bellwether.sources.feeds", "https://a.example/feed, The B | https://b.example/feed"))
                        .outlets())
                .extracting(Configured::url)
                .containsExactly("https://a.example/feed", "https://b.example/feed");
    }

    @Test
    void readsAListOfFeedsWithFolders() throws IOException {
        var opml = write("""
            <?xml version="1.0"?><!DOCTYPE opml SYSTEM "http://127.0.0.1:1/x.dtd"><opml version="2.0"><body>
            <outline text="News"><outline text="World"><outline type="rss" text="A &amp;amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2"/></outline>
            <outline title="C" text="see" XMLURL="https://c.example/feed"/></outline><outline text="again" xmlUrl="https://c.example/feed"/>
            <outline text="evil" xmlUrl="file:///etc/passwd"/></body></opml>\
            """);

        assertThat(bind(Map.of("bellwether.sources.opml", opml)).outlets())
                .extracting(outlet -> outlet.name() + " " + outlet.url())
                .containsExactly("A &amp; B https://a.example/feed?x=1&y=2", "C https://c.example/feed");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysWhatOfAListCannotBeTaken(CapturedOutput output) throws IOException {
        var opml = write("""
            <opml version="2.0"><body>
            <outline text="A" xmlUrl="https://a.example/feed"/>
            <outline text="evil" xmlUrl="file:///etc/passwd"/>
            """);

        assertThat(bind(Map.of("bellwether.sources.opml", opml)).outlets()).hasSize(1);
        assertThat(output)
                .contains("feeds.opml, line 3: evil its address is none on the web")
                .contains("the list breaks off before its end");
    }

    @Test
    void saysWhatIsWrongWithAList() throws IOException {
        assertThatThrownBy(() -> bind(Map.of(
                        "bellwether.sources.opml",
                        directory.resolve("none.opml").toString())))
                .isInstanceOf(BindException.class)
                .rootCause()
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
        var page = write("<html><body>No list</body></html>");
        assertThatThrownBy(() -> bind(Map.of("bellwether.sources.opml", page)))
                .rootCause()
                .hasMessageContaining("names no feed");
    }

    @Test
    void refusesAFeedThatIsNoAddress() {
        assertThatThrownBy(() -> bind(Map.of("bellwether.sources.feeds", "file:///etc/passwd")))
                .rootCause()
                .hasMessageContaining("http or https");
    }

    private String write(String opml) throws IOException {
        return Files.writeString(directory.resolve("feeds.opml"), opml).toString();
    }

    private static SourcesSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("bellwether.sources", SourcesSettings.class);
    }
}
