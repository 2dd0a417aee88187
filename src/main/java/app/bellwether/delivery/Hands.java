package app.bellwether.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The hands of a channel: so many letters are carried at a time, and while they go out fast, as many more lie ready as a short moment
 * takes, so that many are claimed and looked into at once. Safe for threads.
 */
final class Hands {

    /** For so long what was looked into may lie ready, about. */
    private static final long MOMENT_NANOS = Duration.ofMillis(250).toNanos();

    private static final int MOST_READY = 64;

    private final int atOnce;
    private final Deque<Long> ended = new ArrayDeque<>();
    private int ready;
    private int busy;
    private boolean open;

    Hands(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Waits until more letters are wanted; how many. They are expected from then on. */
    synchronized int want() throws InterruptedException {
        while (room() < Math.max(1, most() / 2)) {
            wait();
        }
        int wanted = room();
        ready += wanted;
        return wanted;
    }

    /** Of those that were expected, so many do not come. */
    synchronized void without(int many) {
        ready -= many;
        notifyAll();
    }

    /** Waits for a free hand for one that was expected. */
    synchronized void begin() throws InterruptedException {
        while (busy >= atOnce && !open) {
            wait();
        }
        ready--;
        busy++;
    }

    /** Nobody waits for a free hand any more: what lies ready is only put back. */
    synchronized void open() {
        open = true;
        notifyAll();
    }

    /** Frees the hand, by which something went out or nothing did. */
    synchronized void end(boolean wentOut) {
        busy--;
        if (wentOut) {
            ended.addLast(System.nanoTime());
        }
        notifyAll();
    }

    /** Waits until nothing is carried and nothing is ready; false when that takes too long. */
    synchronized boolean rest(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (busy + ready > 0) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private int room() {
        return atOnce + most() - busy - ready;
    }

    /** As many as ended within the last moment. */
    private int most() {
        long now = System.nanoTime();
        while (!ended.isEmpty() && (ended.size() > MOST_READY || now - ended.getFirst() > MOMENT_NANOS)) {
            ended.removeFirst();
        }
        return ended.size();
    }
}
