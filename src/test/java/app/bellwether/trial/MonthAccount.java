package app.bellwether.trial;

import app.bellwether.briefs.Silence;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is after a trial month, by the database on the one side and by what the mail server took on the other. */
record MonthAccount(Map<LocalDate, Counts> days, List<Day> lived, List<Size> sizes, List<String> problems) {

    /** Later than this after it was due, or made, a letter is late. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** How long a commit may take: a message answered this short before a kill may not have been recorded as taken. */
    private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** By so much may what is needed grow from the one day to the other. */
    private static final double FLAT = 1.3;

    /** A morning that was lived through. */
    record Day(LocalDate date, List<Disturbance> disturbances, int articles, long seconds, Watched.Seen seen) {}

    /** A kill: when the signal was sent, and when it had died of it. */
    record Interruption(long nanos, long dead) {}

    /**
     * What it takes at the end of a day.
     *
     * @param mornings that this process has lived through
     * @param heap bytes of objects in use
     */
    record Size(int day, int mornings, long heap, long resident, long database) {}

    /** What became of the briefs of a date. */
    static final class Counts {

        int due;
        int sent;
        int silent;
        int givenUp;
        int lost;
        int again;
        int doubled;
        int madeLate;
        int sentLate;
        int wrongClock;
        int unexplained;
    }

    private record Slot(
            String subscriber,
            String zone,
            LocalDate date,
            @Nullable String delivery,
            @Nullable Instant sealed,
            @Nullable String document,
            @Nullable String state,
            Silence.@Nullable Kind silence,
            boolean noted) {}

    static MonthAccount of(MonthTown town, List<Day> lived, List<Interruption> kills, List<Size> sizes) {
        Map<String, List<MailSink.Arrival>> copies = town.mail.arrivals().stream()
                .collect(Collectors.groupingBy(arrival -> arrival.messageId().replaceAll("[<>]|@.*", "")));
        List<String> problems = new ArrayList<>();
        Map<LocalDate, Counts> days = new TreeMap<>();
        Set<String> known = new HashSet<>();
        Map<LocalDate, Day> byDate = lived.stream().collect(Collectors.toMap(Day::date, day -> day));
        for (Slot slot : slots(town, lived)) {
            Counts counts = days.computeIfAbsent(slot.date(), _ -> new Counts());
            counts.due++;
            List<MailSink.Arrival> arrivals =
                    slot.delivery() == null ? List.of() : copies.getOrDefault(slot.delivery(), List.of());
            known.add(String.valueOf(slot.delivery()));
            if (!arrivals.isEmpty()) {
                counts.sent++;
                boolean wrong = byDate.containsKey(slot.date())
                        && byDate.get(slot.date()).disturbances().contains(Disturbance.CLOCK_BACK);
                late(town, slot, arrivals.getFirst(), wrong, counts, problems);
            } else if (slot.delivery() == null && slot.silence() != null) {
                counts.silent++;
                if (!isExplained(slot.silence(), byDate.get(slot.date()))) {
                    problems.add("no brief: " + slot.date() + " of " + slot.subscriber() + ", " + slot.silence());
                }
            } else if ("EXPIRED".equals(slot.state())) {
                counts.givenUp++;
            } else {
                counts.lost++;
                problems.add("lost: " + slot.date() + " of " + slot.subscriber() + ", " + slot.state());
            }
            again(slot.delivery() + " of " + slot.date(), arrivals, kills, counts, problems);
        }
        if (sum(days, day -> day.sent) == 0) {
            problems.add("nothing was sent");
        }
        town.namedInTheLog().forEach(line -> problems.add("an address or a token in the log: " + line));
        Counts others = new Counts();
        copies.forEach((id, arrivals) -> {
            if (!known.contains(id)) {
                again(id, arrivals, kills, others, problems);
            }
        });
        return new MonthAccount(days, lived, sizes, problems);
    }

    /**
     * Whether a morning may have had no brief: nothing was worth saying, or what befell the day is the reason.
     *
     * @param day null when nothing of Bellwether ran on it
     */
    static boolean isExplained(Silence.Kind kind, @Nullable Day day) {
        List<Disturbance> befell = day == null ? List.of(Disturbance.THREE_DAYS_DOWN) : day.disturbances();
        return switch (kind) {
            case QUIET, SKIPPED -> true;
            case MISSED -> befell.contains(Disturbance.THREE_DAYS_DOWN);
            case OUTAGE -> befell.contains(Disturbance.ALL_FEEDS_FAIL);
            case FAILED -> false; // whatever befalls it is over long before the deadline
        };
    }

    /** Every reader's morning of every date, whatever became of it. */
    private static List<Slot> slots(MonthTown town, List<Day> lived) {
        return town.jdbc
                .sql("""
                    select s.id as subscriber, s.zone, day.date, d.id as delivery, b.sealed, b.document, d.state,
                        silence.kind as silence,
                        exists (select from delivery.attempt a where a.delivery = d.id and a.outcome not like 'accepted%') as noted
                    from subscribers.subscriber s cross join
                        (select generate_series(cast(:first as date), cast(:last as date), interval '1 day')::date as date) day
                    left join briefs.brief b on b.subscriber = s.id and b.date = day.date and b.slot = 'morning'
                    left join delivery.delivery d on d.brief = b.id and d.kind = 'BRIEF'
                    left join briefs.silence on silence.subscriber = s.id and silence.date = day.date and silence.slot = 'morning'
                        and silence.final
                    """)
                .param("first", lived.getFirst().date().toString())
                .param("last", lived.getLast().date().toString())
                .query((row, _) -> new Slot(
                        row.getString("subscriber"),
                        row.getString("zone"),
                        row.getObject("date", LocalDate.class),
                        row.getString("delivery"),
                        instant(row.getTimestamp("sealed")),
                        row.getString("document"),
                        row.getString("state"),
                        kind(row.getString("silence")),
                        row.getBoolean("noted")))
                .list();
    }

    private static Silence.@Nullable Kind kind(@Nullable String name) {
        return name == null ? null : Silence.Kind.valueOf(name);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** What is made late says so itself; what is made in time and sent late has the reason beside it. */
    private static void late(
            MonthTown town,
            Slot slot,
            MailSink.Arrival arrival,
            boolean wrongClock,
            Counts counts,
            List<String> problems) {
        Instant due = MonthTown.due(slot.zone(), slot.date());
        Instant arrived = town.at(arrival.nanos());
        if (!arrived.isAfter(due.plus(LATE))) {
            return;
        }
        Instant sealed = java.util.Objects.requireNonNull(slot.sealed());
        boolean madeLate = sealed.isAfter(due.plus(LATE));
        boolean told = madeLate
                ? java.util.Objects.requireNonNull(slot.document()).contains("This brief was due")
                : slot.noted();
        if (madeLate) {
            counts.madeLate++;
        } else {
            counts.sentLate++;
        }
        if (!told && wrongClock) {
            counts.wrongClock++;
        } else if (!told) {
            counts.unexplained++;
            problems.add("late without a reason: " + slot.date() + " of " + slot.subscriber() + ", due " + due
                    + ", made " + sealed + ", arrived " + arrived);
        }
    }

    /** The same letter once more is as it should be when the sender cannot know that it had been taken. */
    private static void again(
            String what,
            List<MailSink.Arrival> arrivals,
            List<Interruption> kills,
            Counts counts,
            List<String> problems) {
        if (arrivals.stream().map(MailSink.Arrival::content).distinct().count() > 1) {
            problems.add(what + " came with different contents");
        }
        for (int i = 0; i < arrivals.size() - 1; i++) {
            MailSink.Arrival copy = arrivals.get(i);
            boolean unanswered = !copy.told()
                    || kills.stream()
                            .anyMatch(kill ->
                                    copy.nanos() <= kill.dead() && kill.nanos() <= copy.answered() + COMMIT_NANOS);
            if (unanswered) {
                counts.again++;
            } else {
                counts.doubled++;
                problems.add(what + " came again although its sender had been told");
            }
        }
    }

    boolean good() {
        return problems.isEmpty() && flat();
    }

    /** What the process needs at the end, beside what it needed when it was young; and what the database grows by. */
    private boolean flat() {
        if (sizes.size() < 4) {
            return true;
        }
        Size tenth = sizes.get(1);
        Size twentieth = sizes.get(2);
        Size last = sizes.get(3);
        long earlier = twentieth.database() - tenth.database();
        return last.heap() < FLAT * Math.max(tenth.heap(), twentieth.heap())
                && last.database() - twentieth.database() < FLAT * earlier;
    }

    private static int sum(Map<LocalDate, Counts> days, java.util.function.ToIntFunction<Counts> what) {
        return days.values().stream().mapToInt(what).sum();
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| day | what befell it | articles | due | sent | silent | given up | lost | again | doubled | made"
                + " late | sent late | late for a wrong clock | late without a reason | took |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Day day : lived) {
            Counts counts = days.getOrDefault(day.date(), new Counts());
            lines.add("| %s | %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d s |"
                    .formatted(
                            day.date(),
                            day.disturbances().stream().map(one -> one.words).collect(Collectors.joining("; ")),
                            day.articles(),
                            counts.due,
                            counts.sent,
                            counts.silent,
                            counts.givenUp,
                            counts.lost,
                            counts.again,
                            counts.doubled,
                            counts.madeLate,
                            counts.sentLate,
                            counts.wrongClock,
                            counts.unexplained,
                            day.seconds()));
        }
        lines.add("");
        lines.add("| at the end of day | mornings of this process | objects in use | held of memory | database |");
        lines.add("|---|---|---|---|---|");
        sizes.forEach(size -> lines.add("| %d | %d | %.0f MB | %.0f MB | %.1f MB |"
                .formatted(
                        size.day(), size.mornings(), size.heap() / 1e6, size.resident() / 1e6, size.database() / 1e6)));
        lines.add("");
        Map<String, Integer> seen = new HashMap<>();
        problems.forEach(problem -> {
            int many = seen.merge(problem.replaceAll("[:,].*|^\\S+ of", ""), 1, Integer::sum);
            if (many <= 5) {
                lines.add("PROBLEM: " + problem);
            }
        });
        lines.add(
                "%,d due: %,d sent, %,d silent, %d given up, %d lost; %d came again whose taking the sender could not know, %d doubled otherwise; %d late, %d of them while the clock was wrong, %d without a reason told; memory and database %s"
                        .formatted(
                                sum(days, day -> day.due),
                                sum(days, day -> day.sent),
                                sum(days, day -> day.silent),
                                sum(days, day -> day.givenUp),
                                sum(days, day -> day.lost),
                                sum(days, day -> day.again),
                                sum(days, day -> day.doubled),
                                sum(days, day -> day.madeLate + day.sentLate),
                                sum(days, day -> day.wrongClock),
                                sum(days, day -> day.unexplained),
                                sizes.size() < 4 ? "not judged" : flat() ? "flat" : "NOT FLAT"));
        return String.join("\n", lines);
    }
}
