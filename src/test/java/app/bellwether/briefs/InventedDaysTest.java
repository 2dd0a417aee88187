package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays.Day;
import app.bellwether.mail.OutgoingMail;
import app.bellwether.matching.Decision;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Section;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every brief, shown on those of every role, language and size. */
class InventedDaysTest {

    private static final int BRIEFS = InventedDays.SAMPLE;
    private static final int MOST_BYTES = 90 * 1024;

    private static final Rendering RENDERING = Rendering.standard();
    private static final EveryLink LINKS = new EveryLink();

    /** A date that means "never" or "unknown", a word cut off, what a program prints for nothing. */
    private static final Pattern NEVER = Pattern.compile(
            "2099|9999-|1970|\\p{L}(?:…|\\.\\.\\.)|\\bnull\\b|\\bundefined\\b|\\bNaN\\b|\\$\\{|[{}]|&(?:amp|lt|gt|quot|#\\d+);");

    private static final Pattern URL = Pattern.compile("https?:\\S+");

    /** What the line below the headline ends with, in every language. */
    private static final Pattern MINUTES = Pattern.compile("(\\d+)\u00a0[Mm]in\\.?$");

    /** What is told beside the items, and owed to nobody. */
    private static final Set<Section.Kind> BESIDE =
            EnumSet.of(Section.Kind.CHANGES, Section.Kind.DATES, Section.Kind.BOTTOM_LINE);

    private static List<Day> days = List.of();
    private static List<Day> crowded = List.of();

    @BeforeAll
    static void compose() {
        days = InventedDays.days(BRIEFS);
        crowded = InventedDays.crowded(BRIEFS);
    }

    @Test
    void takeNoLongerThanTheirReadersMinutesUnlessOneItemAndTheCorrectionsAloneDo() {
        assertThat(Stream.concat(days.stream(), crowded.stream()))
                .filteredOn(day -> minutes(day.document()) > day.minutes())
                .isNotEmpty()
                .allSatisfy(day -> {
                    assertThat(numbered(day.document()))
                            .as(day.document().edition())
                            .isOne();
                    assertThat(day.document().sections())
                            .as(day.document().edition())
                            .noneMatch(section -> BESIDE.contains(section.kind()));
                });
    }

    private static long numbered(Document document) {
        return document.items().map(Block.Item::number).distinct().count();
    }

    private static int minutes(Document document) {
        Matcher line = MINUTES.matcher(document.edition());
        assertThat(line.find()).as(document.edition()).isTrue();
        return Integer.parseInt(line.group(1));
    }

    @Test
    void r8SayOfWhatDidNotFitThatItDidNot() {
        assertThat(Stream.concat(days.stream(), crowded.stream()))
                .allMatch(day -> taken(day) == numbered(day.document()));
        assertThat(crowded.stream()
                        .filter(day -> numbered(day.document()) > 1)
                        .flatMap(day -> day.decisions().stream()))
                .extracting(Decision::stage)
                .contains("length");
    }

    private static long taken(Day day) {
        return day.decisions().stream().filter(Decision::taken).count();
    }

    @Test
    void areOfEveryRoleLanguageAndSize() {
        assertThat(days).hasSize(BRIEFS);
        assertThat(days.stream().map(Day::role)).containsOnly(Role.values());
        assertThat(days.stream().map(Day::language)).contains(Frame.languages().toArray(String[]::new));
        assertThat(days.stream().mapToInt(day -> items(day.document()).size()).summaryStatistics())
                .satisfies(sizes -> assertThat(sizes.getMin()).isLessThanOrEqualTo(2))
                .satisfies(sizes -> assertThat(sizes.getMax()).isGreaterThan(5));
    }

    @Test
    void areOfReadersWhoHadOneBeforeAsWell() {
        assertThat(having(Section.Kind.CHANGES)).isGreaterThan(BRIEFS / 6);
        assertThat(having(Section.Kind.CORRECTIONS)).isGreaterThan(BRIEFS / 6);
    }

    private static long having(Section.Kind kind) {
        return days.stream()
                .filter(day -> Words.section(day.document(), kind).isPresent())
                .count();
    }

    private static Set<String> items(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Item.class::isInstance)
                .map(Block.Item.class::cast)
                .map(item -> item.number() + (item.title() == null ? "" : " " + Clean.line(item.title())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Beyond some hundred thousand bytes a mailbox cuts the end off, with the way to unsubscribe. */
    @Test
    void areSmallEnoughToBeShownWhole() {
        assertThat(days).allSatisfy(day -> assertThat(encoded(day.document())).isLessThan(MOST_BYTES));
    }

    private static int encoded(Document document) {
        OutgoingMail mail = new OutgoingMail(
                "<brief@brief.example>",
                Samples.NOW,
                new OutgoingMail.Mailbox("Bellwether", "brief@brief.example"),
                "ada@example.org",
                document.headline(),
                List.of(),
                RENDERING.text(document, LINKS),
                RENDERING.html(document, LINKS));
        String wire = mail.wire();
        return wire.substring(wire.indexOf("Content-Type: text/html")).getBytes(StandardCharsets.US_ASCII).length;
    }

    @Test
    void r1QuoteEverySpanVerbatim() {
        assertThat(days)
                .allSatisfy(day -> assertThat(day.document().citations())
                        .isNotEmpty()
                        .allSatisfy(citation -> {
                            Article article = day.stand()
                                    .shelf()
                                    .byId(new ArticleId(citation.article()), citation.revision())
                                    .orElseThrow();
                            String from = citation.of() == Citation.Part.TEXT ? article.text() : article.title();
                            assertThat(from.substring(citation.start(), citation.end()))
                                    .isEqualTo(citation.quote());
                        }));
    }

    @Test
    void r4SayNothingHollow() {
        assertThat(days).allSatisfy(day -> {
            assertThat(Words.all(day.document()).stream()
                            .filter(words -> day.document()
                                    .citations()
                                    .noneMatch(one -> one.title().equals(words)))
                            .filter(words -> !words.isEmpty()))
                    .noneMatch(words -> NEVER.matcher(words).find())
                    .noneMatch(String::isBlank);
            assertThat(figures(day.document()))
                    .allMatch(figure -> figure.written().matches(".*\\d.*")
                            && !figure.unit().isBlank());
        });
    }

    private static List<Figure> figures(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> switch (block) {
                    case Block.Item item -> item.figures().stream();
                    case Block.Bars bars -> bars.bars().stream();
                    case Block.Paragraph _ -> Stream.<Figure>empty();
                })
                .toList();
    }

    @Test
    void sayTheSameInTextAndHtml() {
        assertThat(days).allSatisfy(day -> {
            org.jsoup.nodes.Document page = Jsoup.parse(RENDERING.html(day.document(), LINKS));
            String text = RENDERING.text(day.document(), LINKS);
            String words = together(text);

            assertThat(itemsOf(page)).isNotEmpty().isEqualTo(items(day.document()));
            assertThat(itemsOf(page)).allMatch(item -> words.contains(together(item.replaceFirst(" ", "."))));
            assertThat(page.select("h1, h2").eachText()).allMatch(heading -> words.contains(together(heading)));
            assertThat(URL.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()))
                    .isEqualTo(Set.copyOf(page.select("a[href^=http]").eachAttr("href")));
            assertThat(page.select("a[href^=mailto]").eachText())
                    .filteredOn(command -> command.matches(".*\\d"))
                    .isNotEmpty()
                    .allMatch(command -> words.contains(together(command)));
        });
    }

    /** Without blanks, since text is broken into lines wherever it may be. */
    private static String together(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Number and title of each, as a mailbox shows them. */
    private static Set<String> itemsOf(org.jsoup.nodes.Document page) {
        return page.select("td.no").stream()
                .map(number -> (number.text() + " "
                                + Objects.requireNonNull(number.nextElementSibling())
                                        .select("h3")
                                        .text())
                        .strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void r9ShowTagsOfSourcesAsWordsAndTurnNoText() {
        assertThat(days).allSatisfy(day -> {
            String html = RENDERING.html(day.document(), LINKS);
            assertThat(Jsoup.parse(html).select("script, iframe, form, img, object"))
                    .isEmpty();
            assertThat(html + RENDERING.text(day.document(), LINKS)).doesNotContain("\u202E", "\u200B");
        });
    }
}
