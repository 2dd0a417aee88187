package app.bellwether.discord;

import app.bellwether.delivery.Letter;
import java.util.Optional;

/** Where an answer belongs in Discord, as a letter's conversation keeps it. */
sealed interface Conversations {

    /**
     * An interaction that was acknowledged, and waits for fifteen minutes.
     *
     * @param application the bot's
     * @param token of the interaction
     */
    record Interaction(String application, String token) implements Conversations {

        /** Shows no token. */
        @Override
        public String toString() {
            return "interaction";
        }
    }

    /** A message in a channel or a thread. */
    record Message(String channel, String message) implements Conversations {}

    /**
     * As a letter keeps it.
     *
     * @param asked in the words of the grammar, if it was one command
     */
    default Letter.Conversation kept(String asked) {
        String named = switch (this) {
            case Interaction(String application, String token) -> "interaction " + application + " " + token;
            case Message(String channel, String message) -> "message " + channel + " " + message;
        };
        return new Letter.Conversation(named, "", asked);
    }

    static Optional<Conversations> of(Letter.Conversation kept) {
        String[] words = kept.inReplyTo().split(" ", -1);
        return switch (words[0]) {
            case "interaction" -> Optional.of(new Interaction(words[1], words[2]));
            case "message" -> Optional.of(new Message(words[1], words[2]));
            default -> Optional.empty();
        };
    }
}
