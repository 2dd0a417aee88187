package app.bellwether.replies;

import java.util.List;

/**
 * One thing that a reader asks for.
 *
 * @param verb what
 * @param arguments item numbers, or words as typed; may be empty
 */
public record Command(Verb verb, List<String> arguments) {

    public Command {
        arguments = List.copyOf(arguments);
    }

    /** As one could have typed it. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? verb.word() : verb.word() + " " + String.join(", ", arguments);
    }
}
