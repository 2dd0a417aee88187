package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Dimension;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same day read as each role: the same facts in another order, under other fixed words. */
class RolesOfABriefTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private final Newsstand stand = stand();

    private static Newsstand stand() {
        Newsstand stand = new Newsstand();
        theme(
                stand,
                "breach",
                "Attackers plant code in a registry for AI chips of China",
                Dimension.SECURITY,
                "Attackers planted code in a registry for AI chips of China that 4,100 firms use.");
        theme(
                stand,
                "fund",
                "A fund buys a maker of AI chips in China",
                Dimension.INVESTMENT,
                "A fund of Norrland bought Lin Foundry, a maker of AI chips in China, for 900 million crowns.");
        theme(
                stand,
                "law",
                "China counts exports of AI chips anew",
                Dimension.POLITICAL,
                "The ministry of China counts exports of AI chips by weight from Tuesday on, its gazette says.");
        return stand;
    }

    private static void theme(Newsstand stand, String id, String title, Dimension dimension, String sentence) {
        Article article = Samples.article(id, "Paper " + id, "2026-03-04T05:00:00Z", title + ", says paper", sentence);
        Samples.tell(stand, article);
        Signal signal = Samples.signal(
                id, 2, title, 6, "AI in China", List.of(Samples.evidence(article, 0, "", Stance.SUPPORTS)));
        stand.signals.add(new Signal(
                signal.id(),
                signal.version(),
                signal.title(),
                signal.strength(),
                signal.urgency(),
                Set.of(dimension),
                signal.keys(),
                signal.actors(),
                signal.opened(),
                signal.reinforced(),
                signal.evidence()));
    }

    private Document as(Role role) {
        Subscriber ada = Samples.ada(20, "AI in China");
        Subscriber reader = ada.with(ada.preferences().as(role));
        Edition edition = EDITIONS.compose(stand.desk(), Samples.occasion(reader, Sent.nothing(), null));
        return ((Edition.Composed) edition).document();
    }

    private static Set<List<Object>> facts(Document document) {
        return document.citations()
                .map(one -> List.<Object>of(one.article(), one.revision(), one.of(), one.start(), one.end()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void restsOnTheSameWordsAndRewordsNone(Role role) {
        assertThat(facts(as(role))).hasSize(3).isEqualTo(facts(as(Role.LEADER)));
        assertThat(Words.passages(as(role)))
                .filteredOn(passage -> passage.kind() != Passage.Kind.FIXED)
                .allSatisfy(passage -> assertThat(passage.citations())
                        .extracting(Citation::quote)
                        .containsExactly(passage.text()));
    }

    @Test
    void beginsWithWhatConcernsTheRole() {
        assertThat(as(Role.SECURITY).headline()).contains("Attackers");
        assertThat(as(Role.INVESTOR).headline()).contains("fund");
        assertThat(as(Role.LEADER).headline()).contains("exports");
        assertThat(Words.items(as(Role.SECURITY), Section.Kind.LEDE).map(Block.Item::number))
                .containsExactly(1);
        assertThat(Words.items(as(Role.SECURITY), Section.Kind.MAP).map(Block.Item::number))
                .startsWith(2);
    }

    @Test
    void isHeadedForTheRole() {
        Set<String> heads = Arrays.stream(Role.values())
                .map(role ->
                        Words.section(as(role), Section.Kind.MAP).orElseThrow().heading())
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(heads)
                .containsExactly(
                        "Intelligence map for leaders",
                        "Intelligence map for engineers",
                        "Intelligence map for security teams",
                        "Intelligence map for product teams",
                        "Intelligence map for investors",
                        "Intelligence map for researchers");
    }

    /** Where there is no theme, six roles had one and the same brief. */
    @Test
    void ordersSingleFactsForTheRoleToo() {
        stand.signals.clear();
        fact(
                "fund",
                "A fund buys a foundry of AI chips",
                "A fund of Norrland bought a foundry of AI chips for 900 million crowns as an investment.");
        fact(
                "breach",
                "Attackers plant malware in a registry",
                "Attackers planted malware in a registry for AI chips on Wednesday, in a breach of 4,100 firms.");

        assertThat(as(Role.SECURITY).headline()).isEqualTo("Attackers plant malware in a registry");
        assertThat(as(Role.INVESTOR).headline()).isEqualTo("A fund buys a foundry of AI chips");
        assertThat(facts(as(Role.SECURITY))).hasSize(2).isEqualTo(facts(as(Role.INVESTOR)));
    }

    private void fact(String id, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, "2026-03-04T20:00:00Z", title, text);
        Samples.tell(stand, article);
        stand.hits.add(new QuickHit(
                id,
                new StoryId("of-" + id),
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI in China"),
                4,
                1));
    }
}
