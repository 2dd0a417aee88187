package app.bellwether.matching;

import static app.bellwether.matching.Matching.TAXONOMY;
import static app.bellwether.matching.Matching.mutes;
import static app.bellwether.matching.Matching.wants;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HomeTest {

    private static final List<Candidate> AT_HOME = of(4, "United States", "weather");

    @Test
    void newsOfAnotherCountryThanMostIsFromAbroad() {
        assertThat(abroad(List.of(AT_HOME, of(1, "Haiti"), of(1, "EU")))).containsExactly("Haiti", "EU");
    }

    @Test
    void newsOfHomeAndAnotherCountryIsNot() {
        Candidate both = Matching.signal("both", 5, "United States", "Iran");
        Candidate topic = Matching.signal("topic", 5, "courts");

        assertThat(abroad(List.of(AT_HOME, List.of(both, topic)))).isEmpty();
    }

    /** Whatever is about a president is of their country, named or not. */
    @Test
    void newsOfWhoIsOfHomeIsNot() {
        Candidate duties = Matching.signal("duties", 5, "Donald Trump", "India");

        assertThat(abroad(List.of(of(6, "United States"), List.of(duties), of(1, "India"))))
                .containsExactly("India");
    }

    @Test
    void whatHoldsHomeIsNot() {
        assertThat(abroad(List.of(of(4, "Germany"), of(1, "EU"), of(1, "United States"))))
                .containsExactly("United States");
    }

    @Test
    void severalCountriesAreHomeOfPapersOfSeveral() {
        assertThat(abroad(List.of(of(3, "Germany"), of(3, "Austria"), of(1, "Switzerland"))))
                .containsExactly("Switzerland");
    }

    @Test
    void toPapersThatAreAtHomeNowhereEverythingWithAPlaceIs() {
        assertThat(abroad(List.of(
                        of(1, "Germany"), of(1, "Brazil"), of(1, "Kenya"), of(1, "India"), of(1, "United States"))))
                .hasSize(5);
    }

    @Test
    void fewItemsTellNobodysHome() {
        assertThat(abroad(List.of(of(3, "United States"), of(1, "Haiti")))).isEmpty();
        assertThat(Home.of(of(4, "United States"), TAXONOMY).mayHold(Key.region("HT")))
                .isTrue();
    }

    /** However much is told of a great affair, its country is nobody's home by that. */
    @Test
    void countsAStoryOnce() {
        List<Candidate> ofOneStory = of(4, "Haiti").stream()
                .map(one -> Matching.ofStory("quake", one))
                .toList();

        assertThat(abroad(List.of(AT_HOME, ofOneStory))).hasSize(4);
    }

    @Test
    void whoFollowsTheWorldIsToldOfADisasterAbroadAndNotOfOneAtHome() {
        assertThat(told(wants("World"))).containsExactly("Haiti");
        assertThat(Matching.MATCHMAKER
                        .pool(morning())
                        .select(Matching.ada(wants("World")), Sent.nothing())
                        .matches())
                .flatExtracting(match -> match.reasons().getFirst().because())
                .containsExactly(Key.WORLD);
    }

    /** Who wants no diplomacy may follow a country. */
    @Test
    void whoLeavesTheWorldOutIsToldOfTheCountryThatTheyFollow() {
        assertThat(told(wants("Haiti"), mutes("World"))).containsExactly("Haiti");
        assertThat(told(wants("weather not World"))).contains("Haiti");
    }

    private static List<String> told(Interest... interests) {
        return ids(
                Matching.MATCHMAKER.pool(morning()).select(Matching.ada(interests), Sent.nothing()).matches().stream()
                        .map(Match::candidate));
    }

    private static List<Candidate> morning() {
        return Stream.of(AT_HOME, of(1, "Haiti", "weather"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Candidate> of(int count, String... keys) {
        return IntStream.range(0, count)
                .mapToObj(number -> Matching.signal(keys[0] + number, 5, keys))
                .toList();
    }

    private static List<String> abroad(List<List<Candidate>> morning) {
        List<Candidate> all = morning.stream().flatMap(List::stream).toList();
        Home home = Home.of(all, TAXONOMY);
        return ids(all.stream().filter(item -> home.isAbroad(item, TAXONOMY)));
    }

    private static List<String> ids(Stream<Candidate> items) {
        return items.map(item -> item.item().id().replaceAll("\\d$", "")).toList();
    }
}
