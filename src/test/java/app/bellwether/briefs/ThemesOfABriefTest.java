package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the map says beside the lede, and on the morning after. */
class ThemesOfABriefTest {

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = Samples.newsstand();

    private Document compose(Sent sent, Brief previous) {
        return ((Edition.Composed) editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), sent, previous)))
                .document();
    }

    private Document first() {
        return ((Edition.Composed)
                        editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null)))
                .document();
    }

    private static List<String> extracts(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.FIXED)
                .map(Passage::text)
                .toList();
    }

    @Test
    void hasTwoSentencesOfItsOwnBesideTheLede() {
        Block.Item theme = Words.items(first(), Section.Kind.MAP).findFirst().orElseThrow();

        assertThat(extracts(theme.passages())).hasSize(2);
        assertThat(Words.text(first(), Section.Kind.LEDE))
                .doesNotContain(extracts(theme.passages()).toArray(String[]::new));
    }

    /** The headline stands right above, and so it is no title of the item again. */
    @Test
    void opensWithASingleFactAsItsFirstItem() {
        stand.signals.clear();

        Block.Item fact = Words.items(first(), Section.Kind.LEDE).findFirst().orElseThrow();

        assertThat(fact.number()).isEqualTo(1);
        assertThat(fact.title()).isNull();
        assertThat(extracts(fact.passages())).isNotEmpty();
        assertThat(fact.details().getFirst().passages())
                .containsExactly(Passage.fixed("Reported by 1 publisher on 4 March."));
        assertThat(Words.items(first(), Section.Kind.HITS)).noneMatch(item -> item.number() == 1);
    }

    /** Its title would stand three times: as the headline, in the map and above the dive. */
    @Test
    void putsNoTitleAboveItsOnlyItem() {
        Samples.onlyPrices(stand);

        Document document = first();

        assertThat(document.headline()).isEqualTo(stand.signals.getFirst().title());
        assertThat(Words.items(document, Section.Kind.MAP).toList())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isNull());
    }

    @Test
    void showsNoSentenceThatStoodInYesterdaysBrief() {
        Document yesterday = first();
        Instant before = Samples.NOW.minus(Duration.ofHours(12));
        ItemRef prices = new ItemRef(ItemRef.Type.SIGNAL, "prices");
        Brief previous = new Brief(
                new BriefId("yesterday"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                before,
                before.plusSeconds(1),
                yesterday,
                List.of(new NumberedItem(1, prices, 1, "Prices", 6, List.of("AI in China"))),
                "");

        stand.signals.stream()
                .filter(signal -> signal.id().value().equals("prices"))
                .forEach(signal -> stand.earlier.add(
                        Samples.signal("prices", 1, signal.title(), 2.5, "AI in China", signal.evidence())));

        Document today = compose(new Sent(Map.of(prices, 1), before), previous);

        assertThat(Words.items(today, Section.Kind.MAP).toList()).isNotEmpty();
        assertThat(Words.items(today, Section.Kind.MAP).flatMap(item -> extracts(item.passages()).stream()))
                .doesNotContainAnyElementsOf(extracts(Words.passages(yesterday)));
    }
}
