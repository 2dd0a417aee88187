package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Document;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadTest {

    private static final String BEFORE = "2026-03-05T05:20:00Z";
    private static final String DUE = "2026-03-05T06:00:00Z";

    private final WordingEndpoint endpoint = new WordingEndpoint();
    private final Mornings mornings = new Mornings(
            TestDatabase.fresh(), clock -> Drafting.standalone(Mornings.LINGUIST, endpoint.settings(), clock));

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void tellsWhatTheModelWordedBeforeTheBriefWasDue() {
        Subscriber ada = reader(0);

        ahead();
        int asked = endpoint.asked().size();
        mornings.at(DUE);

        assertThat(asked).isPositive();
        assertThat(endpoint.asked()).hasSize(asked);
        assertThat(Words.passages(document(ada)))
                .extracting(Passage::kind)
                .contains(Passage.Kind.WORDED, Passage.Kind.INFERENCE, Passage.Kind.SUGGESTION);
        assertThat(Words.passages(document(ada)))
                .noneSatisfy(passage -> assertThat(passage.text()).contains("Atlantis"));
    }

    @Test
    void asksOnceForAllReadersOfARoleAndALanguage() {
        List<Subscriber> readers = IntStream.range(0, 9).mapToObj(this::reader).toList();
        readers.stream()
                .skip(6)
                .forEach(reader -> mornings.subscribers.change(
                        reader.id(), Past.Author.READER, preferences -> preferences.as(Role.SECURITY)));

        ahead();
        int asked = endpoint.asked().size();
        ahead();
        mornings.at(DUE);

        assertThat(endpoint.asked()).hasSize(asked);
        assertThat(endpoint.asked().stream().filter(WordingEndpoint::isDraft)).doesNotHaveDuplicates();
    }

    @Test
    void r6IsOnTimeAndOfExtractsWhereTheEndpointIsDead() {
        endpoint.fails(500);
        Subscriber ada = reader(0);
        mornings.now = Instant.parse(DUE).minusMillis(500); // too late to try once more
        mornings.ahead.run();
        int asked = endpoint.asked().size();
        mornings.at(DUE);

        assertThat(mornings.slots(ada)).contains("2026-03-05 morning");
        assertThat(Words.passages(document(ada)))
                .extracting(Passage::kind)
                .doesNotContain(Passage.Kind.INFERENCE, Passage.Kind.SUGGESTION);
        assertThat(endpoint.asked()).hasSize(asked); // a brief that is due asks nobody
    }

    @Test
    void tellsByExtractsWhatCameAfterTheModelWasAsked() {
        Subscriber ada = reader(0);
        ahead();
        Samples.addHit(mornings.newsstand, "late", "2026-03-05T05:50:00Z");
        mornings.at(DUE);

        assertThat(Words.passages(document(ada))).anySatisfy(passage -> {
            assertThat(passage.kind()).isEqualTo(Passage.Kind.REPORTED);
            assertThat(passage.citations().getFirst().published()).isEqualTo(Instant.parse("2026-03-05T05:50:00Z"));
        });
    }

    /** Who was confirmed long ago and had no brief yet. */
    private Subscriber reader(int number) {
        Subscriber reader = mornings.subscribers
                .confirm(mornings.pending("reader" + number + "@example.org").id())
                .after();
        mornings.database
                .jdbc()
                .sql("update subscribers.subscriber set confirmed = timestamptz '2026-01-01Z', scheduled = confirmed")
                .update();
        return reader;
    }

    private void ahead() {
        mornings.now = Instant.parse(BEFORE);
        mornings.ahead.run();
    }

    private Document document(Subscriber reader) {
        return mornings.briefs.of(reader.id(), 1).getFirst().document();
    }
}
