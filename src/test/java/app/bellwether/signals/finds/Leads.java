package app.bellwether.signals.finds;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import java.util.List;

/** Reports of a story that moves on, and the claims of reports. */
final class Leads {

    static final Article PLANNED = Reports.report(
            "toll-1",
            "Coast Daily",
            "2026-03-17T07:30:00Z",
            "Lindhaven doubles the bridge toll",
            "Lindhaven has raised the toll on its bridge from 7 to 14 crowns, its council said. It is the first rise"
                    + " in Lindhaven for years.");

    static final Article TAKEN_BACK = Reports.report(
            "toll-2",
            "Coast Daily",
            "2026-03-18T07:30:00Z",
            "Lindhaven takes the higher toll back",
            "Lindhaven has withdrawn the higher toll after 4,100 drivers signed a petition. Drivers in Lindhaven had"
                    + " blocked the bridge.");

    private static final ClaimReader READER = new ClaimReader(Reports.LINGUIST, _ -> "");

    private Leads() {}

    static List<Claim> read(Article article, String story) {
        return read(article, story, 0);
    }

    static List<Claim> read(Article article, String story, int voice) {
        ToldStories stories = new ToldStories();
        stories.tell(article, story, voice);
        return READER.read(article, stories.of(article.id()).orElseThrow());
    }
}
