package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.parsing.Chapters.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a feed says of the sound of its items. */
class SoundTest {

    private static Sound of(String document) {
        var feed = (ParsedFeed) FeedParser.parse(document.getBytes(UTF_8), null, "https://row.example/feed");
        return feed.entries().getFirst().sound();
    }

    private static Sound ofItem(String inside) {
        return of("""
            <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"
             xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>The Row</title>
            <item><title>Episode</title><guid>e1</guid>%s</item></channel></rss>\
            """.formatted(inside));
    }

    @Test
    void isTheEnclosureWithItsLengthAndWhatIsRecommendedOfIt() {
        assertThat(ofItem("""
            <enclosure url="/cover.jpg" type="image/jpeg" length="9"/>
            <enclosure url="/1.mp3?from=feed&amp;x=1" type="audio/mpeg" length="9"/>
            <enclosure url="/1.ogg" type="audio/ogg" length="9"/>
            <itunes:duration>01:02:03</itunes:duration>
            <podcast:soundbite startTime="73.0" duration="60.0"/>
            <podcast:soundbite startTime="1234.5" duration="42.25">Why the podcast namespace matters</podcast:soundbite>\
            """))
                .isEqualTo(new Sound(
                        "https://row.example/1.mp3?from=feed&x=1",
                        3723,
                        "",
                        List.of(new Span(73, 133), new Span(1235, 1277))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startTime='' duration='60'",
                "startTime='73'",
                "startTime='-3' duration='60'",
                "startTime='73' duration='0'",
                "startTime='NaN' duration='60'",
                "startTime='1e300' duration='60'",
                "startTime='999999' duration='60'",
                "startTime='00:01:13' duration='60'"
            })
    void isNotRecommendedWhereNoTimeIsTold(String attributes) {
        assertThat(ofItem("<podcast:soundbite " + attributes + ">Title</podcast:soundbite>")
                        .soundbites())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3723, 3723",
        "62:03, 3723",
        "1:02:03, 3723",
        "45.6, 46",
        "0,",
        "soon,",
        "1:2:3:4,",
        "99999:00:00,",
        "'',"
    })
    void lastsAsLongAsItsFeedSays(String written, Integer seconds) {
        assertThat(ofItem("<itunes:duration>" + written + "</itunes:duration>").seconds())
                .isEqualTo(seconds);
    }

    @Test
    void isNothingForWhatIsReadOrCannotBeOpened() {
        assertThat(ofItem("<enclosure url='/a.pdf' type='application/pdf'/>").url())
                .isEmpty();
        assertThat(ofItem("<enclosure url='javascript:alert(1)' type='audio/mpeg'/>")
                        .url())
                .isEmpty();
    }

    @Test
    void isAnAttachmentOfAJsonFeed() {
        assertThat(of("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Row", "items": [{"id": "1", "title": "Episode",
             "attachments": [{"url": "https://row.example/n.txt", "mime_type": "text/plain"},
              {"url": "https://row.example/1.m4a", "mime_type": "audio/x-m4a", "duration_in_seconds": 6629}]}]}\
            """)).isEqualTo(new Sound("https://row.example/1.m4a", 6629, "", List.of()));
    }
}
