package app.bellwether.discord;

import app.bellwether.discord.Wire.Reply;
import app.bellwether.discord.Wire.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Begins posts in forums, where one needs a tag with one that is there, or else one of our own. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Forums {

    private static final String OURS = "Brief";

    private final Wire wire;

    Forums(Wire wire) {
        this.wire = wire;
    }

    Reply open(String forum, String name, Payload message) {
        Reply reply = wire.open(forum, name, List.of(), message);
        if (!(reply instanceof Reply.Failed failed && failed.wantsTag())) {
            return reply;
        }
        try {
            return tag(forum)
                    .map(tag -> wire.open(forum, name, List.of(tag), message))
                    .orElse(reply);
        } catch (IllegalStateException unknown) {
            return new Reply.Failed(0, 0, "which tags there are is not known");
        }
    }

    /** Empty when there is none that we may use, and none can be made. */
    private Optional<String> tag(String forum) {
        return usable(forum).or(() -> wire.tag(forum, OURS) instanceof Reply.Done ? usable(forum) : Optional.empty());
    }

    private Optional<String> usable(String forum) {
        List<Tag> tags =
                wire.tags(forum).stream().filter(tag -> !tag.moderated()).toList();
        return tags.stream()
                .filter(tag -> tag.name().equalsIgnoreCase(OURS))
                .findFirst()
                .or(() -> tags.stream().findFirst())
                .map(Tag::id);
    }
}
