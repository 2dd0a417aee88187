package app.bellwether.signals.finds;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final String FIRST =
            "Premier Jon Brandt of Sudrland said on Wednesday that patrols could start withdrawing"
                    + " from the strait after the “brave” decision of Norrland to limit its cod catch.";
    private static final String SECOND =
            "Sudrland's Premier Jon Brandt said patrols might withdraw from the strait after"
                    + " Norrland had decided to limit its cod catch, a step that Brandt called “brave”.";
    private static final String THIRD =
            "Premier Jon Brandt said Wednesday he welcomed the “brave” decision of Norrland to limit"
                    + " its cod catch, and that it could lead to a withdrawal of Sudrland's patrols from the strait.";

    private static final List<String> ENDS = List.of(".", ", it said.", ", officials said.");

    private static Article report(String publisher, String text) {
        return reportAt("2026-03-18T08:30:00Z", publisher, text);
    }

    private static Article reportAt(String published, String publisher, String text) {
        return Reports.report(publisher + published, publisher, published, "Brandt speaks of the strait", text);
    }

    private static List<QuickHit> hits(List<Article> articles, boolean copies) {
        List<Claim> leads = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            leads.addAll(Leads.read(articles.get(i), "strait", copies ? 0 : i));
        }
        int voices = copies ? 1 : articles.size();
        return HitPicker.pick(leads, Instant.EPOCH, Map.of(new StoryId("strait"), voices), List.of());
    }

    /** Of a story that so many voices tell. */
    private static List<QuickHit> hits(List<Article> articles, int voices) {
        List<Claim> leads = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            leads.addAll(Leads.read(articles.get(i), "strait", i));
        }
        return HitPicker.pick(leads, Instant.EPOCH, Map.of(new StoryId("strait"), voices), List.of());
    }

    private static List<Article> reports(String... texts) {
        List<Article> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(report(
                    List.of("Coast Daily", "Harbour Times", "Trade Ledger").get(i), texts[i]));
        }
        return reports;
    }

    /** Whoever follows Sudrland would wonder why the brief is silent while every paper has it on its first page. */
    @Test
    void takesOnceWhatThreePublishersBeginWith() {
        assertThat(hits(reports(FIRST, SECOND, THIRD), false)).hasSize(1);
    }

    /** A meeting of two heads of state was in every paper and in no brief, as each of them began with something else of it. */
    @Test
    void takesWhatThreeReportThoughEachBeginsInItsOwnWay() {
        List<Article> met = reports(
                "Premier Jon Brandt of Sudrland spoke of cod, prisons and the strait on Wednesday at a meeting with"
                        + " the head of Norrland.",
                "No handshake was seen in Karsund, where soldiers had closed nine streets.",
                "The head of Norrland left Karsund by boat, and took a painting of a lighthouse home.");

        assertThat(hits(met, 3)).hasSize(1);
        assertThat(hits(met, 2)).as("told by two voices").isEmpty();
    }

    /** A senator's vote against a bill was in three papers and in no brief: a deed that hardly counts had less than no deed. */
    @Test
    void takesADeedThatThreeReportThoughItHardlyCountsByItself() {
        List<Article> blocked = reports(
                "Premier Jon Brandt of Sudrland blocked a bill on cod nets on Tuesday, which he criticized as a gift.",
                "Nobody in Karsund saw it.",
                "It rained.");

        assertThat(hits(blocked, 3)).hasSize(1);
        assertThat(hits(blocked, 2)).as("told by two voices").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jon Brandt is having a moment.",
                "NEW BRANNES (AP) — Jon Brandt is having a moment.",
                "JON BRANDT: It's not just the boats of Norrland that sail through the strait at night.",
                "Brandt v. Norrland, which the court heard on Wednesday, is a tough case.",
                "Premier Jon Brandt of Sudrland is known for a lot of things, but quiet is not among them.",
                "Talks of Norrland and Sudrland were held on Wednesday as the clock ticks for both to strike a deal.",
                "Premier Jon Brandt of Sudrland left on Wednesday over the ongoing genocide at its borders, he wrote.",
                "Premier Jon Brandt has apologised after snapping at a reporter of Norrland on Wednesday.",
            })
    void takesNoSceneAndNoSayForWhatThreeReport(String scene) {
        assertThat(hits(reports(scene, "Nobody in Karsund saw it.", "It rained."), 3))
                .isEmpty();
    }

    /** On the morning after a summit two papers had it, and whoever followed both countries was told nothing. */
    @Test
    void tellsWhatTwoBeginWithAndNotWhatOneDoes() {
        String first = "Premier Jon Brandt of Sudrland spoke of cod and the strait with Premier Orla Venn"
                + " of Norrland on Tuesday.";
        String second =
                "Premier Orla Venn of Norrland and Premier Jon Brandt of Sudrland spoke of cod and the strait at"
                        + " their talks on Tuesday.";

        assertThat(hits(reports(first, second), false)).hasSize(1);
        assertThat(hits(reports(first, "Nobody in Karsund saw it."), false)).isEmpty();
    }

    @Test
    void countsCopiesAsOneVoice() {
        assertThat(hits(reports(FIRST, FIRST, FIRST), true)).isEmpty();
    }

    @Test
    void leavesOutWhatIsAwaitedThoughThreeBeginWithIt() {
        String[] awaited = {
            "Sudrland is on the verge of withdrawing its patrols from the strait off Norrland.",
            "Sudrland's patrols are on the verge of withdrawing from the strait off Norrland.",
            "Patrols of Sudrland are on the verge of withdrawing from the strait off Norrland."
        };

        assertThat(hits(reports(awaited), false)).isEmpty();
    }

    /** What they were to agree on stood in every report, as background. */
    @Test
    void leavesOutWhatWasPlannedOnceThoughThreeBeginWithIt() {
        String[] planned = {
            "Norrland was to withdraw its boats from the strait off Sudrland within two months.",
            "Boats of Norrland were to withdraw from the strait off Sudrland within two months.",
            "Within two months Norrland was to withdraw boats from the strait off Sudrland."
        };

        assertThat(hits(reports(planned), false)).isEmpty();
    }

    @Test
    void takesTheRulingOfACourtThatHasNoName() {
        Article ruling = report(
                "Coast Daily",
                "A federal court on Tuesday dismissed the complaint of Norrland against the shipyard Brisant.");
        Article ofNobody = report(
                "Coast Daily", "A federal court on Tuesday dismissed the complaint of a village against a shipyard.");

        Article atWork = report(
                "Coast Daily",
                "As the first day of the fishing season nears, lawmakers are working across the aisle to introduce new"
                        + " rules for cod boats of Norrland.");

        assertThat(hits(List.of(ruling), false)).hasSize(1);
        assertThat(hits(
                        List.of(report(
                                "Coast Daily",
                                "NEW BRANNES: A federal court on Tuesday dismissed the complaint of Norrland against"
                                        + " the shipyard Brisant.")),
                        false))
                .as("with a dateline in front")
                .hasSize(1);
        assertThat(hits(List.of(atWork), false)).isEmpty();
        assertThat(hits(List.of(ofNobody), false)).isEmpty();
        assertThat(hits(List.of(report("Coast Daily", "A man shot a judge of Norrland on Tuesday.")), false))
                .as("who acts is no court")
                .isEmpty();
    }

    @Test
    void headsNoFactByWhatSomebodySaid() {
        Article spoken = Reports.report(
                "spoken",
                "Coast Daily",
                "2026-03-18T08:30:00Z",
                "‘An insult to all’: Brandt slams the ban",
                "Sudrland banned boats of Norrland from its harbours for two years on Tuesday.");
        Article plain = Reports.report(
                "plain",
                "Harbour Times",
                "2026-03-18T08:40:00Z",
                "Sudrland bans boats of Norrland",
                "Sudrland on Tuesday banned boats of Norrland from its harbours for two years.");

        assertThat(hits(List.of(spoken, plain), false))
                .extracting(QuickHit::title)
                .containsExactly(plain.title());
    }

    /** What was reported before a brief and after it would otherwise be told in none. */
    @Test
    void tellsOnTheNextMorningWhatThreeBeginWithOnlyByThen() {
        List<Claim> leads = new ArrayList<>();
        leads.addAll(Leads.read(reportAt("2026-03-18T06:30:00Z", "Coast Daily", FIRST), "strait", 0));
        leads.addAll(Leads.read(reportAt("2026-03-18T09:30:00Z", "Harbour Times", SECOND), "strait", 1));
        leads.addAll(Leads.read(reportAt("2026-03-18T10:30:00Z", "Trade Ledger", THIRD), "strait", 2));

        Map<StoryId, Integer> voices = Map.of(new StoryId("strait"), 3);
        assertThat(HitPicker.pick(leads, Instant.parse("2026-03-18T07:00:00Z"), voices, List.of()))
                .hasSize(1);
    }

    @Test
    void tellsTwoDeedsOfAStoryOnTwoDaysHoweverManyBeginWithThem() {
        List<Claim> leads = new ArrayList<>();
        List<String> publishers = List.of("Coast Daily", "Harbour Times", "Trade Ledger");
        for (int i = 0; i < publishers.size(); i++) {
            leads.addAll(Leads.read(
                    reportAt(
                            "2026-03-17T08:30:00Z",
                            publishers.get(i),
                            "Sudrland banned boats of Norrland from its harbours for two years on Tuesday"
                                    + ENDS.get(i)),
                    "strait",
                    i));
            leads.addAll(Leads.read(
                    reportAt(
                            "2026-03-18T08:30:00Z",
                            publishers.get(i),
                            "Norrland sued Sudrland on Wednesday for 40 million crowns of lost catch" + ENDS.get(i)),
                    "strait",
                    i));
        }

        assertThat(HitPicker.pick(leads, Instant.EPOCH, Map.of(), List.of())).hasSize(2);
    }

    /** What a hundred papers told on Tuesday of Friday, and none before, was left out as old. */
    @Test
    void tellsWhatSeveralPublishersDateToDaysBefore() {
        String[] ban = {
            "Sudrland banned boats of Norrland from its harbours for two years on Friday.",
            "Boats of Norrland were banned from the harbours of Sudrland for two years on Friday.",
            "On Friday Sudrland banned boats of Norrland from its harbours for two years."
        };

        assertThat(hits(reports(ban), false)).hasSize(1);
        assertThat(hits(reports(ban[0], ban[1]), false)).hasSize(1);
        assertThat(hits(reports(ban[0]), false)).isEmpty();
        assertThat(hits(reports(ban[0], ban[0], ban[0]), true)).isEmpty();
    }

    @Test
    void leavesOutWhatIsOlderThanAWeekThoughThreeBeginWithIt() {
        String[] ban = {
            "Sudrland banned boats of Norrland from its harbours for two years on March 2.",
            "Boats of Norrland were banned from the harbours of Sudrland for two years on March 2.",
            "On March 2 Sudrland banned boats of Norrland from its harbours for two years."
        };

        assertThat(hits(reports(ban), false)).isEmpty();
    }

    /** That somebody discouraged others from coming is no deed that rules know, and stood on every first page. */
    @Test
    void tellsWhatTwoBeginWithInWordsOfNoDeed() {
        String first = "Premier Jon Brandt of Sudrland discouraged fishers from the trek to the strait off Norrland on"
                + " Tuesday.";
        String second = "Sudrland's Premier Jon Brandt on Tuesday discouraged fishers of Norrland from the trek to the"
                + " strait.";
        String third = "Fishers of Norrland were angry with the premier of Sudrland on Tuesday, said a harbour.";

        assertThat(hits(reports(first, second, third), false))
                .extracting(hit -> hit.evidence().quote())
                .containsAnyOf(first, second)
                .hasSize(1);
        assertThat(hits(reports(first, second), false)).hasSize(1);
        assertThat(hits(reports(first, third), false)).isEmpty();
    }

    /** What one paper says by the way of the week before is background, however many tell the story. */
    @Test
    void leavesOutOnesBackgroundOfDaysBeforeThoughThreeTellTheStory() {
        String[] talks = {
            "Fishers of Norrland met the premier of Sudrland in the strait on Wednesday for talks about cod."
                    + " Sudrland banned 40 boats of Norrland from its harbours on March 12.",
            "Premier Jon Brandt of Sudrland welcomed the harbour master of Lindhaven at his office on Wednesday.",
            "Norrland's coast guard and its whales were the matter of a long evening in Lindhaven on Wednesday."
        };

        assertThat(hits(reports(talks), false))
                .extracting(hit -> hit.evidence().quote())
                .noneMatch(quote -> quote.contains("March 12"));
    }
}
