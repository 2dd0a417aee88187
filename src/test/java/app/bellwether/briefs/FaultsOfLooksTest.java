package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.DiscordPost;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What briefs get wrong where they are shown, each in every look of a composed brief. */
class FaultsOfLooksTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private static final Rendering RENDERING = Rendering.standard();
    private static final Links LINKS = new EveryLink();

    private static final String LABEL = "(?:act now|monitor|background)";
    private static final String REPLY = "(?:more|sources|why) \\d+";

    private final Document document = ((Edition.Composed) EDITIONS.compose(
                    Samples.newsstand().desk(), Samples.occasion(Samples.ada(10), Sent.nothing(), null)))
            .document();

    /** A page without its marks, as whoever copies it or has it read aloud gets it: only what begins a line of its own is apart. */
    private static String words(String html) {
        return Jsoup.parse(html).body().wholeText();
    }

    private String html() {
        return RENDERING.html(document, LINKS);
    }

    private String text() {
        return RENDERING.text(document, LINKS);
    }

    private String discord() {
        return RENDERING.posts(document, LINKS).stream()
                .flatMap(post -> post.parts().stream())
                .map(DiscordPost.Part::markdown)
                .collect(Collectors.joining("\n"));
    }

    private List<String> looks() {
        return List.of(html(), text(), discord());
    }

    /** "act nowChina is subsidizing" */
    @Test
    void keepsLabelsApartFromTheWordsBesideThem() {
        assertThat(List.of(words(html()), text(), discord()))
                .allSatisfy(look -> assertThat(look)
                        .containsPattern(LABEL + "(?:\\]|__)? Last borne out")
                        .doesNotContainPattern(LABEL + "(?:\\]|__)?[\\p{L}\\p{N}]"));
    }

    @Test
    void keepsLinksApartFromTheWordsBesideThem() {
        assertThat(Jsoup.parse(html()).body().select("a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(apart(link)).as(link.outerHtml()).isTrue());
        assertThat(words(html())).containsPattern(REPLY + "\\s").doesNotContainPattern(REPLY + "[\\p{L}]");
        assertThat(text())
                .containsPattern(REPLY + ", " + REPLY)
                .doesNotContainPattern("[\\p{L}.”]\\[\\d+\\]|\\[\\d+\\]\\p{L}");
        assertThat(discord())
                .containsPattern("\\]\\(https://")
                .doesNotContainPattern("[\\p{L}\\p{N}.”]\\[[^\\]]+\\]\\(http|\\]\\(http[^)]+\\)[\\p{L}\\p{N}\\[]");
    }

    /** Whether no letter and no other link touches it. */
    private static boolean apart(Element link) {
        String before =
                link.previousSibling() == null ? " " : link.previousSibling().outerHtml();
        String after = link.nextSibling() == null ? " " : link.nextSibling().outerHtml();
        return !Pattern.compile("[\\p{L}\\p{N}>.]$").matcher(before).find()
                && !Pattern.compile("^[\\p{L}\\p{N}<]").matcher(after).find();
    }

    /** "6/18/2026" is a day or none, as the reader is from one country or the other. */
    @Test
    void writesDaysSoThatNobodyReadsThemTheWrongWayRound() {
        assertThat(looks())
                .allSatisfy(look -> assertThat(look.replaceAll("https?://\\S+", ""))
                        .doesNotContainPattern("\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"));
    }

    /** The page of a claim showed its reader's address. */
    @Test
    void showsNobodysAddress() {
        assertThat(looks()).allSatisfy(look -> assertThat(look).doesNotContain("ada@example.org", "Ada"));
    }

    /** Facts, conclusions and opinions spoke with one voice. */
    @Test
    void r3TellsOpinionsFromReportsInEveryLook() {
        List<String> opinions = Words.passages(document).stream()
                .filter(passage -> passage.kind() == Passage.Kind.OPINION)
                .map(Passage::text)
                .toList();

        assertThat(opinions).isNotEmpty();
        assertThat(looks()).allSatisfy(look -> {
            String words = look.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
            opinions.forEach(opinion ->
                    assertThat(words).containsPattern("Opinion:? [*_]?“" + Pattern.quote(opinion.replace("'", "’"))));
        });
    }
}
