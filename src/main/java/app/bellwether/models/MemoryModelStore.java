package app.bellwether.models;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps nothing beyond the process: for the command line. */
final class MemoryModelStore implements ModelStore {

    private final Map<LocalDate, Long> spent = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

    @Override
    public synchronized boolean reserve(LocalDate day, long tokens, long most) {
        ModelStore.refuseWithinTransaction();
        long then = spent.getOrDefault(day, 0L) + tokens;
        if (then > most) {
            return false;
        }
        spent.put(day, then);
        return true;
    }

    @Override
    public synchronized void settle(LocalDate day, long tokens) {
        spent.merge(day, tokens, Long::sum);
    }

    @Override
    public synchronized Optional<String> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public synchronized void keep(String key, String answer, Instant at) {
        answers.putIfAbsent(key, answer);
    }

    @Override
    public synchronized void record(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    synchronized long spent(LocalDate day) {
        return spent.getOrDefault(day, 0L);
    }
}
