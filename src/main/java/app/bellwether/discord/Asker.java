package app.bellwether.discord;

import java.util.List;

/**
 * Who asks something, and where.
 *
 * @param name of what they did, the same if Discord tells of it twice
 * @param user their id
 * @param channels in which they are: the thread, if it is one, and the channel that it belongs to
 * @param manages whether they may manage the server; true in a direct conversation, which is theirs
 */
record Asker(String name, String user, List<String> channels, boolean manages) {

    Asker {
        channels = List.copyOf(channels);
    }
}
