package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Faults that daily briefs of the trade are known for, each built as a newsstand and composed. */
class FaultsOfBriefsTest {

    private static final Linguist LINGUIST = Linguist.standard(Samples.TAXONOMY);
    private static final Rendering RENDERING = Rendering.standard();
    private static final Links LINKS = new Answering(new NoLinks());
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
            assertThat(look)
                    .containsPattern(Pattern.quote(passage.text()) + "”? \\([^()]*"
                            + Pattern.quote(citation.publisher()) + "[^()]*, " + day + "\\) \\[\\d+\\]")
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

        assertThat(Words.passages(document)).extracting(Passage::kind).doesNotContain(Passage.Kind.INFERRED);
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
        Article article = hit(
                "revenue",
                "Halden’s Pilot brings in $1 billion a week",
                "Marlin 5 brought in $1 billion of new revenue within its first week, the maker of AI chips said.");

        assertThat(Words.items(compose(), Section.Kind.HITS))
                .noneMatch(item -> article.title().equals(item.title()));
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

    /** The lede said 90 days, the text 60, a quote beside it a year, and the last line "this week". */
    @Test
    void r5NamesOneDateForOneDeadline() {
        retell("review the price again on 20 March 2026", "review the price of its Cirrus 2 model on 20 March 2026");
        Document document = compose();

        String date = "20 March";
        assertThat(Words.text(document, Section.Kind.DATES)).startsWith(date + ".");
        assertThat(Words.text(document, Section.Kind.BOTTOM_LINE)).contains("Next date: " + date + " (no. 1).");
        assertThat(Words.all(document))
                .noneMatch(text -> Pattern.compile("(?i)within \\d+ days|this quarter|this week")
                        .matcher(text)
                        .find());
    }

    private void retell(String words, String others) {
        stand.articles.computeIfPresent(
                new ArticleId("qingyun"),
                (_, article) -> Samples.article(
                        "qingyun",
                        article.publisher(),
                        article.published().toString(),
                        article.title(),
                        article.text().replace(words, others)));
    }

    /** A date of storage that means "never" was shown as a day to watch. */
    @Test
    void r4WatchesNoDayThatIsOutOfSight() {
        retell("review the price again on 20 March 2026", "review the price of its Cirrus 2 model on 31 December 2099");
        Document document = compose();

        assertThat(Words.section(document, Section.Kind.DATES)).isEmpty();
        assertThat(Words.text(document, Section.Kind.BOTTOM_LINE)).doesNotContain("2099");
    }

    /** "6/18/2026" is a day or none, as the reader is from one country or the other. */
    @Test
    void writesDaysSoThatNobodyReadsThemTheWrongWayRound() {
        Document document = compose();

        assertThat(looks(document))
                .allSatisfy(look -> assertThat(look.replaceAll("https?://\\S+", ""))
                        .doesNotContainPattern("\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"));
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

    /** A label stood glued to the word after it, and so did the links. */
    @Test
    void keepsLabelsAndLinksApartFromTheWordsBesideThem() {
        assertThat(looks(compose()))
                .noneMatch(look -> look.contains("monitorReports") || look.contains("monitorNew"))
                .noneMatch(look -> Pattern.compile("(more|sources|why) \\d(more|sources|why)")
                        .matcher(look.replaceAll("<[^>]+>", ""))
                        .find());
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

    /** The page of a claim showed its reader's address. */
    @Test
    void showsNobodysAddress() {
        assertThat(looks(compose())).allSatisfy(look -> assertThat(look).doesNotContain("ada@example.org", "Ada"));
    }

    /** Facts, conclusions and opinions spoke with one voice. */
    @Test
    void r3TellsOpinionsFromReportsInEveryLook() {
        Document document = compose();
        List<String> opinions = extracts(document).stream()
                .filter(passage -> passage.kind() == Passage.Kind.OPINION)
                .map(Passage::text)
                .toList();

        assertThat(opinions).isNotEmpty();
        assertThat(looks(document)).allSatisfy(look -> {
            String words = oneLine(look.replaceAll("<[^>]+>", ""));
            opinions.forEach(opinion ->
                    assertThat(words).containsPattern("Opinion:? [*_]?“" + Pattern.quote(opinion.replace("'", "’"))));
        });
    }

    /** Where readers can answer. */
    private record Answering(Links others) implements Links {

        @Override
        public String evidence(Citation citation) {
            return others.evidence(citation);
        }

        @Override
        public String reply(String command) {
            return "mailto:desk@localhost?subject=" + command.replace(" ", "%20");
        }

        @Override
        public @Nullable String archive() {
            return others.archive();
        }

        @Override
        public @Nullable String preferences() {
            return others.preferences();
        }

        @Override
        public @Nullable String unsubscribe() {
            return others.unsubscribe();
        }
    }

    private static List<String> looks(Document document) {
        return List.of(
                RENDERING.html(document, LINKS),
                RENDERING.text(document, LINKS),
                RENDERING.discord(document, LINKS).stream()
                        .flatMap(message -> Stream.concat(
                                Stream.of(message.content()),
                                message.embeds().stream().map(embed -> embed.title() + "\n" + embed.description())))
                        .collect(Collectors.joining("\n")));
    }
}
