package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionsTest {

    private static final Linguist LINGUIST = Linguist.standard(Samples.TAXONOMY);

    private final Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);

    @Test
    void headsTheBriefWithItsBestItemAndGoesThroughTheSectionsInOrder() {
        Document document = first();

        assertThat(document.headline()).isEqualTo("Chinese laboratories cut the prices of their AI models");
        assertThat(document.preheader()).startsWith("Also: Bascombe to take $1.4 billion charge after licence rule");
        assertThat(document.edition()).isEqualTo("Thursday, 5 March 2026 · no. 1 · AI in China, AI chips · 2\u00a0min");
        assertThat(document.sections())
                .extracting(Section::kind)
                .isSorted()
                .contains(
                        Section.Kind.LEDE,
                        Section.Kind.MAP,
                        Section.Kind.DIVES,
                        Section.Kind.HITS,
                        Section.Kind.WHY_YOU)
                .doesNotContain(Section.Kind.CHANGES, Section.Kind.CORRECTIONS);
    }

    @Test
    void keepsTheReadersOpinionsApartFromReports() {
        assertThat(Words.items(first(), Section.Kind.INSIGHTS).toList())
                .singleElement()
                .satisfies(insight -> {
                    assertThat(insight.title()).isEqualTo("Ines Okafor, Skerry Radio");
                    assertThat(insight.passages().getFirst().kind()).isEqualTo(Passage.Kind.OPINION);
                    assertThat(insight.passages()
                                    .getFirst()
                                    .citations()
                                    .getFirst()
                                    .at())
                            .isEqualTo(754);
                    assertThat(Words.text(first(), Section.Kind.INSIGHTS)).contains("[12:34]");
                });
    }

    @Test
    void saysWhatSpeaksAgainstATheme() {
        Block.Item dive = Words.items(first(), Section.Kind.DIVES).findFirst().orElseThrow();

        assertThat(dive.number()).isEqualTo(1);
        assertThat(dive.details())
                .filteredOn(part -> "What points the other way.".equals(part.lead()))
                .singleElement()
                .satisfies(part -> assertThat(part.passages().getFirst().text()).startsWith("Fennmark rejected"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10})
    void repeatsNoSentenceAndTakesThreeOfAnArticleAtMost(int minutes) {
        Document document = compose(Samples.occasion(Samples.ada(minutes), Sent.nothing(), null))
                .document();

        List<String> extracts = Words.passages(document).stream()
                .filter(passage -> passage.kind() != Passage.Kind.FIXED)
                .map(Passage::text)
                .toList();
        assertThat(extracts).doesNotHaveDuplicates();
        Map<String, Long> ofArticle = Words.passages(document).stream()
                .flatMap(passage -> passage.citations().stream())
                .collect(Collectors.groupingBy(Citation::article, Collectors.counting()));
        assertThat(ofArticle.values()).allMatch(count -> count <= 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void staysWithinTheReadersMinutes(int minutes) {
        Document document = compose(Samples.occasion(Samples.ada(minutes), Sent.nothing(), null))
                .document();

        int words = String.join(" ", Words.all(document)).split("\\s+").length;
        assertThat(words).isLessThan(Math.max(260, minutes * 220));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10})
    void r4ShowsNothingHollowAndNoInternalWord(int minutes) {
        Document document = compose(Samples.occasion(Samples.ada(minutes), Sent.nothing(), null))
                .document();

        assertThat(Words.all(document))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(
                                "null|Optional|SUPPORTS|CONTRADICTS|SIGNAL|HIT|stance|candidate|2099|1970|[<>…]|\\.\\."
                                        + "| 0 (articles|themes)|mfsgcmjsgm2dk")
                        .isEqualTo(text.strip()));
        assertThat(Words.passages(document))
                .filteredOn(passage -> passage.kind() == Passage.Kind.REPORTED)
                .allSatisfy(passage -> assertThat(passage.text()).matches("(?s).*[.!?][”\"’)]*"));
        assertThat(document.headline()).hasSizeLessThanOrEqualTo(110);
    }

    @Test
    void r5CountsWhatItShows() {
        Edition.Composed composed = compose(Samples.firstMorning());
        Document document = composed.document();

        assertThat(Words.text(document, Section.Kind.LEDE))
                .contains("Reported by 3 publishers on 3 days, first on 2 March.");
        assertThat(Words.text(document, Section.Kind.COVERAGE))
                .startsWith("12 of 13 sources read; 1 failed: The Ashmere Courier (it did not answer in time).")
                .contains("7 articles of 7 publishers read since 26 February.");
        assertThat(composed.items()).extracting(NumberedItem::number).containsExactly(1, 2, 3, 4);
        assertThat(composed.decisions().stream().filter(Decision::taken).map(Decision::item))
                .containsExactlyInAnyOrderElementsOf(
                        composed.items().stream().map(NumberedItem::item).toList());
    }

    @Test
    void r10ComposesTheSameDocumentToTheByte() {
        String once = DocumentJson.write(compose(Samples.firstMorning()).document());
        Edition again = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY))
                .compose(Samples.newsstand().desk(), Samples.firstMorning());

        assertThat(DocumentJson.write(((Edition.Composed) again).document())).isEqualTo(once);
    }

    @Test
    void tellsHowAThemeHasGrownSinceTheLastBrief() {
        Document document = afterPricesOf(2.5);

        assertThat(Words.text(document, Section.Kind.CHANGES))
                .isEqualTo("Grown.\nNo. 1, “Chinese laboratories cut the prices of their AI models”: publishers 2 → 3"
                        + " (now also The Ashmere Courier); strength 2.5 → 6.4.");
        assertThat(Words.text(document, Section.Kind.LEDE)).startsWith("Moyu cut the price");
    }

    /** "1 new report of it" stood where the reader looked for what had changed. */
    @Test
    void countsNoReportsOfWhatHasNotGrown() {
        assertThat(afterPricesOf(6.2).sections()).noneMatch(section -> section.kind() == Section.Kind.CHANGES);
        assertThat(afterPricesOf(9.5).sections()).noneMatch(section -> section.kind() == Section.Kind.CHANGES);
    }

    /** A brief of the day after one that told of prices, when they were so strong. */
    private Document afterPricesOf(double strength) {
        Instant yesterday = Samples.NOW.minus(Duration.ofHours(24));
        Newsstand stand = Samples.newsstand();
        Newsstand before = Samples.newsstand();
        Samples.before(before, yesterday);
        before.signals.forEach(signal -> stand.earlier.add(
                Samples.signal(signal.id().value(), 1, signal.title(), strength, "AI in China", signal.evidence())));
        Sent sent = new Sent(Map.of(new ItemRef(ItemRef.Type.SIGNAL, "prices"), 1), yesterday);
        return ((Edition.Composed) editions.compose(stand.desk(), Samples.occasion(Samples.ada(), sent, null)))
                .document();
    }

    @Test
    void admitsThatThereIsNoNewEvidence() {
        Sent sent = new Sent(Map.of(), Samples.NOW.minus(Duration.ofHours(2)));

        Document document = compose(Samples.occasion(Samples.ada(), sent, null)).document();

        assertThat(Words.text(document, Section.Kind.LEDE)).contains("\nNothing new has been reported since 4 March.");
    }

    /** That something stayed as it was is no news. */
    @Test
    void saysNothingOfThemesThatWentQuiet() {
        ItemRef prices = new ItemRef(ItemRef.Type.SIGNAL, "prices");
        Instant before = Samples.NOW.minus(Duration.ofHours(2));
        Brief previous = previous(before, new NumberedItem(1, prices, 2, "Prices", 6, List.of("AI in China")));
        Newsstand stand = Samples.newsstand();
        Samples.addHit(stand, "new", "2026-03-05T05:30:00Z");

        Document document = ((Edition.Composed) editions.compose(
                        stand.desk(), Samples.occasion(Samples.ada(), new Sent(Map.of(prices, 2), before), previous)))
                .document();

        assertThat(Words.section(document, Section.Kind.CHANGES)).isEmpty();
        assertThat(Words.text(document, Section.Kind.LEDE)).doesNotContain("made of single items");
    }

    @Test
    void staysSilentWithAReasonWhenNothingIsNew() {
        Newsstand stand = Samples.newsstand();
        Map<ItemRef, Integer> all = stand.signals.stream()
                .map(Signal::id)
                .collect(Collectors.toMap(id -> new ItemRef(ItemRef.Type.SIGNAL, id.value()), _ -> 2));
        stand.hits.clear();
        stand.insights.clear();
        stand.digests.clear();

        Edition edition = editions.compose(
                stand.desk(), Samples.occasion(Samples.ada(), new Sent(all, Samples.NOW.minusSeconds(60)), null));

        assertThat(edition)
                .isInstanceOfSatisfying(
                        Edition.Silent.class,
                        silent -> assertThat(silent.reason())
                                .startsWith("Of what was read, nothing new about what you follow")
                                .contains("you were told of “Chinese"));
    }

    /** For a week, mornings named a theme under a title that its reader had never seen. */
    @Test
    void namesWhatTheLastBriefOpenedWithWhenNothingIsNew() {
        Newsstand stand = Samples.newsstand();
        Edition.Composed told = (Edition.Composed)
                editions.compose(stand.desk(), Samples.occasion(Samples.ada(), Sent.nothing(), null));
        NumberedItem hit = told.items().stream()
                .filter(item -> item.item().type() == ItemRef.Type.HIT)
                .findFirst()
                .orElseThrow();
        NumberedItem first = new NumberedItem(1, hit.item(), 1, "What opened it", hit.score(), hit.because());
        Brief yesterday = new Brief(
                new BriefId("yesterday"),
                Samples.ada().id(),
                told.document().date(),
                Slot.MORNING,
                1,
                Samples.NOW.minusSeconds(60),
                Samples.NOW,
                told.document(),
                List.of(first),
                "");
        Map<ItemRef, Integer> all = Stream.of(
                        stand.signals.stream().map(one -> ItemRef.of(one.id())),
                        stand.hits.stream().map(one -> new ItemRef(ItemRef.Type.HIT, one.id())),
                        stand.insights.stream().map(one -> new ItemRef(ItemRef.Type.INSIGHT, one.id())),
                        stand.digests.stream()
                                .map(one -> new ItemRef(
                                        ItemRef.Type.DIGEST, one.discussion().value())))
                .flatMap(some -> some)
                .collect(Collectors.toMap(item -> item, _ -> 2));

        Edition edition = editions.compose(
                stand.desk(), Samples.occasion(Samples.ada(), new Sent(all, yesterday.sealed()), yesterday));

        assertThat(((Edition.Silent) edition).reason()).endsWith("you were told of “What opened it” before.");
    }

    @Test
    void saysWhichItemsDidNotFit() {
        Edition.Composed composed = compose(Samples.occasion(Samples.ada(1), Sent.nothing(), null));

        assertThat(composed.decisions())
                .filteredOn(decision -> decision.stage().equals("length"))
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.taken()).isFalse();
                    assertThat(decision.words()).contains("minutes");
                });
    }

    static Brief previous(Instant sealed, NumberedItem... items) {
        return new Brief(
                new BriefId("yesterday"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                sealed,
                sealed.plus(Duration.ofHours(12)),
                new Document(
                        "Before",
                        "",
                        "",
                        Samples.firstMorning().date(),
                        "en",
                        List.of(new Section(
                                Section.Kind.LEDE,
                                "Today",
                                List.of(new Block.Paragraph(null, List.of(Passage.fixed("Nothing."))))))),
                List.of(items),
                "");
    }

    private Document first() {
        return compose(Samples.firstMorning()).document();
    }

    private Edition.Composed compose(Occasion occasion) {
        return (Edition.Composed) editions.compose(Samples.newsstand().desk(), occasion);
    }
}
