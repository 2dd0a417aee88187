package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    private List<String> topics(String title, String text) {
        return linguist.read(title, text, LocalDate.of(2026, 1, 1)).topics().stream()
                .map(TopicMention::id)
                .toList();
    }

    @Test
    void readsTopicsFromTitleAndLead() {
        assertThat(topics(
                        "Ransomware gang stole patient data, hospital says",
                        "A ransomware gang encrypted the hospital’s systems on Sunday. The hackers asked for a"
                                + " ransom payment."))
                .startsWith("ransomware");
    }

    @Test
    void asksForCapitalsWhereTheWordHasThem() {
        assertThat(topics("Chat of the day", "She had aid and said it was an ice cold ev ening."))
                .doesNotContain("ai", "immigration");
        assertThat(topics("AI chips: AI accelerator sales soar", "Makers of AI chips sold more GPUs."))
                .startsWith("ai-chips");
    }
}
