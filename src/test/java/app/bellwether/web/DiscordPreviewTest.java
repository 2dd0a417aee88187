package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.web.DiscordMarkdown.Line;
import app.bellwether.web.DiscordMarkdown.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscordPreviewTest {

    @Test
    void drawsTheComponentsOfAMessage() {
        String json = """
            [{"flags": 32768, "components": [
              {"type": 10, "content": "## Memory \\\\# is short\\n-# Friday"},
              {"type": 9, "components": [{"type": 10, "content": "### Item\\n**1\\\\. Chips** end"}],
               "accessory": {"type": 2, "label": "Sources", "custom_id": "1:sources:1:b:0"}},
              {"type": 1, "components": [{"type": 3, "placeholder": "Ask…", "custom_id": "1:pick:0:b:0",
               "options": [{"label": "1", "value": "1"}]}]},
              {"type": 1, "components": [{"type": 2, "label": "Send it to me, too", "custom_id": "1:join:0:b:0"}]}]}]
            """;

        var shown = DiscordPreview.of(json).getFirst();

        assertThat(shown.parts())
                .containsExactly(
                        new DiscordPreview.Part(
                                List.of(line("title", plain("Memory # is short")), line("small", plain("Friday"))),
                                List.of(),
                                List.of()),
                        new DiscordPreview.Part(
                                List.of(
                                        line("heading", plain("Item")),
                                        line("", new Piece("1. Chips", true, false, false, null), plain(" end"))),
                                List.of("Sources"),
                                List.of()),
                        new DiscordPreview.Part(List.of(), List.of(), List.of("Ask…")),
                        new DiscordPreview.Part(List.of(), List.of("Send it to me, too"), List.of()));
    }

    private static Line line(String kind, Piece... pieces) {
        return new Line(kind, List.of(pieces));
    }

    private static Piece plain(String text) {
        return new Piece(text, false, false, false, null);
    }
}
