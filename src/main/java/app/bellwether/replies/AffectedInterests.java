package app.bellwether.replies;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.Locale;

/** Which of a reader's interests a command is about. */
enum AffectedInterests {
    TOPICS("topics AI chips, cybersecurity"),
    REGIONS("regions EU, Kenya");

    private final String example;

    AffectedInterests(String example) {
        this.example = example;
    }

    String example() {
        return example;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A place and nothing else is a region; all else that is wanted is a topic. */
    boolean holds(Interest interest) {
        boolean place = interest.keys().stream().allMatch(key -> key.kind() == Key.Kind.REGION);
        return !interest.muted() && place == (this == REGIONS);
    }
}
