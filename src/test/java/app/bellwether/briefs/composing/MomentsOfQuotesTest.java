package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Reports;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Recording;
import app.bellwether.sources.Segment;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a quote of an episode leads. */
class MomentsOfQuotesTest {

    private static final String BEFORE = "Nobody asked.";
    private static final String SAID = "Databases are cheaper to run than they were.";
    private static final Article EPISODE = Reports.article(
            "talk",
            1,
            Kind.EPISODE,
            "The Row",
            "2026-03-03T06:00:00Z",
            "What it costs",
            BEFORE + "\n\n" + SAID,
            List.of(
                    new Segment(0, BEFORE.length(), "Nell Ferris", 10, 0),
                    new Segment(BEFORE.length() + 2, BEFORE.length() + 2 + SAID.length(), "Kofi Brandt", 754, 0)));

    private static Citation quoted(Article episode) {
        var quotes =
                new Quotes(Articles.inMemory(List.of(episode)), new Extracts(Linguist.standard(Taxonomy.standard())));
        return quotes.passage(episode, BEFORE.length() + 2, episode.text().length())
                .citations()
                .getFirst();
    }

    @Test
    void isTheMomentAtWhichItIsSaid() {
        Article heard =
                Reports.heardFrom(EPISODE, new Recording("https://row.example/talk.mp3", null, "", List.of(), false));

        assertThat(quoted(heard).url()).isEqualTo("https://row.example/talk.mp3#t=754");
        assertThat(quoted(heard).at()).isEqualTo(754);
    }

    @Test
    void isTheEpisodeWhereItsSoundIsNotKnown() {
        assertThat(quoted(EPISODE).url()).isEqualTo(EPISODE.url());
    }
}
