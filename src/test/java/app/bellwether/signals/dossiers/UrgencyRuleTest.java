package app.bellwether.signals.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.Urgency;
import app.bellwether.signals.Urgency.Level;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-06T06:00:00Z");

    private final ClaimReader reader = new ClaimReader(Reports.LINGUIST, _ -> "");
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void asksNobodyToActBecauseManySpeakOfIt() {
        say("2026-03-02T08:00:00Z", "The Harbour Commission fined Halden Freight over its cranes in Brannes.");
        say("2026-03-05T08:00:00Z", "Halden Freight was fined over its cranes by the Harbour Commission.");
        say("2026-03-05T09:00:00Z", "Over cranes in Brannes the Harbour Commission has fined Halden Freight.");
        say("2026-03-05T10:00:00Z", "The carrier Halden Freight has been fined by the Harbour Commission.");

        assertThat(urgency()).isEqualTo(new Urgency(Level.MONITOR, new Urgency.Growth(1, 4, 3)));
    }

    @Test
    void asksToActWhenADayIsNear() {
        say(
                "2026-03-05T08:00:00Z",
                "Halden Freight must pay its fine to the Harbour Commission in Brannes by 12 March 2026.");

        assertThat(urgency()).isEqualTo(new Urgency(Level.ACT_NOW, new Urgency.Deadline(LocalDate.of(2026, 3, 12))));
    }

    private Urgency urgency() {
        Instant reinforced = entries.getLast().published();
        return UrgencyRule.of(entries, StrengthFormula.of(entries, NOW), reinforced, NOW);
    }

    private void say(String published, String sentence) {
        String id = "article-" + entries.size();
        Article article = Reports.report(id, "Publisher " + id, published, "A headline", sentence);
        ToldStories stories = new ToldStories();
        stories.tell(article, "story " + id, 0);
        entries.add(new Entry(
                reader.read(article, stories.of(article.id()).orElseThrow()).getFirst(), Stance.SUPPORTS, 1, 1, 0));
    }
}
