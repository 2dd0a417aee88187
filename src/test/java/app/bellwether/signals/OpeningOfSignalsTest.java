package app.bellwether.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.sources.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What it takes to open a signal, and what only bears it out. */
class OpeningOfSignalsTest {

    private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");

    private static final String TITLE = "Parliament of Vestmark blocks the harbour bill";

    private final Watched watched = new Watched();

    private void take(String publisher, String day, String title, String text) {
        watched.take(Watched.report(publisher, day, title, text));
    }

    private void takeTwo() {
        take(
                "Coast Daily",
                "2026-03-03",
                TITLE,
                "The parliament of Vestmark blocked the harbour bill on Tuesday night.");
        take(
                "The Quay",
                "2026-03-03",
                "Harbour bill fails in parliament of Vestmark",
                "The parliament of Vestmark on Tuesday blocked a harbour bill that fishermen had asked for.");
    }

    private void takeByTheWay() {
        take(
                "Trade Ledger",
                "2026-03-09",
                "Minister resigns",
                "Transport minister Ole Bratt resigned on Monday, after the parliament of Vestmark blocked the harbour"
                        + " bill.");
    }

    private void takeByTheWayOnAnotherDay() {
        take(
                "Norrland News",
                "2026-03-10",
                "Fishermen march",
                "Fishermen marched through Lindhaven on Tuesday, after the parliament of Vestmark blocked the harbour"
                        + " bill.");
    }

    @Test
    void opensNothingByWhatIsToldByTheWay() {
        takeTwo();
        takeByTheWay();

        assertThat(watched.store.open(END)).isEmpty();
    }

    @Test
    void takesTwoWhoTellItByTheWayForItsSecondDay() {
        takeTwo();
        take(
                "Fjord Post",
                "2026-03-03",
                "Harbour bill blocked",
                "The parliament of Vestmark has blocked the harbour bill of fishermen by nine votes.");

        takeByTheWay();
        assertThat(watched.store.open(END)).isEmpty();

        takeByTheWayOnAnotherDay();
        assertThat(watched.store.open(END)).hasSize(1);
    }

    @Test
    void gathersRoundWhatManyTellByTheWay() {
        takeTwo();
        takeByTheWay();
        assertThat(watched.store.open(END)).isEmpty();

        takeByTheWayOnAnotherDay();
        assertThat(watched.store.open(END)).hasSize(1);
    }

    @Test
    void opensNothingByWhatNobodyReports() {
        String[] papers = {
            "Coast Daily", "The Quay", "Fjord Post", "Trade Ledger", "Norrland News", "Lind Times", "Bay Sun"
        };
        String[] news = {
            "Fishermen marched through Lindhaven",
            "Transport minister Ole Bratt resigned on Monday",
            "Cod prices rose in Brannes",
            "Ferries stood still in Norvik",
            "Crane drivers met in Halden",
            "Captains left their union in Aas",
            "Shipyards hired welders in Tind"
        };
        for (int i = 0; i < papers.length; i++) {
            String text = news[i] + ", after the parliament of Vestmark blocked the harbour bill.";
            take(papers[i], "2026-03-1" + i, "News of " + papers[i], text);
        }

        assertThat(watched.store.open(END)).isEmpty();
    }

    @Test
    void takesOneStoryThatIsToldOnAThirdDay() {
        String[] days = {"2026-03-03", "2026-03-04", "2026-03-05"};
        String[] papers = {"Coast Daily", "The Quay", "Fjord Post"};
        for (int i = 0; i < days.length; i++) {
            Article article = Reports.report(
                    "one" + i,
                    papers[i],
                    days[i] + "T09:00:00Z",
                    TITLE,
                    "The parliament of Vestmark blocked the harbour bill of fishermen by " + (9 + i) + " votes.");
            watched.take(article, "the one story", i);
        }

        assertThat(watched.store.open(END)).hasSize(1);
    }

    @Test
    void bearsOutByTheWayWhatIsOpen() {
        takeTwo();
        take(
                "Fjord Post",
                "2026-03-04",
                "Harbour bill blocked",
                "The parliament of Vestmark has blocked the harbour bill of fishermen by nine votes.");
        takeByTheWay();

        assertThat(watched.store.open(END)).hasSize(1);
        assertThat(watched.store.open(END).getFirst().evidence(Stance.SUPPORTS))
                .extracting(Evidence::publisher)
                .contains("Trade Ledger");
    }

    @Test
    void opensNothingByTheBackgroundOfOneStory() {
        String[] days = {"2026-03-03", "2026-03-04", "2026-03-05"};
        String[] papers = {"Coast Daily", "The Quay", "Fjord Post"};
        String[] leads = {"A cod boat sank off Brannes.", "Two cod boats were towed home.", "Divers found a cod boat."};
        for (int i = 0; i < days.length; i++) {
            Article article = Reports.report(
                    "back" + i,
                    papers[i],
                    days[i] + "T09:00:00Z",
                    "Cod boats and the parliament of Vestmark",
                    leads[i] + " It was windy. The sea was rough. The parliament of Vestmark blocked the harbour bill"
                            + " of fishermen by " + (9 + i) + " votes.");
            watched.take(article, "the one story", i);
        }

        assertThat(watched.store.open(END)).isEmpty();
    }
}
