package app.bellwether.signals.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Reports;
import app.bellwether.signals.SignalActor;
import app.bellwether.signals.SignalActor.Part;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Set<Key> KEYS =
            Set.of(Key.actor("Norvik Steel"), Key.actor("Halden Freight"), Key.actor("Ole Bratt"));

    private final ClaimReader reader = new ClaimReader(Reports.LINGUIST, _ -> "");
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void tellsWhomItIsAboutAndWhoOnlySpeaks() {
        say("Norvik Steel has sued the carrier Halden Freight over broken cranes in Brannes, Ole Bratt said.");
        say("Norvik Steel sued Halden Freight on Monday for damage to its cranes in Brannes, said Ole Bratt.");

        assertThat(Facets.actors(KEYS, entries))
                .containsExactly(
                        new SignalActor("Halden Freight", Part.CONCERNED),
                        new SignalActor("Norvik Steel", Part.CONCERNED),
                        new SignalActor("Ole Bratt", Part.SPEAKS));
    }

    @Test
    void followsMostOfTheQuotes() {
        say("Norvik Steel has sued the carrier Halden Freight over broken cranes in Brannes.");
        say("The carrier Halden Freight was sued in Brannes, Norvik Steel said.");
        say("Norvik Steel sued Halden Freight on Monday for damage to its cranes in Brannes.");

        assertThat(Facets.actors(KEYS, entries))
                .containsExactly(
                        new SignalActor("Halden Freight", Part.CONCERNED),
                        new SignalActor("Norvik Steel", Part.CONCERNED));
    }

    private void say(String sentence) {
        String id = "article-" + entries.size();
        Article article = Reports.report(id, "Publisher " + id, "2026-03-02T08:00:00Z", "A headline", sentence);
        ToldStories stories = new ToldStories();
        stories.tell(article, "story " + id, 0);
        entries.add(new Entry(
                reader.read(article, stories.of(article.id()).orElseThrow()).getFirst(), Stance.SUPPORTS, 1, 1, 0));
    }
}
