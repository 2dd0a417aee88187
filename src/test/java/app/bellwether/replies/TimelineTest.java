package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.Brief;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Newsstand newsstand = new Newsstand();
    private final Brief brief = newsstand.brief(new SubscriberId("ada"));
    private final Timeline timeline = new Timeline(new Said(Frame.of("en"), false));

    /** An item is headed by what is news of its affair, which need not be what its signal claims. */
    @Test
    void tellsWhatABriefSaidBesideTheEvidenceAsWell() {
        Citation beside = newsstand.reported("port2").citations().getFirst();
        ItemEvidence evidence = new ItemEvidence(
                brief.item(1).orElseThrow(),
                null,
                List.of(new ItemEvidence.Quote(Stance.CONTEXT, Passage.Kind.REPORTED, beside)),
                List.of(),
                Map.of(),
                List.of());

        assertThat(timeline.of(evidence, List.of()).blocks())
                .singleElement()
                .satisfies(block -> assertThat(((Block.Item) block).details())
                        .singleElement()
                        .satisfies(day -> assertThat(day.passages())
                                .extracting(Passage::text)
                                .containsExactly(beside.quote())));
    }
}
