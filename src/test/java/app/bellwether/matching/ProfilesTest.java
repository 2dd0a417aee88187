package app.bellwether.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Interest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    @Test
    void numbersEverySetOfInterestsOnce() {
        InventedReaders invented = new InventedReaders(3);
        List<List<Interest>> followed = new ArrayList<>();
        for (int reader = 0; reader < 3000; reader++) {
            followed.add(invented.reader().subList(0, 1 + reader % 3));
        }
        Profiles profiles = new Profiles();
        Map<Set<Interest>, Integer> numbers = new HashMap<>();
        for (List<Interest> interests : followed) {
            Integer before = numbers.putIfAbsent(new HashSet<>(interests), profiles.of(interests));

            assertThat(before).isIn(null, profiles.of(interests.reversed()));
        }

        assertThat(profiles.size()).isEqualTo(numbers.size());
        assertThat(Set.copyOf(numbers.values())).hasSize(numbers.size());
    }
}
