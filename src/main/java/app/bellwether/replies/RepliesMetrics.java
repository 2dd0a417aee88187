package app.bellwether.replies;

import app.bellwether.meters.Meters;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is measured of replies: what is asked for. */
@Component
class RepliesMetrics {

    private final Meters meters;

    RepliesMetrics(Meters meters) {
        this.meters = meters;
        for (Verb verb : Verb.values()) {
            asked(verb.word(), Replies.Received.ANSWERED, 0);
        }
    }

    /** Readers' verbs only: what else they typed is theirs. */
    void received(Commands commands, Replies.Received received) {
        commands.commands().forEach(command -> asked(command.verb().word(), received, 1));
        if (commands.commands().isEmpty()) {
            asked("unclear", received, 1);
        }
    }

    private void asked(String command, Replies.Received received, int times) {
        meters.counter(
                        "bellwether.commands",
                        "Commands of readers, and what came of the reply that they stood in.",
                        "command",
                        command,
                        "result",
                        received.name().toLowerCase(Locale.ROOT))
                .increment(times);
    }
}
