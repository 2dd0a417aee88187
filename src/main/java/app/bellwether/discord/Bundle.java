package app.bellwether.discord;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a letter that lie together.
 *
 * @param first the number of the first one in its letter
 * @param signal that they are about, whose post they belong into; null for those that are the letter's own
 * @param name of the thread or post that they begin, if they begin one
 */
record Bundle(int first, @Nullable String signal, String name, List<Payload> messages) {

    Bundle {
        messages = List.copyOf(messages);
    }
}
