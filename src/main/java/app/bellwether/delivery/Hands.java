package app.bellwether.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The hands of a channel: so many letters are carried at a time, and while they go out fast, as many more lie ready as a short moment
 * takes, so that many are claimed and looked into at once. Safe for threads.
 */
final class Hands {

    /** For so long what was looked into may lie ready, about. */
    private static final long MOMENT_NANOS = Duration.ofMillis(250).toNanos();

    private static final int MOST_READY = 64;

    private final int atOnce;
    private final ReentrantLock lock = new ReentrantLock();
    /** Waited for by each letter that lies ready, of which only one is woken: they are many. */
    private final Condition free = lock.newCondition();

    private final Condition fewer = lock.newCondition();
    private final Deque<Long> ended = new ArrayDeque<>();
    private int ready;
    private int busy;
    private boolean open;

    Hands(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Waits until more letters are wanted; how many. They are expected from then on. */
    int want() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (room() < Math.max(1, most() / 2)) {
                fewer.await();
            }
            int wanted = room();
            ready += wanted;
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    /** Of those that were expected, so many do not come. */
    void without(int many) {
        lock.lock();
        try {
            ready -= many;
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a free hand for one that was expected. */
    void begin() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (busy >= atOnce && !open) {
                free.await();
            }
            ready--;
            busy++;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits for a free hand any more: what lies ready is only put back. */
    void open() {
        lock.lock();
        try {
            open = true;
            free.signalAll();
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Frees the hand, by which something went out or nothing did. */
    void end(boolean wentOut) {
        lock.lock();
        try {
            busy--;
            if (wentOut) {
                ended.addLast(System.nanoTime());
            }
            free.signal();
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is carried and nothing is ready; false when that takes too long. */
    boolean rest(Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (busy + ready > 0) {
                if (left <= 0) {
                    return false;
                }
                left = fewer.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
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
