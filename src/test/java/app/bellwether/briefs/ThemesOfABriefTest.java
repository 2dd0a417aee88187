package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the map says beside the lede, and on the morning after. */
class ThemesOfABriefTest {

    private static final ItemRef PRICES = new ItemRef(ItemRef.Type.SIGNAL, "prices");

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

    /** A theme of one report, by its title. */
    private String outputOfChips(String about) {
        Article report = Samples.article(
                "output",
                "Sund Times",
                "2026-03-04T22:00:00Z",
                "China doubles its output of AI chips",
                "China has doubled its output of AI chips to nine million in February.");
        Samples.tell(stand, report);
        stand.signals.add(Samples.signal(
                "output",
                1,
                report.title(),
                6.2,
                about,
                List.of(Samples.evidence(report, 0, "", Evidence.Stance.SUPPORTS))));
        return report.title();
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
                .containsExactly(Passage.fixed("Reported by one publisher alone so far."));
        assertThat(Words.items(first(), Section.Kind.HITS)).noneMatch(item -> item.number() == 1);
    }

    /** An item with a number, a reason, and nothing under it, stood below the sentence that was its own. */
    @Test
    void r4OpensWithAThemeAsItsItemWhenThereIsNothingMoreToSayOfIt() {
        stand.hits.clear();
        stand.insights.clear();
        stand.digests.clear();
        stand.signals.clear();
        outputOfChips("AI in China");

        Document document = first();

        assertThat(Words.section(document, Section.Kind.MAP)).isEmpty();
        Block.Item item = Words.items(document, Section.Kind.LEDE).findFirst().orElseThrow();
        assertThat(item.number()).isEqualTo(1);
        assertThat(extracts(item.passages())).hasSize(1);
        assertThat(Words.text(document, Section.Kind.LEDE)).contains("Reported by 1 publisher");
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

    /** A court far away stood before one of the reader's own country, of which they follow courts as well. */
    @Test
    void opensWithWhatIsOfSeveralInterests() {
        String title = outputOfChips("AI chips in China");

        assertThat(first().headline()).isEqualTo(title);
    }

    /** A court of a far country had the longest dive, since the reader follows courts, in a brief of rulings at home. */
    @Test
    void goesDeeperOnlyIntoWhatIsNearToTheReader() {
        outputOfChips("AI chips in Germany");
        List<String> dives = titlesOfDives("AI in China", "AI chips");
        assertThat(dives).containsExactly("Chinese laboratories cut the prices of their AI models");

        assertThat(titlesOfDives("AI in China", "AI chips", "Germany", "Europe", "EU", "G7"))
                .doesNotContainAnyElementsOf(dives);
    }

    private List<String> titlesOfDives(String... interests) {
        Occasion occasion = Samples.occasion(Samples.ada(10, interests), Sent.nothing(), null);
        Document document = ((Edition.Composed) editions.compose(stand.desk(), occasion)).document();
        return Words.items(document, Section.Kind.DIVES)
                .map(item -> item.title() == null ? document.headline() : item.title())
                .toList();
    }

    @Test
    void showsNoSentenceThatStoodInYesterdaysBrief() {
        Document yesterday = first();
        Instant before = Samples.NOW.minus(Duration.ofHours(12));
        Brief previous = brief(yesterday, before);
        Article more = Samples.article(
                "more",
                "Sund Times",
                "2026-03-05T01:00:00Z",
                "Lanting AI cuts its price again",
                "Lanting AI cut the price of its R3 language model by another 15 percent to 85 cents.");
        Samples.tell(stand, more);
        Samples.reinforce(stand, more, Evidence.Stance.SUPPORTS);

        Document today = compose(new Sent(Map.of(PRICES, 1), before), previous);

        assertThat(Words.passages(today).stream()
                        .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                        .map(Passage::text))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(extracts(Words.passages(yesterday)));
    }

    /** A famine was declared in three sentences, and that its cause was called a lie in none: another theme said it, and gave its place. */
    @Test
    void tellsWhatAnotherThemeOfItsAffairClaims() {
        Article denial = Samples.article(
                "denial",
                "Sund Times",
                "2026-03-04T22:00:00Z",
                "Lanting AI denies that it sells below cost",
                "Lanting AI denied that it sells its R3 language model below cost and called the reports false.");
        stand.articles.put(denial.id(), denial);
        Signal prices = stand.signals.getFirst();
        List<Evidence> rests = Stream.concat(
                        prices.evidence(Evidence.Stance.SUPPORTS).stream(),
                        Stream.of(Samples.evidence(denial, 0, "", Evidence.Stance.SUPPORTS)))
                .toList();
        stand.signals.add(Samples.signal("denied", 1, denial.title(), 3, "AI in China", rests));

        Document document = first();

        assertThat(titles(document, Section.Kind.MAP)).doesNotContain(denial.title());
        assertThat(Words.text(document, Section.Kind.MAP)).contains("called the reports false");
    }

    /** Strikes of five days before stood as what happened below a cease-fire: whether they support the theme or are a fact of its affair. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNothingOfDaysBeforeTheNewestFact(boolean fact) {
        Article before = Samples.article(
                "before",
                "Sund Times",
                "2026-02-27T08:00:00Z",
                "Dockers of Lanting strike",
                "Some 4,000 crates of AI chips piled up at Lanting when its dockers asked for a tenth more pay.");
        Article today = Samples.article(
                "today",
                "Sund Post",
                "2026-03-04T22:00:00Z",
                "Dockers of Lanting end their strike",
                "Dockers at the harbour of Lanting ended their strike over pay, and AI chips are shipped again.");
        Article theme = fact
                ? Samples.article(
                        "theme",
                        "Sund Post",
                        "2026-02-28T08:00:00Z",
                        "Dockers of Lanting strike over pay",
                        "Dockers of Lanting said on Saturday that they strike over pay.")
                : before;
        stand.signals.clear();
        stand.hits.clear();
        Stream.of(before, today, theme).distinct().forEach(article -> Samples.tell(stand, article));
        stand.signals.add(Samples.signal(
                "dockers",
                1,
                "Dockers of Lanting strike over pay",
                6,
                "AI chips",
                List.of(Samples.evidence(theme, 0, "", Evidence.Stance.SUPPORTS))));
        stand.hits.add(hit("ended", today));
        if (fact) {
            stand.hits.add(hit("began", before));
        }

        assertThat(Words.all(first())).contains(today.text()).doesNotContain(before.text());
    }

    private static QuickHit hit(String id, Article article) {
        return new QuickHit(
                id,
                new StoryId("of-" + article.id()),
                article.title(),
                Samples.evidence(article, 0, "", Evidence.Stance.SUPPORTS),
                Samples.keys("AI chips"),
                5,
                3);
    }

    private static List<String> titles(Document document, Section.Kind section) {
        return Words.items(document, section).map(Block.Item::title).toList();
    }

    private static Brief brief(Document document, Instant at) {
        return new Brief(
                new BriefId("yesterday"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                at,
                at.plusSeconds(1),
                document,
                List.of(new NumberedItem(1, PRICES, 1, "Prices", 6, List.of("AI in China"))),
                "");
    }
}
