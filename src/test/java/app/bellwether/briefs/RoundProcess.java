package app.bellwether.briefs;

import app.bellwether.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The room of briefs as a process of its own: goes through the subscribers again and again, and says so each time. */
final class RoundProcess {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private RoundProcess() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments the database, the name of this instance, and what the time is when it starts
     */
    public static void main(String[] arguments) {
        Mornings mornings = new Mornings(TestDatabase.of(arguments[0], arguments[1]));
        long begun = System.nanoTime();
        Instant begin = Instant.parse(arguments[2]);
        mornings.time = () -> begin.plusNanos(System.nanoTime() - begun);
        mornings.listener = event -> mornings.database
                .jdbc()
                .sql("insert into trial_heard (brief, instance) values (:brief, :instance)")
                .param("brief", event.brief().value())
                .param("instance", arguments[1])
                .update();
        while (true) {
            try {
                mornings.round.run();
                System.out.println("went round");
            } catch (RuntimeException failure) {
                System.out.println("failed: " + failure);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(EVERY.toMillis()));
        }
    }
}
