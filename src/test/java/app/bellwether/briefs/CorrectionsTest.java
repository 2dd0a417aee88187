package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers hear, morning after morning, of words that a publisher has changed since they were told. */
class CorrectionsTest {

    private static final String TOLD =
            "Bascombe Semiconductor will take a charge of $1.4 billion on chips that it may no longer ship.";
    private static final String CHANGED =
            "Bascombe Semiconductor will take a charge of $1.1 billion on chips that it may no longer ship.";
    private static final String AGAIN =
            "Bascombe Semiconductor will take a charge of $1.2 billion on chips that it may no longer ship.";
    private static final String LEFT = "Its shares fell by a tenth.";
    private static final List<String> NEWS = List.of(
            "A plant that packages AI chips opened in Pune on Thursday.",
            "Norrland will lend 30 million crowns to designers of AI chips.",
            "Moyu has hired 400 testers of AI chips in Oslo.",
            "Customs in Ningbo held back 412 crates of AI chips.");

    private final Mornings mornings = new Mornings();
    private final Subscriber ada = mornings.ada();

    /** The brief of a morning, on which there is other news too. */
    private Brief brief(int day) {
        if (day > 5) {
            String text = NEWS.get(day - 6);
            Article news = Samples.article("news" + day, "Paper " + day, "2026-03-0" + day + "T03:00:00Z", text, text);
            Samples.tell(mornings.newsstand, news);
            mornings.newsstand.hits.add(new QuickHit(
                    news.id().value(),
                    new StoryId("of-" + news.id()),
                    text.replace(".", ""),
                    Samples.evidence(news, 0, "", Stance.SUPPORTS),
                    Samples.keys("AI chips"),
                    4,
                    1));
        }
        mornings.at("2026-03-0" + day + "T06:00:02Z");
        Brief brief = mornings.briefs.of(ada.id(), 1).getFirst();
        assertThat(brief.date()).hasToString("2026-03-0" + day);
        return brief;
    }

    private String corrections(int day) {
        return Words.text(brief(day).document(), Section.Kind.CORRECTIONS);
    }

    @Test
    void tellsOnceThatWordsWereTakenBack() {
        assertThat(Words.all(brief(5).document())).contains(TOLD);
        mornings.newsstand.revise("chips", LEFT);

        assertThat(corrections(6))
                .isEqualTo(
                        "No. 2 of 5 March.\nYou were told:\n" + TOLD + "\nIts publisher has taken these words back.");
        assertThat(corrections(7)).isEmpty();
        assertThat(corrections(8)).isEmpty();
    }

    /** Else the archive showed its corrections once more, as corrected since. */
    @Test
    void amendsNoBriefByWhatItCorrectsItself() {
        Brief first = brief(5);
        mornings.newsstand.revise("chips", LEFT);
        Brief second = brief(6);
        Amendments amendments = new Amendments(mornings.newsstand.shelf(), Mornings.LINGUIST);

        assertThat(amendments.of(first)).isPresent();
        assertThat(amendments.of(second)).isEmpty();
    }

    @Test
    void correctsWhatItToldInThePlaceOfChangedWords() {
        brief(5);
        mornings.newsstand.revise("chips", CHANGED + " " + LEFT);
        assertThat(corrections(6))
                .startsWith("No. 2 of 5 March.")
                .contains(TOLD)
                .endsWith(CHANGED);

        mornings.newsstand.revise("chips", AGAIN + " " + LEFT);

        assertThat(corrections(7))
                .isEqualTo("In your brief of 6 March.\nYou were told:\n" + CHANGED
                        + "\nIts publisher has changed that to:\n" + AGAIN);
        assertThat(corrections(8)).isEmpty();
    }

    /** What was put back and told may be taken back once more. */
    @Test
    void tellsAnewWhatWasToldAnew() {
        brief(5);
        mornings.newsstand.revise("chips", CHANGED + " " + LEFT);
        corrections(6);
        mornings.newsstand.revise("chips", TOLD + " " + LEFT);
        assertThat(corrections(7)).contains(CHANGED).endsWith(TOLD);

        mornings.newsstand.revise("chips", LEFT);

        assertThat(corrections(8)).contains(TOLD).endsWith("Its publisher has taken these words back.");
        assertThat(corrections(9)).isEmpty();
    }
}
