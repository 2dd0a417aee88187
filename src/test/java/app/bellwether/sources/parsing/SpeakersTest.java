package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.parsing.ParsedEntry.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakersTest {

    private static final Person JANE = new Person("Jane Doe", "host");
    private static final Person KOFI = new Person("Kofi Boateng", "guest");

    private static List<String> named(List<Person> people, String... labels) {
        var said = new Spoken.Builder();
        for (var label : labels) {
            said.turn(label.isEmpty() ? null : label, 0, 0, "Words.");
        }
        var spoken = said.build();
        var named = Speakers.named(spoken, people);
        assertThat(named.text()).isEqualTo(spoken.text());
        return named.turns().stream()
                .map(turn -> turn.speaker() == null ? "-" : turn.speaker())
                .toList();
    }

    @Test
    void namesWhoAloneFits() {
        assertThat(named(List.of(JANE, KOFI), "Jane", "BOATENG", "Jane Doe", "Host", "guest", ""))
                .containsExactly("Jane Doe", "Kofi Boateng", "Jane Doe", "Jane Doe", "Kofi Boateng", "-");
    }

    @Test
    void namesNobodyWhereTwoFitOrNone() {
        var otherJane = new Person("Jane Roe", "host");

        assertThat(named(List.of(JANE, otherJane), "Jane", "Host", "Jane Roe")).containsExactly("-", "-", "Jane Roe");
        assertThat(named(List.of(JANE), "Speaker 1", "SPEAKER_00", "Unknown speaker", "S2", "3", "Guest", "Q"))
                .containsOnly("-");
        // another Jane, whom the feed does not name, is heard too
        assertThat(named(List.of(JANE), "Jane", "Jane Smith")).containsExactly("-", "Jane Smith");
    }

    @Test
    void leavesANameThatTheFeedDoesNotHaveAsItIs() {
        assertThat(named(List.of(JANE), "Al", "Ed Jo", "Kofi")).containsExactly("Al", "Ed Jo", "Kofi");
        assertThat(named(List.of(), "Jane")).containsExactly("Jane");
    }

    @Test
    void takesThePeopleOfAnEntryElseThoseOfItsShow() {
        var feed = """
            <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Show</title>
            <podcast:person>Jane Doe</podcast:person><podcast:person group="visuals">Bo Ek</podcast:person>
            <item><title>One</title><guid>1</guid><enclosure url="http://a.example/1.mp3" type="audio/mpeg"/></item>
            <item><title>Two</title><guid>2</guid><enclosure url="http://a.example/2.mp3" type="audio/mpeg"/>
            <podcast:person role="Guest">Kofi Boateng (kofi@a.example)</podcast:person>
            <podcast:person role="guest" href="http://b.example/">Kofi Boateng</podcast:person></item></channel></rss>\
            """;

        var entries = ((ParsedFeed) FeedParser.parse(feed.getBytes(UTF_8), null, "http://a.example/")).entries();

        assertThat(entries.getFirst().people()).containsExactly(JANE);
        assertThat(entries.get(1).people()).extracting(Person::role).containsOnly("guest");
        assertThat(entries.get(1).people()).extracting(Person::name).doesNotContain("Jane Doe");
    }
}
