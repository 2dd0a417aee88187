package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever follows courts and a country was told of courts anywhere, and of anything in that country, as if that were as much. */
class WithinRegionsTest {

    private static final Pattern ANSWER = Pattern.compile("reply “(topics [^”]+)”");

    private static final String DUTIES = "Lanting puts duties on steel from Norrland";

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();

    private void happens(String title, double score, String... about) {
        String id = "hit" + stand.hits.size();
        Article article =
                Samples.article(id, "Paper " + id, "2026-03-04T09:00:00Z", title, title + ", it said on Wednesday.");
        Samples.tell(stand, article);
        stand.hits.add(new QuickHit(
                id,
                new StoryId("of-" + id),
                title,
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys(about),
                score,
                1));
    }

    private Document compose(String... interests) {
        return brief(interests).document();
    }

    private Edition.Composed brief(String... interests) {
        return (Edition.Composed)
                editions.compose(stand.desk(), Samples.occasion(Samples.ada(10, interests), Sent.nothing(), null));
    }

    private static String why(Document document) {
        return Words.text(document, Section.Kind.WHY_YOU);
    }

    @Test
    void opensWithWhatIsOfATopicAndARegion() {
        happens("Fennmark opens a hall for AI chips in Lyon", 5.9, "AI chips", "France");
        happens("Bascombe Semiconductor makes AI chips in Pune", 4, "AI chips", "India");

        assertThat(compose("AI chips", "India").headline()).isEqualTo("Bascombe Semiconductor makes AI chips in Pune");
        assertThat(compose("AI chips", "semiconductors").headline())
                .isEqualTo("Fennmark opens a hall for AI chips in Lyon");
    }

    /** Whoever followed health and a country had its tariffs on top. */
    @Test
    void putsWhatIsOnlyOfARegionBehindWhatIsOfATopic() {
        happens("Lanting puts duties on steel from Norrland", 6, "India");
        happens("Fennmark says that AI chips grow cheaper", 5, "AI chips");

        assertThat(compose("AI chips", "India").headline()).isEqualTo("Fennmark says that AI chips grow cheaper");
        assertThat(compose("India").headline()).isEqualTo("Lanting puts duties on steel from Norrland");
    }

    @Test
    void opensWithNoThemeOfARegionAloneWhereAFactIsOfATopic() {
        duties();
        happens("Fennmark says that AI chips grow cheaper", 4, "AI chips");

        assertThat(compose("AI chips", "India").headline()).isEqualTo("Fennmark says that AI chips grow cheaper");
        assertThat(compose("India").headline()).isEqualTo(DUTIES);
    }

    @Test
    void tellsAThemeOfARegionAloneAmongTheFactsAndNotAboveThem() {
        duties();
        happens("Fennmark says that AI chips grow cheaper", 5, "AI chips");
        happens("Bascombe Semiconductor makes AI chips in Pune", 3, "AI chips", "India");

        Document document = compose("AI chips", "India");

        assertThat(document.sections()).extracting(Section::kind).doesNotContain(Section.Kind.MAP, Section.Kind.DIVES);
        assertThat(Words.items(document, Section.Kind.HITS)).last().satisfies(item -> {
            assertThat(item.passages()).extracting(Passage::text).contains(DUTIES + ", it said on Wednesday.");
            assertThat(item.label()).isNull();
        });
    }

    private void duties() {
        List<Article> reports = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> Samples.article(
                        "duties" + i,
                        "Paper " + i,
                        "2026-03-04T0" + i + ":00:00Z",
                        DUTIES,
                        DUTIES + ", it said on Wednesday."))
                .toList();
        reports.forEach(report -> Samples.tell(stand, report));
        stand.signals.add(Samples.signal(
                "duties",
                1,
                DUTIES,
                6,
                "India",
                reports.stream()
                        .map(report -> Samples.evidence(report, 0, "", Stance.SUPPORTS))
                        .toList()));
    }

    /** Of a country in which little of what there is to tell happens, one paper is enough; of the one in which most of it does, it is not. */
    @Test
    void tellsWhatOnePaperHasOfARegionAbroad() {
        IntStream.range(0, 5).forEach(i -> happens("Brannes opens hall " + i, .5, "Germany"));
        happens("Norrland's envoy meets fishers in Brannes", 4, "Germany");
        happens("Lanting puts duties on steel from Norrland", 4, "India");
        happens("Fennmark says that AI chips grow cheaper", 5, "AI chips", "Germany");

        assertThat(Words.items(compose("AI chips", "India"), Section.Kind.HITS)).hasSize(1);
        assertThat(Words.items(compose("AI chips", "Germany"), Section.Kind.HITS))
                .isEmpty();
    }

    /** Whoever followed schools and their country was told of its tariffs, its courts and its jobs: of 98 such items four were wanted. */
    @Test
    void tellsNothingThatIsOnlyOfTheRegionAtHome() {
        IntStream.range(0, 5).forEach(i -> happens("Brannes opens hall " + i, .5, "India"));
        duties();
        happens("Fennmark says that AI chips grow cheaper", 4, "AI chips");
        happens("A bridge is opened in Pune", 9, "India");

        assertThat(titles("AI chips", "India")).containsExactly("Fennmark says that AI chips grow cheaper");
        assertThat(titles("school lunches", "India", "AI chips"))
                .containsExactly("Fennmark says that AI chips grow cheaper");
        assertThat(titles("India")).contains("A bridge is opened in Pune", DUTIES);
        assertThat(editions.compose(
                        stand.desk(),
                        Samples.occasion(Samples.ada(10, "school lunches", "India"), Sent.nothing(), null)))
                .isInstanceOfSatisfying(Edition.Silent.class, silent -> {
                    assertThat(silent.reason()).startsWith("What was read of the regions that you follow");
                    assertThat(silent.decisions()).extracting(Decision::stage).contains("beside");
                });
    }

    /** A town beside its country is no subject, and of what lies around home only what is at home is too much. */
    @Test
    void tellsWhatIsOfATownsCountryAndOfWhatLiesAroundHome() {
        IntStream.range(0, 5).forEach(i -> happens("Brannes opens hall " + i, .5, "India"));
        happens("A bridge is opened in Pune", 9, "India");
        happens("Fennmark opens a hall in Osaka", 9, "Japan");

        assertThat(titles("Mumbai", "India")).contains("A bridge is opened in Pune");
        assertThat(titles("school lunches", "Asia")).containsExactly("Fennmark opens a hall in Osaka");
    }

    private List<String> titles(String... interests) {
        return brief(interests).items().stream().map(NumberedItem::title).toList();
    }

    @Test
    void asksWhetherATopicWasMeantInTheirRegionsOnly() {
        happens("Bascombe Semiconductor makes AI chips in Pune", 4, "AI chips", "India");
        happens("Fennmark opens a hall for AI chips in Lyon", 4, "AI chips", "France");

        String why = why(compose("AI chips", "India"));

        assertThat(why).contains("Outside “India”: no. 2. If you mean “AI chips” only within “India”, reply");
        List<String> parts = ANSWER.matcher(why)
                .results()
                .map((MatchResult answer) -> answer.group(1))
                .flatMap(answer -> List.of(answer.split(" [+-] ")).stream())
                .toList();
        assertThat(parts).containsExactly("topics", "AI chips", "AI chips in India");
        assertThat(Samples.TAXONOMY.understand(parts.getLast()).keys())
                .extracting(Key::toString)
                .containsExactlyInAnyOrder("topic:ai-chips", "region:IN");
    }

    @Test
    void asksNothingOfWhomNothingCameFromElsewhere() {
        happens("Bascombe Semiconductor makes AI chips in Pune", 4, "AI chips", "India");
        happens("Sund Foundry says that AI chips grow cheaper", 4, "AI chips");
        happens("Fennmark trains models on AI chips in Lyon", 4, "AI chips", "AI models", "France");

        assertThat(why(compose("AI chips", "AI models", "India"))).doesNotContain("Outside");
        assertThat(why(compose("AI chips", "AI models"))).doesNotContain("Outside");
    }

    /** "Russia in Israel" was offered to whoever follows both. */
    @Test
    void takesATopicThatGoesByTheNameOfAPlaceForAPlace() {
        happens("Bascombe Semiconductor makes AI chips in Pune", 4, "AI chips", "India");
        happens("Russia opens a hall of its own", 4, "Russia", "France");

        assertThat(why(compose("Russia", "AI chips", "India"))).doesNotContain("Outside");
    }

    /** Asia holds India: what is of Asia is not outside. */
    @Test
    void asksNothingOfWhatTheirRegionLiesIn() {
        happens("Bascombe Semiconductor makes AI chips in Pune", 4, "AI chips", "India");
        happens("Sund Foundry says that AI chips grow cheaper in Asia", 4, "AI chips", "Asia");

        assertThat(why(compose("AI chips", "India"))).doesNotContain("Outside");
    }

    @Test
    void asksNothingWhileNothingCameFromTheirRegions() {
        happens("Fennmark opens a hall for AI chips in Lyon", 4, "AI chips", "France");

        assertThat(why(compose("AI chips", "India"))).doesNotContain("Outside");
    }

    /** Who followed the politics of one country and courts was told of a court in another one, before their own country's news. */
    @Test
    void takesThePlaceOfWhatTheyFollowWithinItForOneOfTheirs() {
        happens("Fennmark opens a hall for AI chips in Lyon", 5.9, "AI chips", "France");
        happens("Lanting cuts the price of its AI model in Shenzhen", 4, "AI", "China");

        Document document = compose("AI chips", "AI in China");

        assertThat(document.headline()).isEqualTo("Lanting cuts the price of its AI model in Shenzhen");
        assertThat(why(document))
                .contains("Outside “China”: no. 2. If you mean “AI chips” only within “China”, reply"
                        + " “topics - AI chips + AI chips in China”.");
    }

    /** What is worth most to a reader stands first, also below what opens the brief. */
    @Test
    void putsWhatIsElsewhereBehindWhatIsOfTheirPlaces() {
        happens("Lanting cuts the price of its AI model in Shenzhen", 6, "AI", "China");
        happens("Fennmark opens a hall for AI chips in Lyon", 5, "AI chips", "France");
        happens("Moyu opens a school for pilots in Wuhan", 4, "AI", "China");

        assertThat(Words.items(compose("AI chips", "AI in China"), Section.Kind.HITS)
                        .map(item -> item.passages().getFirst().text()))
                .containsExactly(
                        "Moyu opens a school for pilots in Wuhan, it said on Wednesday.",
                        "Fennmark opens a hall for AI chips in Lyon, it said on Wednesday.");
    }

    /** Whoever names a country and the world wants to know of both. */
    @Test
    void looksForTheWorldOutsideTheirPlaces() {
        happens("Floods take away the bridges of Lyon", 5.9, "world", "France");
        happens("Bascombe Semiconductor makes AI chips in Pune", 4, "AI chips", "India");

        Document document = compose("World", "AI chips", "India");

        assertThat(document.headline()).isEqualTo("Floods take away the bridges of Lyon");
        assertThat(why(document)).doesNotContain("Outside");
    }
}
