package app.bellwether.signals;

import static app.bellwether.signals.Reports.LINGUIST;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.finds.DigestPicker;
import app.bellwether.signals.finds.InsightPicker;
import app.bellwether.sources.Article;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import app.bellwether.stories.Story;
import app.bellwether.writing.Citation;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.Passage;
import app.bellwether.writing.SourceSpan;
import app.bellwether.writing.Worded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpokenSpansTest {

    private static final String HOLDS = "The toll should be paid by lorries.";

    private final SpokenSpans spoken = new SpokenSpans(LINGUIST);
    private final ToldStories stories = new ToldStories();

    @Test
    void areTheSentencesOfAnEpisodesInsightsWithThoseBesideThem() {
        Article episode = Talk.episode();
        List<Insight> insights =
                new InsightPicker(LINGUIST, new ClaimReader(LINGUIST, _ -> "")).pick(episode, story(episode));

        Set<SourceSpan> spans = spoken.of(episode, insights);

        assertThat(spans).extracting(SourceSpan::note).containsExactly("", "", "remark", "", "");
        assertThat(spans)
                .extracting(SourceSpan::speaker)
                .containsExactly("Jon Frey", "Jon Frey", "Mira Holt", "Mira Holt", "Jon Frey");
        assertThat(spans)
                .allSatisfy(span -> assertThat(span.citation().quote())
                        .isEqualTo(episode.text()
                                .substring(
                                        span.citation().start(), span.citation().end())));
    }

    @Test
    void sayWhereSomethingIsLeftOutAndNothingOfWhoIsNotKnown() {
        StringBuilder text = new StringBuilder("Welcome to the show. ");
        text.append("We talked for long about this and that. ".repeat(40));
        int start = text.length();
        text.append("Ports of Denmark share one booking system.");
        Article episode =
                talk(Kind.EPISODE, text.toString(), List.of(new Segment(0, text.length(), "Mira Holt", 0, 0)));
        Insight insight = insight(episode, start, "Mira Holt");

        assertThat(spoken.of(episode, List.of(insight)))
                .hasSize(13)
                .first()
                .extracting(SourceSpan::note)
                .isEqualTo("later");
        assertThat(spoken.of(episode, List.of(insight(episode, start, "")))).isEmpty();
    }

    @Test
    void areACommentsOwnWordsUnderTheNumberOfItsAuthor() {
        Article thread = Talk.discussion();
        Digest digest = new DigestPicker(LINGUIST, new ClaimReader(LINGUIST, _ -> ""))
                .pick(thread, story(thread))
                .orElseThrow();

        Set<SourceSpan> spans = spoken.of(thread, digest);

        assertThat(spans).extracting(span -> span.citation().quote()).noneMatch(quote -> quote.contains("idiots"));
        assertThat(spans)
                .filteredOn(span -> "lena".equals(span.citation().speaker()))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.citation().quote()).startsWith("Terminals in Rotterdam pay");
                    assertThat(span.note()).isEqualTo("author 3");
                    assertThat(span.speaker()).isNull();
                });
    }

    @Test
    void countNobodyWhoOnlyCopied() {
        String said = "Lorries should pay the bridge toll.";
        List<Segment> comments = List.of(new Segment(0, 35, "ada", null, 0), new Segment(37, 72, "ben", null, 1));
        Article thread = talk(Kind.DISCUSSION, said + "\n\n" + said, comments);

        assertThat(spoken.of(thread, digest(thread, comments.getFirst())))
                .extracting(span -> span.citation().speaker())
                .containsExactly("ada");
    }

    /** What is answered most and what is quoted is read first, whoever came first. */
    @Test
    void areTheWorthiestCommentsOfAThreadThatIsTooLong() {
        StringBuilder text = new StringBuilder();
        List<Segment> comments = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            int start = text.length();
            text.append("Comment number ")
                    .append(at)
                    .append(" says so. ")
                    .append("Many of group ".concat(at + " said it. ").repeat(5).strip());
            comments.add(new Segment(start, text.length(), "author" + at % 50, null, at > 150 ? 1 : 0));
            text.append("\n\n");
        }
        Article thread = talk(Kind.DISCUSSION, text.toString(), comments);

        List<String> quotes = spoken.of(thread, digest(thread, comments.get(120))).stream()
                .map(span -> span.citation().quote())
                .toList();

        assertThat(quotes.stream().mapToInt(String::length).sum()).isBetween(10_000, 20_000);
        assertThat(quotes)
                .anyMatch(quote -> quote.contains("number 120 "))
                .anyMatch(quote -> quote.contains("number 150 "));
    }

    @Test
    void tellAnInsightOfOneSpeakerAlone() {
        Citation quote = cited("Mira Holt", 100, "Ports of Denmark share one booking system.");
        Citation asked = cited("Jon Frey", 50, "Do ports share anything?");
        Citation other = cited("Jon Frey", 20, "Denmark has small ports.");

        assertThat(draft("insight 1", quote, asked).insteadOf(quote)).isPresent();
        assertThat(draft("insight 1", quote, other).insteadOf(quote)).isEmpty();
        assertThat(draft("insight 1", other).insteadOf(quote)).isEmpty();
        assertThat(draft("insight 1", cited(null, 100, quote.quote())).insteadOf(quote))
                .isEmpty();
    }

    @Test
    void r5CountEachAuthorOfAPositionOnce() {
        Drafted drafted = new Drafted(Map.of(
                DigestTask.POSITION + 1,
                List.of(
                        worded("position 1", cited("ada", 0, HOLDS)),
                        worded("position 1", cited("ada", 90, HOLDS)),
                        worded("position 1", cited("ben", 200, HOLDS))),
                DigestTask.AGAINST + 2,
                List.of(worded("against 2", cited("cleo", 300, HOLDS)))));

        assertThat(new SpokenDraft(drafted).positions()).singleElement().satisfies(position -> {
            assertThat(position.people()).isEqualTo(2);
            assertThat(position.against()).isEmpty();
            assertThat(position.says().citations()).hasSize(3);
        });
    }

    private Story story(Article article) {
        stories.tell(article, "of", 0);
        return stories.of(article.id()).orElseThrow();
    }

    private static SpokenDraft draft(String part, Citation... cited) {
        return new SpokenDraft(new Drafted(Map.of(part, List.of(worded(part, cited)))));
    }

    private static Worded worded(String part, Citation... cited) {
        Passage passage = new Passage(Passage.Kind.WORDED, HOLDS, Arrays.asList(cited));
        return new Worded(part, Standing.WORDED, passage);
    }

    private static Citation cited(@Nullable String speaker, int start, String words) {
        Article any = Talk.episode();
        return new Citation(
                any.id().value(),
                1,
                Citation.Part.TEXT,
                start,
                start + words.length(),
                words,
                null,
                any.publisher(),
                any.title(),
                any.url(),
                any.published(),
                speaker,
                null,
                "en");
    }

    private static Article talk(Kind kind, String text, List<Segment> segments) {
        return Reports.article("talk", 1, kind, "Dock Talk", "2026-03-10T05:00:00Z", "Berths", text, segments);
    }

    private Insight insight(Article episode, int start, String speaker) {
        return new Insight(
                "one",
                episode.title(),
                speaker,
                0,
                evidence(episode, start, episode.text().length()),
                Set.of(),
                5);
    }

    private Digest digest(Article thread, Segment comment) {
        Evidence point = evidence(thread, comment.start(), comment.end());
        return new Digest(
                thread.id(),
                thread.title(),
                200,
                50,
                List.of(point),
                List.of(1),
                List.of(),
                Set.of(),
                5,
                thread.published());
    }

    private Evidence evidence(Article article, int start, int end) {
        String quote = article.text().substring(start, end);
        return new Evidence(
                article.id(),
                1,
                Citation.Part.TEXT,
                start,
                end,
                quote,
                quote,
                Evidence.Stance.SUPPORTS,
                story(article).id(),
                article.publisher(),
                article.published(),
                .5);
    }
}
