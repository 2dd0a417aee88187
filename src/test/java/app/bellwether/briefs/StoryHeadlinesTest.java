package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a theme's story has come to stands in the headlines of the day, though few sentences for the claim say it. */
class StoryHeadlinesTest {

    private static final ItemRef THEME = ItemRef.of(new SignalId("faces"));
    private static final String FACES = "Orla Venn of Lanting AI faces deportation to China";
    private static final String DETAINED =
            "Orla Venn was detained on Wednesday at the border office in Brannes and taken to a prison near the"
                    + " harbour.";

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();
    private final List<Article> told = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private int supporting = 1;

    private void reports(String title, String text) {
        String id = "told" + told.size();
        Article article =
                Samples.article(id, "Paper " + id, "2026-03-04T1%d:00:00Z".formatted(told.size()), title, text);
        stand.articles.put(article.id(), article);
        told.add(article);
    }

    private String map() {
        return Words.text(compose(Samples.occasion(Samples.ada(10), Sent.nothing(), null)), Section.Kind.MAP);
    }

    private Document compose(Occasion occasion) {
        stand.stories.removeIf(story -> story.id().value().startsWith("of-told"));
        stand.signals.clear();
        stand.signals.addAll(signals);
        Article first = told.getFirst();
        List<Member> members = new ArrayList<>();
        for (Article article : told) {
            members.add(new Member(article.id(), article.publisher(), article.published(), members.size(), ""));
        }
        stand.stories.add(new Story(new StoryId("of-" + first.id()), first.title(), first.id(), members, Set.of()));
        stand.signals.add(Samples.signal(
                "faces",
                1,
                FACES,
                6,
                "AI in China",
                told.stream()
                        .limit(supporting)
                        .map(article -> Samples.evidence(
                                article, 0, article.text().equals(DETAINED) ? "was detained" : "", Stance.SUPPORTS))
                        .toList()));
        return ((Edition.Composed) editions.compose(stand.desk(), occasion)).document();
    }

    /** Of whoever was told that she faced it. */
    private Occasion dayAfter() {
        Instant sealed = Samples.NOW.minus(Duration.ofHours(20));
        NumberedItem item = new NumberedItem(1, THEME, 1, FACES, 6, List.of("AI in China"));
        Document before = compose(Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        Brief brief = new Brief(
                new BriefId("before"),
                Samples.ada().id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                sealed,
                sealed.plusSeconds(1),
                before,
                List.of(item),
                "");
        return Samples.occasion(Samples.ada(10), new Sent(Map.of(THEME, 0), sealed), brief);
    }

    private void faces() {
        reports(FACES, "Orla Venn of Lanting AI faces deportation to China, lawyers of the founder said on Tuesday.");
    }

    /** That a man was detained stood in the headlines of ten papers, and the theme told that he faced it. */
    @Test
    void tellsTheDeedThatManyHeadlinesTell() {
        faces();
        reports("Orla Venn detained at border office", DETAINED);
        reports("Founder Orla Venn detained in Brannes", "Protesters came to Brannes.");
        reports("Border police detain Orla Venn", "Protesters came to Brannes again.");

        assertThat(map()).contains(DETAINED);
    }

    private void isDetained() {
        reports("Orla Venn detained at border office", DETAINED);
        reports("Founder Orla Venn detained in Brannes", "Protesters came to Brannes.");
        reports("Border police detain Orla Venn", "Protesters came to Brannes again.");
    }

    @Test
    void opensWithWhatHappenedToWhomTheyKnow() {
        faces();
        Occasion dayAfter = dayAfter();
        isDetained();

        assertThat(Words.text(compose(dayAfter), Section.Kind.LEDE))
                .contains(DETAINED)
                .doesNotContain("Nothing new");
    }

    @Test
    void tellsOnceWhatHappenedWhenItSpeaksForTheThemeAsWell() {
        faces();
        Occasion dayAfter = dayAfter();
        isDetained();
        supporting = 2;

        Document document = compose(dayAfter);

        assertThat(Words.passages(document))
                .extracting(Passage::text)
                .filteredOn(DETAINED::equals)
                .hasSize(1);
    }

    @Test
    void tellsUnderWhatChangedWhatHappenedToWhomTheyKnow() {
        faces();
        Occasion dayAfter = dayAfter();
        isDetained();
        Article exports = Samples.article(
                "exports",
                "Sund Times",
                "2026-03-05T01:00:00Z",
                "China halves its exports of AI chips",
                "China halves its exports of AI chips to 40 million from March on, its board of trade said.");
        Samples.tell(stand, exports);
        signals.add(Samples.signal(
                "exports",
                1,
                exports.title(),
                9,
                "AI in China",
                List.of(Samples.evidence(exports, 0, "", Stance.SUPPORTS))));

        Document document = compose(dayAfter);

        assertThat(document.headline()).isEqualTo(exports.title());
        assertThat(Words.text(document, Section.Kind.CHANGES)).contains("Newly reported.\nNo. 2:\n" + DETAINED);
        assertThat(Words.text(document, Section.Kind.MAP)).doesNotContain(DETAINED);
    }

    /** Of a story that goes far, many headlines may tell of somebody else. */
    @Test
    void leavesOutADeedOfOthers() {
        faces();
        reports("Protesters burn cars in Brannes", "Protesters burned nine cars near the border office in Brannes.");
        reports("Brannes: protesters burn nine cars", "Protesters burned nine cars in Brannes on Wednesday.");
        reports("Cars burn as protesters gather", "Protesters in Brannes burned nine cars on Wednesday.");

        assertThat(map()).doesNotContain("burned");
    }

    @Test
    void leavesOutWhatOneHeadlineTells() {
        faces();
        reports("Orla Venn detained at border office", DETAINED);
        reports("Founder Orla Venn hopes to stay", "Protesters came to Brannes.");
        reports("Lawyers see Orla Venn in danger", "Protesters came to Brannes again.");

        assertThat(map()).doesNotContain("detained");
    }
}
