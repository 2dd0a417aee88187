package app.bellwether;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do the same at the same moment. */
public final class Burst {

    private Burst() {}

    /** What came of each of them. */
    public static <T> List<T> of(int many, IntFunction<T> each) {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> under = new ArrayList<>();
            for (int one = 0; one < many; one++) {
                int number = one;
                under.add(threads.submit(() -> {
                    begin.await();
                    return each.apply(number);
                }));
            }
            begin.countDown();
            return under.stream().map(Burst::done).toList();
        }
    }

    private static <T> T done(Future<T> under) {
        try {
            return under.get();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
