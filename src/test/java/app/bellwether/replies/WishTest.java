package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final List<Interest> before = List.of(
            wanted("AI chips").weighing(2),
            wanted("otter habitats"),
            wanted("Germany"),
            wanted("AI in India"),
            Interest.of(TAXONOMY.understand("football"), true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOPICS | energy, AI chips | Germany; football; Energy; AI chips",
                "TOPICS | + energy | *; Energy",
                "TOPICS | add energy and climate | *; Energy and climate",
                "TOPICS | - AI chips | otter habitats; Germany; Artificial intelligence in India; football",
                "TOPICS | + energy - otter habitats | AI chips; Germany; Artificial intelligence in India; football;"
                        + " Energy",
                "TOPICS | remove otter habitats, AI in India | AI chips; Germany; football",
                "REGIONS | Kenya; EU | AI chips; otter habitats; Artificial intelligence in India; football; Kenya;"
                        + " European Union",
                "REGIONS | : Deutschland | AI chips; otter habitats; Germany; Artificial intelligence in India;"
                        + " football",
            })
    void putsInPlaceAddsAndTakesAway(AffectedInterests wanted, String typed, String left) {
        List<Interest> after = Wish.read(typed, TAXONOMY).applied(before, wanted);

        List<String> expected = Stream.of(left.split("; "))
                .flatMap(one -> one.equals("*") ? before.stream().map(Interest::typed) : Stream.of(one))
                .map(one -> TAXONOMY.understand(one).said())
                .toList();
        assertThat(after).extracting(Interest::said).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Of words that are no topic any more, the same words take away what they meant, and typed again they mean what they mean now. */
    @Test
    void takesAwayAndRenewsWhatTheSameWordsMeantBefore() {
        Interest before = new Interest("hospitals", "Health", List.of(Key.topic("health")), false, 2);

        assertThat(Wish.read("- hospitals", TAXONOMY).applied(List.of(before), AffectedInterests.TOPICS))
                .isEmpty();
        assertThat(Wish.read("+ Hospitals", TAXONOMY).applied(List.of(before), AffectedInterests.TOPICS))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.keys()).containsExactly(Key.words("hospital"));
                    assertThat(now.weight()).isEqualTo(2);
                });
        assertThat(Wish.read("hospitals, AI", TAXONOMY).isPlain(List.of(before), AffectedInterests.TOPICS))
                .isTrue();
    }

    /** As a brief offers it to whoever was told of a topic outside their regions. */
    @Test
    void narrowsATopicToARegion() {
        List<Interest> wide = List.of(wanted("courts"), wanted("US"));
        Wish wish = Wish.read("- courts + courts in US", TAXONOMY);

        assertThat(wish.isPlain(wide, AffectedInterests.TOPICS)).isTrue();
        assertThat(wish.applied(wide, AffectedInterests.TOPICS))
                .extracting(Interest::said)
                .containsExactly("United States", "Law and courts in the United States");
    }

    /** How it is said may change with the vocabulary; what it asks for stays. */
    @Test
    void takesAwayWhatWasSaidInOtherWordsWhenItWasKept() {
        Interest kept = wanted("AI in the US");
        List<Interest> old = List.of(new Interest(
                kept.typed(), "Artificial intelligence in United States", kept.keys(), false, kept.weight()));

        assertThat(Wish.read("- AI in the US", TAXONOMY).applied(old, AffectedInterests.TOPICS))
                .isEmpty();
    }

    @Test
    void leavesTheWeightOfWhatStays() {
        assertThat(Wish.read("AI chips, energy", TAXONOMY).applied(before, AffectedInterests.TOPICS))
                .filteredOn(interest -> interest.typed().equals("AI chips"))
                .singleElement()
                .satisfies(interest -> assertThat(interest.weight()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "were splendid this week",
                "about Europe were splendid, as ever",
                "Kenya",
                "AI - great choice",
                "+ what a long and winding road this was",
                "that nobody cares about, AI chips",
                ""
            })
    void takesNoProseForAWish(String typed) {
        assertThat(Wish.read(typed, TAXONOMY).isPlain(before, AffectedInterests.TOPICS))
                .isFalse();
    }

    @Test
    void addsWordsThatNobodyKnowsWhenAskedToAndSaysSo() {
        Wish wish = Wish.read("+ badger setts", TAXONOMY);

        assertThat(wish.isPlain(before, AffectedInterests.TOPICS)).isTrue();
        assertThat(wish.unknown()).containsExactly("badger setts");
    }

    private static Interest wanted(String typed) {
        return Interest.of(TAXONOMY.understand(typed), false);
    }
}
