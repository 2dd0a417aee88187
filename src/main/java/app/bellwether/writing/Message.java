package app.bellwether.writing;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fixed words with holes for values. A format keeps a state while it is filled, and is slow to read: each is lent to whoever fills it,
 * and kept for the next. Letters run in threads of their own, so that nothing is kept by a thread. Safe for threads.
 */
final class Message {

    private final String pattern;
    private final ULocale locale;
    private final Set<String> arguments;
    private final @Nullable String alone;
    private final Queue<MessageFormat> unused = new ConcurrentLinkedQueue<>();

    Message(String pattern, ULocale locale) {
        this.pattern = pattern;
        this.locale = locale;
        MessageFormat format = new MessageFormat(pattern, locale);
        this.arguments = Set.copyOf(format.getArgumentNames());
        this.alone = arguments.isEmpty() ? format.format(Map.of()) : null;
    }

    /** What it needs to be told. */
    Set<String> arguments() {
        return arguments;
    }

    String filled(Map<String, Object> values) {
        if (alone != null) {
            return alone;
        }
        MessageFormat known = unused.poll();
        MessageFormat format = known == null ? new MessageFormat(pattern, locale) : known;
        String filled = format.format(values);
        unused.add(format);
        return filled;
    }
}
