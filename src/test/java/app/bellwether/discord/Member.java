package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.discord.StandInInteractions.Asked;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Somebody in a channel of the stand-in, who types, presses and chooses, and waits for what is said to it. */
final class Member {

    private final StandIn discord;
    private final String user;
    private final String channel;
    private @Nullable Asked last;

    Member(StandIn discord, String user, String channel) {
        this.discord = discord;
        this.user = user;
        this.channel = channel;
    }

    String type(String command, Map<String, Object> options) {
        return said(discord.interactions.type(channel, user, command, options));
    }

    String press(ObjectNode message, String id) {
        return said(discord.interactions.press(channel, message, whole(message, id), user));
    }

    String choose(ObjectNode message, String id, String value) {
        return said(discord.interactions.choose(channel, message, whole(message, id), value, user));
    }

    /** Chooses what shows a form, and sends that off with these words. */
    String fill(ObjectNode message, String id, String value, String words) {
        Asked form = discord.interactions.choose(channel, message, whole(message, id), value, user);
        await().atMost(Duration.ofSeconds(5)).until(() -> form.callback == 9);
        return said(discord.interactions.submit(form, "words", words, user));
    }

    /** What was answered last, whole. */
    Asked last() {
        return Objects.requireNonNull(last);
    }

    ObjectNode shown() {
        return last().messages.getFirst();
    }

    private String said(Asked asked) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(asked.answered).as("%s", discord.faults()).isTrue());
        last = asked;
        StringBuilder said = new StringBuilder();
        asked.messages.forEach(message -> said.append(words(message)));
        return said.toString().strip();
    }

    /** What a message says, without the signs of its Markdown's escapes. */
    static String words(ObjectNode message) {
        return String.join("\n", message.findValuesAsString("content")).replace("\\", "");
    }

    /** The id of what can be pressed in a message, by its beginning. */
    static String whole(ObjectNode message, String beginning) {
        return message.findValuesAsString("custom_id").stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + beginning + " in " + message));
    }
}
