package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteMailTest {

    private static final Document NOTE = new Document(
            "Nothing worth a brief since 13 November: 412 articles read",
            "",
            "",
            LocalDate.of(2026, 11, 20),
            "en",
            List.of(new Section(
                    Section.Kind.LEDE,
                    "Why no brief came",
                    List.of(new Block.Paragraph(null, List.of(Passage.fixed("412 articles were read.")))))));

    @Test
    void carriesANoteThatAReplyEndsForGood() {
        try (Correspondence house = new Correspondence()) {
            Kept note = house.note(NOTE);

            assertThat(note.subject()).isEqualTo(NOTE.headline());
            assertThat(note.wire())
                    .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                    .containsPattern("Message-ID: <[a-z2-7]{16}@bellwether.localhost>");
            assertThat(Correspondence.text(note))
                    .containsPattern("No more notes like this: http://localhost:8080/notes/[a-z2-7]{40}")
                    .doesNotContain("more 1");
            String answered =
                    house.receive(house.message("ada@example.org", house.replyTo(note), "off", "", "notes off"));

            assertThat(answered).contains("answered");
            assertThat(house.answer()).contains("No note says why, when none comes for a week.");
            Subscriber ada = house.get(Subscribers.class).byId(house.ada.id()).orElseThrow();
            assertThat(ada.notes()).isFalse();
        }
    }
}
