package app.bellwether.briefs;

import app.bellwether.briefs.Lull.After;
import app.bellwether.briefs.Lull.Begin;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says when somebody has had no brief for so long, or for such a reason, that they should be told why. */
@Component
record Lulls(
        MissRows misses,
        SilenceRepository silent,
        NoteRepository notes,
        BriefRepository briefs,
        Undelivered undelivered) {

    private static final int WEEK = 7;

    /** Of more notes that were lost one after the other, nobody has to know. */
    private static final int NOTES = 20;

    /** The lull to tell of now that this silence fell: a week of it, or trouble not told of yet; never two within a week. */
    Optional<Lull> of(Subscriber subscriber, Silence now) {
        LocalDate noted = noted(subscriber);
        if (noted.isAfter(now.date().minusDays(WEEK)) || !tells(now)) {
            return Optional.empty();
        }
        List<Undelivered.Lost> lost = undelivered.of(subscriber.id());
        return begin(subscriber, now, lost).flatMap(begin -> {
            List<Silence> silences = silent.between(now.subscriber(), begin.at(), now.date(), now.slot());
            Troubles troubles = new Troubles(subscriber.schedule(), noted);
            silences.forEach(troubles::add);
            lost.stream().filter(one -> one.from().isAfter(begin.at())).forEach(troubles::add);
            boolean week = now.kind() == Silence.Kind.QUIET
                    && !begin.date().isAfter(now.date().minusDays(WEEK));
            if (!week && troubles.none()) {
                return Optional.empty();
            }
            troubles.add(now);
            int quiet = (int) Stream.concat(silences.stream(), Stream.of(now))
                    .filter(silence -> silence.kind() == Silence.Kind.QUIET)
                    .count();
            return Optional.of(new Lull(
                    subscriber, now, begin, quiet, misses.misses(subscriber.id(), begin.at()), troubles.all()));
        });
    }

    /** The local date of the last note that was not lost. */
    private LocalDate noted(Subscriber subscriber) {
        return notes.newest(subscriber.id(), NOTES).stream()
                .filter(one -> !undelivered.lost(subscriber.id(), one.id()))
                .map(NoteRepository.Noted::date)
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    /** Of a slot that was passed over another one is decided at once. */
    private static boolean tells(Silence now) {
        return switch (now.kind()) {
            case QUIET, OUTAGE, FAILED -> true;
            case SKIPPED, MISSED -> false;
        };
    }

    /** The last that they had, or that they did about when they have it. */
    private Optional<Begin> begin(Subscriber subscriber, Silence now, List<Undelivered.Lost> lost) {
        Schedule schedule = subscriber.schedule();
        ZoneId zone = schedule.zone();
        LocalDate resumed = schedule.pausedUntil();
        return Stream.of(
                        briefs.newestBut(
                                subscriber.id(),
                                lost.stream().map(one -> one.brief().value()).toArray(String[]::new)),
                        Optional.ofNullable(subscriber.confirmed()).map(at -> begin(at, zone, After.CONFIRMING)),
                        Optional.ofNullable(schedule.since()).map(at -> begin(at, zone, After.CHANGE)),
                        Optional.ofNullable(resumed)
                                .filter(date -> !date.isAfter(now.date()))
                                .map(date ->
                                        new Begin(date, date.atStartOfDay(zone).toInstant(), After.PAUSE)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Begin::at));
    }

    private static Begin begin(Instant at, ZoneId zone, After after) {
        return new Begin(LocalDate.ofInstant(at, zone), at, after);
    }
}
