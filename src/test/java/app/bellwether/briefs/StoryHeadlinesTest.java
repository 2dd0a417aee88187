package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a theme's story has come to stands in the headlines of the day, though few sentences for the claim say it. */
class StoryHeadlinesTest {

    private static final String FACES = "Orla Venn of Lanting AI faces deportation to China";
    private static final String DETAINED =
            "Orla Venn was detained on Wednesday at the border office in Brannes and taken to a prison near the"
                    + " harbour.";

    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Newsstand stand = new Newsstand();
    private final List<Article> told = new ArrayList<>();

    private void reports(String title, String text) {
        String id = "told" + told.size();
        Article article =
                Samples.article(id, "Paper " + id, "2026-03-04T1%d:00:00Z".formatted(told.size()), title, text);
        stand.articles.put(article.id(), article);
        told.add(article);
    }

    private String map() {
        Article first = told.getFirst();
        List<Member> members = new ArrayList<>();
        for (Article article : told) {
            members.add(new Member(article.id(), article.publisher(), article.published(), members.size()));
        }
        stand.stories.add(new Story(new StoryId("of-" + first.id()), first.title(), first.id(), members, Set.of()));
        stand.signals.add(Samples.signal(
                "faces", 1, FACES, 6, "AI in China", List.of(Samples.evidence(first, 0, "", Stance.SUPPORTS))));
        Edition.Composed edition = (Edition.Composed)
                editions.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null));
        return Words.text(edition.document(), Section.Kind.MAP);
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
