package app.bellwether.briefs;

import app.bellwether.briefs.Lull.Fault;
import app.bellwether.briefs.Lull.Trouble;
import app.bellwether.subscribers.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what went wrong, from silences in their order, and from briefs that could not be sent. For one use. */
final class Troubles {

    private final Schedule schedule;
    private final LocalDate noted;
    private final List<Trouble> over = new ArrayList<>();
    private @Nullable Trouble open;

    /** @param noted what was on that local date or before was told of */
    Troubles(Schedule schedule, LocalDate noted) {
        this.schedule = schedule;
        this.noted = noted;
    }

    void add(Silence silence) {
        if (!silence.date().isAfter(noted)) {
            return;
        }
        Fault fault = fault(silence.kind());
        Trouble before = open;
        if (before != null && before.fault() != fault) {
            over.add(new Trouble(before.fault(), before.from(), begin(silence)));
            open = null;
        }
        if (fault != null && open == null) {
            open = new Trouble(fault, begin(silence), null);
        }
    }

    /** Several that follow one another are one. */
    void add(Undelivered.Lost lost) {
        if (!LocalDate.ofInstant(lost.until(), schedule.zone()).isAfter(noted)) {
            return;
        }
        Instant from = over.stream()
                .filter(one -> one.fault() == Fault.SENDING)
                .map(Trouble::from)
                .findFirst()
                .orElse(lost.from());
        over.removeIf(one -> one.fault() == Fault.SENDING);
        over.add(new Trouble(Fault.SENDING, from, lost.until()));
    }

    boolean none() {
        return open == null && over.isEmpty();
    }

    List<Trouble> all() {
        List<Trouble> all = new ArrayList<>(over);
        if (open != null) {
            all.add(open);
        }
        all.sort(Comparator.comparing(Trouble::from));
        return all;
    }

    /** What was passed over is recorded only when Bellwether is at work again. */
    private Instant begin(Silence silence) {
        return silence.kind() == Silence.Kind.MISSED
                ? Slots.due(schedule.paused(null), silence.date()).orElse(silence.decided())
                : silence.decided();
    }

    private static @Nullable Fault fault(Silence.Kind kind) {
        return switch (kind) {
            case QUIET, SKIPPED -> null;
            case OUTAGE -> Fault.READING;
            case FAILED -> Fault.MAKING;
            case MISSED -> Fault.RUNNING;
        };
    }
}
