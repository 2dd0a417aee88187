package app.bellwether.replies;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for. */
public enum Verb {
    MORE(Wants.ITEMS, "detail details expand"),
    SOURCES(Wants.ITEMS, "source articles"),
    WHY(Wants.ITEMS, ""),
    QUOTE(Wants.ITEMS, "quotes"),
    STOP(Wants.NOTHING, "unsubscribe leave"),
    HELP(Wants.NOTHING, "commands"),
    TIMELINE(Wants.ITEMS, ""),
    DIFF(Wants.ITEMS, ""),
    FOLLOW(Wants.ITEMS, ""),
    LIKE(Wants.ITEMS, ""),
    LESS(Wants.ITEMS, ""),
    RESUME(Wants.NOTHING, ""),
    UNDO(Wants.NOTHING, ""),
    STATUS(Wants.NOTHING, ""),
    ASK(Wants.WORDS, ""),
    MUTE(Wants.WORDS, ""),
    UNMUTE(Wants.WORDS, ""),
    TOPICS(Wants.WORDS, "topic"),
    REGIONS(Wants.WORDS, "region"),
    ROLE(Wants.WORDS, ""),
    TIME(Wants.WORDS, ""),
    DAYS(Wants.WORDS, ""),
    LENGTH(Wants.WORDS, ""),
    PAUSE(Wants.WORDS, ""),
    NOTES(Wants.WORDS, "note"),
    MISSED(Wants.WORDS, "");

    /** What follows a verb. */
    enum Wants {
        ITEMS,
        WORDS,
        NOTHING
    }

    private final Wants wants;
    private final String otherWords;

    Verb(Wants wants, String otherWords) {
        this.wants = wants;
        this.otherWords = otherWords;
    }

    Wants wants() {
        return wants;
    }

    /** True when it only asks, and changes nothing. */
    boolean asks() {
        return switch (this) {
            case MORE, SOURCES, WHY, QUOTE, HELP, TIMELINE, DIFF, STATUS, ASK, MISSED -> true;
            default -> false;
        };
    }

    /** As a reader types it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words for it, its own first. */
    Stream<String> words() {
        return Stream.of((word() + " " + otherWords).strip().split(" ", -1));
    }

    /** The verb that the word stands for; the word in lower case. */
    static Optional<Verb> of(String word) {
        return Stream.of(values())
                .filter(verb -> verb.words().anyMatch(word::equals))
                .findFirst();
    }
}
