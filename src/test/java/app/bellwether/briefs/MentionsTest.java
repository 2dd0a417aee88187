package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.matching.ItemRef;
import app.bellwether.replies.Newsstand;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was told something. */
class MentionsTest {

    private static final ItemRef PORT = new ItemRef(ItemRef.Type.HIT, "port");
    private static final String TITLE = "Port of Tarn closes for a day";
    private static final String TOLD = "The port of Tarn closed on Thursday after a crane fell.";

    private final TestDatabase database = TestDatabase.fresh();
    private final BriefRows rows = new BriefRows(database.jdbc());
    private final Briefs briefs = BriefsOnPostgres.stored(database);

    @BeforeEach
    void tell() {
        keep("ada", 1, true);
        keep("ada", 2, true);
        keep("ada", 3, false);
        keep("bob", 1, true);
        keep("cleo", 1, false);
    }

    /** Each a day after the one before; with the sentence or with its title alone. */
    private void keep(String subscriber, int edition, boolean whole) {
        Brief first = new Newsstand().brief(new SubscriberId(subscriber));
        Duration later = Duration.ofDays(edition - 1);
        List<Section> sections = whole
                ? first.document().sections()
                : List.of(new Section(
                        Section.Kind.LEDE,
                        "Port",
                        List.of(new Block.Item(2, TITLE, null, null, List.of(), List.of(), List.of()))));
        Document document = first.document().with(sections);
        rows.insert(
                new Brief(
                        new BriefId(first.id().value() + edition),
                        first.subscriber(),
                        first.date().plusDays(later.toDays()),
                        first.slot(),
                        edition,
                        first.sealed().plus(later),
                        first.deadline().plus(later),
                        document,
                        first.items(),
                        first.hash()),
                DocumentJson.write(document),
                "");
    }

    private List<String> mentions(ItemRef item, String words) {
        return briefs.mentioning(item, words).stream()
                .map(one -> one.subscriber() + " " + one.date() + " " + one.number() + " " + one.title())
                .toList();
    }

    @Test
    void areOfWhoWasToldASentenceOfThatItemEachInTheNewestBriefThatSaysIt() {
        assertThat(mentions(PORT, TOLD)).containsExactly("ada 2026-11-21 2 " + TITLE, "bob 2026-11-20 2 " + TITLE);
        assertThat(briefs.mentioning(PORT, TOLD).getFirst().brief())
                .isEqualTo(briefs.of(new SubscriberId("ada"), 3).get(1).id());
    }

    @Test
    void areOfWhoWasToldItsTitle() {
        assertThat(mentions(PORT, TITLE)).hasSize(3).first().isEqualTo("ada 2026-11-22 2 " + TITLE);
    }

    @Test
    void areNoneOfPartsOfSentencesAndOfOtherItems() {
        assertThat(mentions(PORT, "The port of Tarn closed")).isEmpty();
        assertThat(mentions(new ItemRef(ItemRef.Type.SIGNAL, "port"), TITLE)).isEmpty();
        assertThat(mentions(new ItemRef(ItemRef.Type.HIT, "other"), TOLD)).isEmpty();
    }
}
