package app.bellwether.briefs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a subscriber's slots that came due and are not decided: one brief at most, for the newest of them. After an
 * outage it covers what the older ones would have told, so there is never more than one.
 *
 * @param skipped the slots that are left out, oldest first, each with why
 * @param attempt the slot for which a brief is to be composed now, if there is one
 */
record DueSlots(Map<Slot, Why> skipped, Optional<Slot> attempt) {

    /** Why a slot is left out: of which kind the silence is, and the key of its reason's words. */
    record Why(Silence.Kind kind, String key) {}

    private static final Why MERGED = new Why(Silence.Kind.MISSED, "silence.merged");
    private static final Why LATE = new Why(Silence.Kind.MISSED, "silence.late");
    private static final Why RESTORED = new Why(Silence.Kind.MISSED, "silence.restored");
    private static final Why SOON = new Why(Silence.Kind.SKIPPED, "silence.soon");

    /**
     * Decides.
     *
     * @param undecided oldest first; at least one
     * @param last when the subscriber's last brief was made, null before the first
     * @param sent until when another Bellwether may have sent what was due, of which this one knows nothing
     */
    static DueSlots of(
            List<Slot> undecided, @Nullable Instant last, Instant at, Instant sent, BriefsSettings settings) {
        Slot newest = undecided.getLast();
        Map<Slot, Why> skipped = new LinkedHashMap<>();
        undecided.stream()
                .filter(slot -> !slot.equals(newest))
                .forEach(slot -> skipped.put(slot, slot.due().isAfter(sent) ? MERGED : RESTORED));
        if (!newest.due().isAfter(sent)) {
            skipped.put(newest, RESTORED);
        } else if (at.isAfter(newest.due().plus(settings.deadline()))) {
            skipped.put(newest, LATE);
        } else if (!newest.first()
                && last != null
                && last.plus(settings.apart()).isAfter(newest.due())) {
            skipped.put(newest, SOON);
        } else {
            return new DueSlots(skipped, Optional.of(newest));
        }
        return new DueSlots(skipped, Optional.empty());
    }
}
