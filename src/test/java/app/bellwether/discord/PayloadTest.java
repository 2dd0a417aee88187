package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.rendering.DiscordMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PayloadTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void r9MentionsNobodyWhateverItSays() {
        JsonNode payload = json.readTree(written("@everyone <@1>"));

        assertThat(payload.get("allowed_mentions").toString()).isEqualTo("{\"parse\":[]}");
    }

    @Test
    void r7CarriesTheSameNonceAtEachAttempt() {
        JsonNode payload = json.readTree(written("hello"));

        assertThat(payload.get("nonce").asString())
                .isEqualTo("aaaabbbbccccdddd.3")
                .hasSizeLessThanOrEqualTo(25);
        assertThat(payload.get("enforce_nonce").asBoolean()).isTrue();
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(written(""))
                .doesNotContain("content")
                .doesNotContain("footer")
                .contains("\"title\":\"Title\"");
    }

    private String written(String content) {
        DiscordMessage.Embed embed = new DiscordMessage.Embed("Title", "Words", "", "");
        DiscordMessage message = new DiscordMessage(content, List.of(embed));
        return json.writeValueAsString(Payload.of(message, "aaaabbbbccccdddd", 3));
    }
}
