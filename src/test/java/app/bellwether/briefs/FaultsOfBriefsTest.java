package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Faults that daily briefs of the trade are known for, each built as a newsstand and composed. */
class FaultsOfBriefsTest {

    private static final Linguist LINGUIST = Linguist.standard(Samples.TAXONOMY);
    private static final Rendering RENDERING = Rendering.standard();
    private static final Links LINKS = new EveryLink();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);
    private final Newsstand stand = Samples.newsstand();

    private Document compose() {
        return composed().document();
    }

    private Edition.Composed composed() {
        return (Edition.Composed)
                editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
    }

    private static List<Passage> extracts(Document document) {
        return Words.passages(document).stream()
                .filter(passage -> passage.kind() != Passage.Kind.FIXED)
                .toList();
    }

    private static String oneLine(String look) {
        return look.replaceAll("\\s+", " ");
    }

    /** Twenty-five numbers hung on five titles at the end, without publisher, address or day. */
    @Test
    void r3GivesEverySentenceItsPublisherDayTitleAndAddress() {
        Document document = compose();
        String look = oneLine(RENDERING.text(document, LINKS));

        assertThat(extracts(document)).hasSizeGreaterThan(5).allSatisfy(passage -> {
            Citation citation = passage.citations().getFirst();
            String day = DAY.format(LocalDate.ofInstant(citation.published(), ZoneOffset.UTC));
            assertThat(passage.citations()).hasSize(1);
            String publisher = "\\([^()]*" + Pattern.quote(citation.publisher()) + "[^()]*, " + day + "\\) ";
            // of two sentences of one article, the second says whose both are
            assertThat(look)
                    .containsPattern(Pattern.quote(passage.text()) + "”? (?:" + publisher
                            + "\\[\\d+\\]|\\[(\\d+)\\] [^()\\[]+" + publisher + "\\[\\1\\])")
                    .containsPattern("\\[\\d+\\] [^\\[]*" + Pattern.quote(citation.publisher()) + "[^\\[]*"
                            + Pattern.quote(citation.title()) + "[^\\[]* " + Pattern.quote(citation.url()));
        });
    }

    /** A measure of one platform became a measure of the world when its sentence was shortened. */
    @Test
    void r1ShowsSentencesAsTheyWereWrittenWithEveryQualifier() {
        assertThat(extracts(compose()))
                .allSatisfy(passage -> assertThat(passage.text())
                        .isEqualTo(passage.citations().getFirst().quote()));
    }

    /** The same template of a conclusion stood under every claim: what is concluded is marked, and without a model nothing is. */
    @Test
    void r3SaysNothingOfItsOwnAboutTheWorld() {
        Document document = compose();

        assertThat(Words.passages(document)).extracting(Passage::kind).doesNotContain(Passage.Kind.WORDED);
        assertThat(Words.passages(document))
                .filteredOn(passage -> passage.kind() == Passage.Kind.FIXED)
                .allSatisfy(passage -> assertThat(passage.text())
                        .doesNotContainPattern(
                                "(?i)generali[sz]e|implies|because|means that|any time a|should|likely"));
    }

    /** A share and a sum of money were drawn on one axis with two counts, all without units. */
    @Test
    void r4DrawsOneUnitOnOneAxisAndWritesItDown() {
        Newsstand mixed = packages("72 malicious packages", "about 50 percent of the scanner rules", "$75 million");
        Newsstand again = packages("72 malicious packages", "72 malicious packages", "310 malicious packages");
        Newsstand counted = packages("72 malicious packages", "148 malicious packages", "310 malicious packages");

        assertThat(bars(mixed)).isEmpty();
        assertThat(bars(again))
                .as("what a second paper told the day after is of one release")
                .isEmpty();
        assertThat(bars(counted)).singleElement().satisfies(bars -> {
            assertThat(bars.bars()).extracting(Figure::unit).containsOnly("package");
            assertThat(bars.bars())
                    .extracting(Figure::written)
                    .containsExactly("72 malicious packages", "148 malicious packages", "310 malicious packages");
        });
    }

    private List<Block.Bars> bars(Newsstand newsstand) {
        Edition edition = editions.compose(newsstand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        return ((Edition.Composed) edition)
                .document().sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Block.Bars.class::isInstance)
                        .map(Block.Bars.class::cast)
                        .toList();
    }

    /** A theme of three days, of which each counts something. */
    private static Newsstand packages(String... counts) {
        Newsstand stand = new Newsstand();
        List<Article> articles = IntStream.range(0, counts.length)
                .mapToObj(i -> Samples.article(
                        "count" + i,
                        "Paper " + i,
                        "2026-03-0" + (2 + i) + "T05:00:00Z",
                        "Registry counts again",
                        "Inspectors of the Kernelyard registry have counted " + counts[i]
                                + " in the attack on AI chips made in China."))
                .toList();
        articles.forEach(article -> Samples.tell(stand, article));
        stand.signals.add(Samples.signal(
                "packages",
                1,
                "Attack on the Kernelyard registry grows",
                6,
                "AI in China",
                IntStream.range(0, counts.length)
                        .mapToObj(
                                i -> Samples.evidence(articles.get(i), 0, "have counted " + counts[i], Stance.SUPPORTS))
                        .toList()));
        return stand;
    }

    /** A sentence said one product had earned the sum, and the headline above it said another had. */
    @Test
    void putsNoSentenceUnderAHeadlineThatTellsItOfAnother() {
        String sentence =
                "Marlin 5 brought in $1 billion of new revenue within its first week, the maker of AI chips said.";
        Article article = hit("revenue", "Halden’s Pilot brings in $1 billion of revenue in a week", sentence);

        assertThat(Words.all(compose())).doesNotContain(article.title(), sentence);

        hit("revenue", "Marlin 5 brings in $1 billion of revenue in a week", sentence);
        assertThat(Words.all(compose())).contains("Marlin 5 brings in $1 billion of revenue in a week", sentence);
    }

    /** Of a theme that the reader knows, the headline of the newest report goes above the brief, if it tells what is quoted below. */
    @Test
    void putsNoSentenceOfAThemeUnderAHeadlineThatTellsItOfAnother() {
        String right = "Lanting AI doubles price of its R3 model to $5.00";
        String wrong = "Fennmark doubles price of its Alder 4 model to $5.00";

        assertThat(headedBy(right)).isEqualTo(right);
        assertThat(headedBy(wrong)).isEqualTo("Chinese laboratories cut the prices of their AI models");
    }

    /** The headline of a brief on the morning after, of which the newest report bears that title. */
    private String headedBy(String title) {
        Newsstand stand = Samples.newsstand();
        Samples.onlyPrices(stand);
        Article more = Samples.article(
                "more",
                "Sund Times",
                "2026-03-05T01:00:00Z",
                title,
                "Lanting AI doubled the price of its R3 language model to $5.00 on Wednesday.");
        Samples.tell(stand, more);
        Samples.reinforce(stand, more, Stance.SUPPORTS);
        Sent sent = new Sent(
                Map.of(new ItemRef(ItemRef.Type.SIGNAL, "prices"), 1), Samples.NOW.minus(Duration.ofHours(12)));
        return ((Edition.Composed) editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), sent, null)))
                .document()
                .headline();
    }

    /** Two of eleven short items told the same, as two papers had it. */
    @Test
    void tellsOneFactInOneLine() {
        hit(
                "openings",
                "Vacancies at makers of AI chips soar to record 9.3 million",
                "Vacancies at makers of AI chips soared by nearly a million in April, the most that were added in a"
                        + " month since the Labour Office began to count them.");
        hit(
                "openings2",
                "Vacancies at AI chip makers soar to record high of 9.3 million",
                "Makers of AI chips sought more people than ever at the end of April, which adds to the unfilled demand"
                        + " for workers.");

        assertThat(Words.items(compose(), Section.Kind.HITS).map(Block.Item::title))
                .filteredOn(title -> title.contains("9.3 million"))
                .hasSize(1);
    }

    private Article hit(String id, String title, String sentence) {
        Article article = Samples.article(id, "Paper " + id, "2026-03-04T09:00:00Z", title, sentence);
        Samples.tell(stand, article);
        stand.hits.removeIf(hit -> hit.id().equals(id));
        stand.hits.add(new QuickHit(
                id,
                new StoryId("of-" + id),
                title,
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
        return article;
    }

    /** One ratio was told twelve times in one brief. */
    @Test
    void doesNotTellOneNumberAgainAndAgain() {
        List<String> ways = List.of(
                "American laboratories charge 4,012 crowns where their Chinese rivals charge 100, Harrow Bank counted.",
                "A bank puts the price of American models at 4,012 crowns and that of Chinese ones at 100.",
                "Where Chinese models cost 100 crowns, the American laboratories still ask for 4,012.",
                "Customers pay 4,012 crowns for American models, and 100 for the same work by a Chinese one.");
        for (int i = 0; i < ways.size(); i++) {
            hit("ratio" + i, "AI chips and the price of models, part " + i, ways.get(i));
        }

        assertThat(extracts(compose()))
                .filteredOn(passage -> passage.text().contains("4,012"))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** The third theme had no dive, so that the third dive was of the fourth theme. */
    @Test
    void givesATitleOneNumberWhereverItStands() {
        addTheme(
                "Shenzhen opens a hall for AI chips",
                "A second hall for AI chips was opened in Shenzhen on Monday by the foundry Lin.",
                "Nine machines stand in the hall, which foundry Lin paid for with a loan of the province.");
        addTheme(
                "Customs holds AI chips back at Chinese ports",
                "Customs officers in Ningbo held 412 crates of AI chips back over missing papers.",
                "Importers wait eleven days for clearance of processors, the chamber of forwarders counted.");
        addTheme(
                "Universities in China train chip designers",
                "Universities of six provinces have enrolled 9,100 students of circuit design this spring.",
                "Professors of Wuhan teach layout of accelerators to evening classes, the ministry reported.");

        Map<String, List<Integer>> numbers = Stream.of(Section.Kind.MAP, Section.Kind.DIVES, Section.Kind.HITS)
                .flatMap(kind -> Words.items(compose(), kind))
                .collect(Collectors.groupingBy(
                        Block.Item::title,
                        Collectors.mapping(
                                Block.Item::number,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        all -> all.stream().distinct().toList()))));

        assertThat(numbers.values()).hasSizeGreaterThan(4).allMatch(all -> all.size() == 1);
        assertThat(numbers.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private void addTheme(String title, String... sentences) {
        List<Evidence> evidence = new ArrayList<>();
        for (String sentence : sentences) {
            int number = stand.articles.size();
            Article article = Samples.article(
                    "more" + number, "Paper " + number, "2026-03-04T05:00:00Z", title + ", says paper", sentence);
            Samples.tell(stand, article);
            evidence.add(Samples.evidence(article, 0, "", Stance.SUPPORTS));
        }
        stand.signals.add(Samples.signal(title, 1, title, 5, "AI in China", evidence));
    }

    /** Answers to questions that readers often ask said what stood nowhere above. */
    @Test
    void asksOnlyQuestionsThatItsItemsAnswer() {
        Edition.Composed composed = composed();
        String questions = Words.text(composed.document(), Section.Kind.QUESTIONS);

        assertThat(Pattern.compile("(?:more|sources|why|no\\.) (\\d+)")
                        .matcher(questions)
                        .results()
                        .map(MatchResult::group)
                        .map(one -> Integer.parseInt(one.replaceAll("\\D", ""))))
                .isNotEmpty()
                .allMatch(number -> number <= composed.items().size());
        assertThat(questions).doesNotContainPattern("\\d{2,}|percent|\\$");
    }

    /** The text said 700, and the rows beside it came to 566. What is counted here has its parts beside it. */
    @Test
    void r5GivesNoTotalThatItsPartsDoNotComeTo() {
        Document document = compose();
        List<Evidence> supporting = stand.signals.getFirst().evidence(Stance.SUPPORTS);

        List<Integer> read = numbers(document, "(\\d+) of (\\d+) sources read; (\\d+) failed: ");
        assertThat(read.get(0) + read.get(2)).isEqualTo(read.get(1));
        assertThat(Words.text(document, Section.Kind.COVERAGE).split(" \\(it did not answer in time\\)", -1))
                .hasSize(read.get(2) + 1);
        assertThat(numbers(document, "Reported by (\\d+) publishers on (\\d+) days"))
                .containsExactly(
                        (int) supporting.stream()
                                .map(Evidence::publisher)
                                .distinct()
                                .count(),
                        (int) supporting.stream()
                                .map(one -> LocalDate.ofInstant(one.published(), ZoneId.of("Europe/Stockholm")))
                                .distinct()
                                .count());
        assertThat(numbers(document, "(\\d+) articles of (\\d+) publishers read since"))
                .containsExactly(stand.articles.size(), (int) stand.articles.values().stream()
                        .map(Article::publisher)
                        .distinct()
                        .count());
    }

    private static List<Integer> numbers(Document document, String words) {
        MatchResult found = Pattern.compile(words)
                .matcher(String.join("\n", Words.all(document)))
                .results()
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(group -> Integer.valueOf(found.group(group)))
                .toList();
    }
}
