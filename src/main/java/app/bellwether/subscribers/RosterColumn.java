package app.bellwether.subscribers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, in their order. */
enum RosterColumn {
    EMAIL,
    DISCORD,
    STATE,
    AGREED_AT,
    AGREED_HOW,
    NAME,
    INTERESTS,
    MUTED,
    ROLE,
    ZONE,
    TIME,
    DAYS,
    DAYS_OFF,
    PAUSED_UNTIL,
    MINUTES,
    THRESHOLD,
    NOTES,
    LANGUAGE;

    /** As it stands above it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(RosterColumn::title).toList();
    }

    static Optional<RosterColumn> of(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
