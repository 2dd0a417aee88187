package app.bellwether.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeTest {

    @Test
    void newsOfAnotherCountryThanMostIsOfTheWorld() {
        assertThat(ofTheWorld(of(4, "United States"), of(1, "Haiti"), of(1, "EU")))
                .containsExactly("Haiti", "EU");
    }

    @Test
    void newsOfHomeAndAnotherCountryIsNotByThatOfTheWorld() {
        Candidate both = Matching.signal("both", 5, "United States", "Iran");
        Candidate topic = Matching.signal("topic", 5, "courts");

        assertThat(ofTheWorld(of(4, "United States"), List.of(both, topic))).isEmpty();
    }

    @Test
    void whatHoldsHomeIsNotAbroad() {
        assertThat(ofTheWorld(of(4, "Germany"), of(1, "EU"), of(1, "United States")))
                .containsExactly("United States");
    }

    @Test
    void severalCountriesAreHomeOfPapersOfSeveral() {
        assertThat(ofTheWorld(of(3, "Germany"), of(3, "Austria"), of(1, "Switzerland")))
                .containsExactly("Switzerland");
    }

    @Test
    void ofPapersThatAreAtHomeNowhereEverythingWithAPlaceIsOfTheWorld() {
        assertThat(ofTheWorld(
                        of(1, "Germany"), of(1, "Brazil"), of(1, "Kenya"), of(1, "India"), of(1, "United States")))
                .hasSize(5);
    }

    @Test
    void fewItemsTellNobodysHome() {
        assertThat(ofTheWorld(of(3, "United States"), of(1, "Haiti"))).isEmpty();
    }

    @Test
    void whoFollowsTheWorldIsToldOfADisasterAbroadAndNotOfOneAtHome() {
        List<Candidate> morning = new ArrayList<>(of(4, "United States", "weather"));
        morning.add(Matching.signal("haiti", 5, "Haiti", "weather"));

        Selection selection =
                Matching.MATCHMAKER.pool(morning).select(Matching.ada(Matching.wants("World")), Sent.nothing());

        assertThat(selection.matches())
                .extracting(match -> match.candidate().item().id())
                .containsExactly("haiti");
    }

    private static List<Candidate> of(int count, String... keys) {
        return IntStream.range(0, count)
                .mapToObj(number -> Matching.signal(keys[0] + number, 5, keys))
                .toList();
    }

    @SafeVarargs
    private List<String> ofTheWorld(List<Candidate>... morning) {
        List<Candidate> all = Arrays.stream(morning).flatMap(List::stream).toList();
        Home home = Home.of(all, Matching.TAXONOMY);
        return all.stream()
                .map(home::marked)
                .filter(candidate -> candidate.keys().contains(Key.WORLD))
                .map(candidate -> candidate.item().id().replaceAll("\\d$", ""))
                .toList();
    }
}
