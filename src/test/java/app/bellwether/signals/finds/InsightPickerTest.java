package app.bellwether.signals.finds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.bellwether.judging.RemarkJudge;
import app.bellwether.judging.Statement;
import app.bellwether.signals.Insight;
import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Recording;
import app.bellwether.sources.Recording.Soundbite;
import app.bellwether.sources.Segment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightPickerTest {

    private static final String CLAIM =
            "Most companies that train large models pay more for electricity than for engineers, because data centres"
                    + " run day and night.";
    private static final String REASON =
            "Open source databases are cheaper to run than the cloud because companies need no licence for every"
                    + " machine.";
    private static final String SHOW =
            "Welcome to the show, and thank you for listening to this episode about databases.";
    private static final String SPONSOR =
            "This episode is brought to you by Sund Cloud, where every company can host a database for free.";

    private final InsightPicker picker =
            new InsightPicker(Reports.LINGUIST, new ClaimReader(Reports.LINGUIST, _ -> ""));

    @Test
    void takesFromALongTalkWhatStandsAloneWithItsSpeakerAndTime() {
        Article episode = talk("Nell Ferris", 60, SHOW + " " + CLAIM, "Kofi Brandt", 120, "Right. " + REASON);

        List<Insight> insights = pick(episode);

        assertThat(insights).extracting(one -> one.evidence().quote()).containsExactlyInAnyOrder(CLAIM, REASON);
        assertThat(insights)
                .allSatisfy(one -> assertThat(episode.text()
                                .substring(
                                        one.evidence().start(), one.evidence().end()))
                        .isEqualTo(one.evidence().quote()));
        assertThat(of(insights, REASON).speaker()).isEqualTo("Kofi Brandt");
        assertThat(of(insights, REASON).at()).isBetween(120, 122);
    }

    @Test
    void tellsTheTimeAtWhichItBeginsWithinATurn() {
        Article episode = talk("Nell Ferris", 60, SHOW + " " + CLAIM, "Kofi Brandt", 74, REASON);
        double share = (SHOW.length() + 1.0) / (SHOW.length() + 1 + CLAIM.length());

        assertThat(of(pick(episode), CLAIM).at()).isCloseTo((int) Math.round(60 + 14 * share), within(1));
    }

    @Test
    void takesAWholeThoughtWhereTheNextSentenceGoesOn() {
        Article episode = talk("Nell Ferris", 60, REASON, "Kofi Brandt", 90, CLAIM + " It is the largest cost of all.");

        assertThat(pick(episode))
                .allSatisfy(one -> assertThat(one.evidence().quote()).matches("(?s).*[.]"))
                .extracting(one -> one.evidence().quote())
                .contains(REASON)
                .anyMatch(quote -> quote.startsWith(CLAIM));
    }

    @Test
    void keepsSponsorsAndTheirSurroundingsOut() {
        Article episode = talk("Nell Ferris", 60, SPONSOR + " " + CLAIM, "Kofi Brandt", 120, REASON);

        assertThat(pick(episode)).isEmpty();
    }

    @Test
    void saysNothingTwiceAndNeverMoreThanFive() {
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String said = i % 2 == 0
                    ? CLAIM
                    : "Most companies that sell product %c pay more for electricity than for engineers in winter."
                            .formatted('A' + i);
            segments.add(new Segment(text.length(), text.length() + said.length(), "Nell Ferris", 30 * i, 0));
            text.append(said).append("\n\n");
        }

        List<Insight> insights = pick(episode(text.toString().strip(), segments));

        assertThat(insights).hasSizeBetween(1, 5);
        assertThat(insights)
                .filteredOn(one -> one.evidence().quote().equals(CLAIM))
                .hasSizeLessThan(2);
    }

    @Test
    void takesWhatTheMakersRecommendBeforeWhatIsAsLikely() {
        Article episode = talk("Nell Ferris", 60, CLAIM, "Kofi Brandt", 120, REASON);
        Insight claim = of(pick(episode), CLAIM);
        Insight reason = of(pick(episode), REASON);
        boolean claimFirst = claim.score() > reason.score();
        Insight second = claimFirst ? reason : claim;
        int at = claimFirst ? 120 : 60;

        List<Insight> recommended = pick(recommending(episode, new Soundbite(at, at + 30)));

        assertThat(recommended.getFirst().id()).isEqualTo(second.id());
        assertThat(recommended.getFirst().score()).isCloseTo(5 + second.score() / 2, within(1e-9));
        assertThat(recommended.getLast().score()).isEqualTo(claimFirst ? claim.score() : reason.score());
    }

    @Test
    void raisesNothingThatIsOnlyBegunWhereTheMakersRecommendToListen() {
        Article episode = talk("Nell Ferris", 60, CLAIM, "Kofi Brandt", 120, REASON);

        assertThat(pick(recommending(episode, new Soundbite(50, 62)))).isEqualTo(pick(episode));
    }

    @Test
    void takesNothingThatFailsForBeingRecommended() {
        Article sponsored = talk("Nell Ferris", 60, SPONSOR + " " + CLAIM, "Kofi Brandt", 120, REASON);
        Article greeting = talk("Nell Ferris", 60, SHOW, "Kofi Brandt", 120, "Right, well, yes.");

        assertThat(pick(recommending(sponsored, new Soundbite(0, 600)))).isEmpty();
        assertThat(pick(recommending(greeting, new Soundbite(0, 600)))).isEmpty();
    }

    @Test
    void takesNothingWithoutATranscript() {
        assertThat(pick(episode(CLAIM, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They pay more for that than for all of the engineers they have in the building.",
                "So this means that it does what they said there, which is kind of what we want it to do.",
                "We're going to talk about all of this in the next episode, so thank you for listening to it.",
                "Yeah, so that was great fun, and I was like, oh, what is it that you are doing there with it?",
            })
    void takesWhereNobodyCanComeInAfterWhereOneCan(String lost) {
        assertThat(likely(lost)).isLessThan(Math.min(likely(CLAIM), likely(REASON)));
    }

    private static double likely(String said) {
        RemarkJudge judge = RemarkJudge.learned();
        Statement statement = new Statement(Reports.LINGUIST, said, "en");
        RemarkJudge.Edge edge = judge.edge(statement);
        return judge.of(statement, edge, edge, 1);
    }

    private static Insight of(List<Insight> insights, String quote) {
        return insights.stream()
                .filter(one -> one.evidence().quote().equals(quote))
                .findFirst()
                .orElseThrow(() -> new AssertionError(quote + " is not among " + insights));
    }

    private List<Insight> pick(Article episode) {
        ToldStories stories = new ToldStories();
        stories.tell(episode, "talk", 0);
        return picker.pick(episode, stories.of(episode.id()).orElseThrow());
    }

    private static Article talk(String first, int at, String said, String second, int then, String answered) {
        int begin = said.length() + 2;
        return episode(
                said + "\n\n" + answered,
                List.of(
                        new Segment(0, said.length(), first, at, 0),
                        new Segment(begin, begin + answered.length(), second, then, 0)));
    }

    private static Article recommending(Article episode, Soundbite soundbite) {
        return Reports.heardFrom(
                episode, new Recording("https://row.example/talk.mp3", 900, "", List.of(soundbite), false));
    }

    private static Article episode(String text, List<Segment> segments) {
        return Reports.article(
                "talk", 1, Kind.EPISODE, "The Row", "2026-03-03T06:00:00Z", "What it costs", text, segments);
    }
}
