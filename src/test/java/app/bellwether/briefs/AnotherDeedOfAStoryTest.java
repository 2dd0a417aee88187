package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A story that was told may bring another one's deed: a reader who knew that one country gives 500 million doses was not told that seven give
 * a billion.
 */
class AnotherDeedOfAStoryTest {

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));

    private static final String TOLD =
            "The ministry of Norrland is buying 500,000 AI chips of Brisant to give to schools abroad, it said on"
                    + " Tuesday.";

    private static final String PLEDGED =
            "The states of the Sund League pledged on Wednesday to bring 1.2 million chips"
                    + " into the schools of poorer countries.";

    private final Newsstand stand = new Newsstand();
    private final List<Member> members = new ArrayList<>();

    private void fact(String id, String published, String title, String text) {
        Article article = Samples.article(id, "Paper " + id, published, title, text);
        stand.articles.put(article.id(), article);
        StoryId story = new StoryId("chips");
        members.add(new Member(article.id(), article.publisher(), article.published(), members.size(), ""));
        stand.stories.clear();
        stand.stories.add(new Story(story, article.title(), article.id(), members, Set.of()));
        stand.hits.clear();
        stand.hits.add(new QuickHit(
                id,
                story,
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                4,
                1));
    }

    private Edition afterTheOther(String text) {
        return afterTheOther("2026-03-04T20:00:00Z", text);
    }

    private Edition afterTheOther(String published, String text) {
        return afterTheOther(() -> fact("now", published, "Sund League commits to computers for schools", text));
    }

    private Edition afterTheOther(Runnable comes) {
        return after("Norrland buys Brisant's AI chips for the world", TOLD, comes);
    }

    private Edition after(String title, String told, Runnable comes) {
        fact("told", "2026-03-03T20:00:00Z", title, told);
        Occasion occasion = Samples.occasion(Samples.ada(10), Sent.nothing(), null);
        Edition.Composed before = (Edition.Composed) EDITIONS.compose(stand.desk(), occasion);
        comes.run();
        return EDITIONS.compose(stand.desk(), Samples.dayAfter(occasion, before));
    }

    @Test
    void tellsWhatSomebodyElseDoesThoughItIsOfTheMatter() {
        assertThat(afterTheOther(PLEDGED))
                .isInstanceOfSatisfying(
                        Edition.Composed.class,
                        brief -> assertThat(Words.text(brief.document(), Section.Kind.LEDE))
                                .contains(PLEDGED));
    }

    @Test
    void tellsWhatElseTheStoryTellsWhereItsBestSentenceIsKnown() {
        assertThat(afterTheOther(this::tellsTheSameAndMore))
                .isInstanceOfSatisfying(
                        Edition.Composed.class,
                        brief -> assertThat(Words.text(brief.document(), Section.Kind.LEDE))
                                .contains(PLEDGED)
                                .doesNotContain(TOLD));
    }

    private void tellsTheSameAndMore() {
        fact("now", "2026-03-04T20:00:00Z", "Sund League commits to computers for schools", PLEDGED);
        QuickHit further = stand.hits.removeFirst();
        fact("again", "2026-03-04T19:00:00Z", "Norrland buys AI chips", TOLD);
        goesOnWith(further);
    }

    private void goesOnWith(QuickHit further) {
        QuickHit best = stand.hits.removeFirst();
        stand.hits.add(new QuickHit(
                best.id(),
                best.story(),
                best.title(),
                best.evidence(),
                best.keys(),
                best.score(),
                2,
                List.of(),
                List.of(further)));
    }

    /** Who somebody is, whose nomination they had been told of, was told below a headline that told of it once more, be it with a figure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministry of Norrland buys 500,000 AI chips of Brisant for schools abroad",
                "Ministry of Norrland buys AI chips of Brisant for 1,200 schools abroad",
            })
    void isSilentAboutTheBackgroundBelowAHeadlineThatSaysWhatTheirBriefSaid(String headline) {
        String background =
                "Brisant of Norrland makes its AI chips in two works by the sea, which employ 9,000 people and run on"
                        + " wind.";

        assertThat(after(
                        "A present for pupils far away: AI chips of Norrland",
                        TOLD,
                        () -> fact("now", "2026-03-04T20:00:00Z", headline, background)))
                .isInstanceOf(Edition.Silent.class);
    }

    /** On the morning after, one of fifty papers told by the way what had been a plan in the words of the other: that was told as news. */
    @ParameterizedTest
    @CsvSource({
        "Norrland's ministry buys AI chips of Brisant for schools abroad, false",
        "Sund shows computers with AI chips of Norrland at its spring fair, true",
    })
    void tellsWhatComesAboutByTheWayOnlyBelowAHeadlineThatTheyDoNotKnow(String headline, boolean told) {
        String done =
                "The AI chips of Brisant that Norrland's ministry has bought for schools abroad were shown in Sund.";

        Edition today = after(
                "Ministry of Norrland buys Brisant's AI chips for schools abroad",
                "The ministry of Norrland will buy 500,000 AI chips of Brisant for schools abroad, it said.",
                () -> fact("now", "2026-03-04T20:00:00Z", headline, done));

        assertThat(today instanceof Edition.Composed).isEqualTo(told);
    }

    /** An envoy was told of by who he is alone, since an earlier brief had named his nomination by the way. */
    @Test
    void tellsWhatTheHeadlineSaysWhereTheyWereToldOfItByTheWay() {
        String named = "Norrland on Tuesday named Tove Lind, a close aide for AI chips, as its ambassador to Sund.";

        assertThat(after(
                        "Norrland calls off talks on AI chips",
                        "The announcement of Tove Lind's nomination as ambassador to Sund came as Norrland called off"
                                + " talks on AI chips.",
                        () -> tellsWhoSomebodyIsBelow("Norrland names close aide as envoy to Sund", named)))
                .isInstanceOfSatisfying(
                        Edition.Composed.class,
                        brief -> assertThat(Words.text(brief.document(), Section.Kind.LEDE))
                                .contains(named));
    }

    private void tellsWhoSomebodyIsBelow(String title, String named) {
        fact(
                "who",
                "2026-03-04T19:00:00Z",
                title,
                "The 38-year-old Lind, a close aide, had risen quickly in the ministry to become one of its most"
                        + " powerful officials.");
        QuickHit further = stand.hits.removeFirst();
        fact("now", "2026-03-04T20:00:00Z", title, named);
        goesOnWith(further);
    }

    /** What says the new headline best may be what they read yesterday. */
    @Test
    void opensWithNoSentenceThatTheyWereShown() {
        opensWithThePledgeAndNot("2026-03-04T21:00:00Z", "Norrland buys AI chips for schools abroad", TOLD);
    }

    /** What says the new headline last may stand under the headline that they read yesterday. */
    @Test
    void opensWithWhatStandsUnderAHeadlineThatTheyDoNotKnow() {
        opensWithThePledgeAndNot(
                "2026-03-05T01:00:00Z",
                "Norrland buys Brisant's AI chips for the world",
                "The states of the Sund League pledged 1.2 million AI chips to the schools of poorer countries, as"
                        + " Norrland buys Brisant's.");
    }

    private void opensWithThePledgeAndNot(String at, String headline, String again) {
        assertThat(afterTheOther(() -> {
                    fact("again", at, headline, again);
                    QuickHit further = stand.hits.removeFirst();
                    fact("now", "2026-03-04T20:00:00Z", "Sund League pledges AI chips to poorer countries", PLEDGED);
                    goesOnWith(further);
                }))
                .isInstanceOfSatisfying(
                        Edition.Composed.class,
                        brief -> assertThat(Words.text(brief.document(), Section.Kind.LEDE))
                                .contains(PLEDGED)
                                .doesNotContain(again));
    }

    /** A notice that took an earlier one back was no news, being so near to it. */
    @Test
    void tellsWhatTakesBackWhatTheyWereTold() {
        String back =
                "The ministry of Norrland cancelled the purchase of 500,000 AI chips of Brisant for schools abroad, it"
                        + " said on Wednesday.";

        assertThat(afterTheOther(() ->
                        fact("now", "2026-03-04T20:00:00Z", "Norrland cancels Brisant's AI chips for the world", back)))
                .isInstanceOfSatisfying(
                        Edition.Composed.class,
                        brief -> assertThat(Words.text(brief.document(), Section.Kind.LEDE))
                                .contains(back));
    }

    @Test
    void isSilentAboutWhatHadBeenPublishedByTheOtherBrief() {
        assertThat(afterTheOther("2026-03-03T21:00:00Z", PLEDGED)).isInstanceOf(Edition.Silent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Its government pledged on Wednesday to bring 1.2 million chips of Brisant into the schools of poorer"
                        + " countries.",
                "The ministry of Norrland is buying 500,000 AI chips of Brisant from Sund Telecom to give to 1,200"
                        + " schools abroad.",
            })
    void isSilentAboutTheSameThing(String again) {
        assertThat(afterTheOther(again)).isInstanceOf(Edition.Silent.class);
    }
}
