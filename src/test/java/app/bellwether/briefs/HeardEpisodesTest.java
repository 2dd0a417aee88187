package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import app.bellwether.signals.Reports;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Recording;
import app.bellwether.writing.Document;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a brief says of an episode, and where it leads. */
class HeardEpisodesTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private static final Rendering RENDERING = Rendering.standard();
    private static final String MACHINE = "Its words were written down by a machine.";
    private static final String MOMENT = "https://skerry.example/1.mp3#t=754";

    private static Document brief(boolean byMachine) {
        Newsstand stand = Samples.newsstand();
        Article episode = Objects.requireNonNull(stand.articles.get(new ArticleId("episode")));
        Recording recording = new Recording("https://skerry.example/1.mp3", 1800, "", List.of(), byMachine);
        stand.articles.put(new ArticleId("episode"), Reports.heardFrom(episode, recording));
        return ((Edition.Composed)
                        EDITIONS.compose(stand.desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null)))
                .document();
    }

    @Test
    void leadsToTheMomentInEveryLook() {
        Document brief = brief(false);
        SomeLinks links = new SomeLinks(true);

        for (String look : List.of(RENDERING.html(brief, links), RENDERING.fragment(brief, links))) {
            assertThat(Jsoup.parse(look).select("a[href]").eachAttr("href")).contains(MOMENT);
        }
        assertThat(RENDERING.text(brief, links)).contains(MOMENT).doesNotContain(MACHINE);
        assertThat(RENDERING.posts(brief, links).toString()).contains("(" + MOMENT + ")");
    }

    @Test
    void saysThatAMachineWroteItDown() {
        Document brief = brief(true);
        SomeLinks links = new SomeLinks(true);

        assertThat(RENDERING.text(brief, links).replaceAll("\\s+", " ")).contains("at [12:34]. " + MACHINE);
        assertThat(Jsoup.parse(RENDERING.html(brief, links)).text()).contains(MACHINE);
        assertThat(RENDERING.posts(brief, links).toString()).contains(MACHINE);
    }
}
