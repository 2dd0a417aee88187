package app.bellwether.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void opensNothingByWhatIsToldByTheWay() {
        takeTwo();
        takeByTheWay();

        assertThat(watched.store.open(END)).isEmpty();
    }

    /** Reports of one event may run over a night. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-03T09:00:00Z, 2026-03-03T15:00:00Z, 2026-03-04T09:00:00Z, 1",
        "2026-03-03T18:00:00Z, 2026-03-03T23:00:00Z, 2026-03-04T14:00:00Z, 0"
    })
    void takesWhatReportsOfOneStoryBeginWithADayApart(String first, String second, String third, int signals) {
        String[] times = {first, second, third};
        String[] papers = {"Coast Daily", "The Quay", "Fjord Post"};
        String[] behind = {" on Tuesday night", " on Tuesday evening", " on Tuesday by a vote"};
        for (int i = 0; i < times.length; i++) {
            Article article = Reports.report(
                    "one" + i,
                    papers[i],
                    times[i],
                    TITLE,
                    "The parliament of Vestmark blocked the harbour bill of fishermen" + behind[i] + ".");
            watched.take(article, "the one story", i);
        }

        assertThat(watched.store.open(END)).hasSize(signals);
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
