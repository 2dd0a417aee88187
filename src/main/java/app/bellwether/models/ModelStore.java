package app.bellwether.models;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is kept of asking models. Safe for threads. */
interface ModelStore {

    /**
     * Sets tokens of a day aside before they are used.
     *
     * @param most how many the day has in all
     * @return whether that many were left
     */
    boolean reserve(LocalDate day, long tokens, long most);

    /**
     * What is spent stays spent, whatever becomes of the caller's work; and nobody waits for a model while they hold what others need.
     *
     * @throws IllegalStateException within a transaction
     */
    static void refuseWithinTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a model is not asked within a transaction");
        }
    }

    /** Corrects what was set aside, by more or less. */
    void settle(LocalDate day, long tokens);

    /** What the endpoint answered when it was asked so, as its bytes were. */
    Optional<String> answer(String key);

    /** Keeps an answer that was of use. */
    void keep(String key, String answer, Instant at);

    void record(Attempt attempt);

    /**
     * One attempt.
     *
     * @param key of what was sent; empty where nothing was
     * @param prompt version of the prompt
     * @param gate version of the gate
     */
    record Attempt(
            Instant at,
            ModelTask task,
            String model,
            String prompt,
            String gate,
            String key,
            AttemptOutcome outcome,
            Tokens tokens,
            long millis) {}

    /**
     * Counted by the endpoint; 0 where it did not say.
     *
     * @param prompt all of them
     * @param cached those of the prompt that the endpoint had in a cache of its own
     */
    record Tokens(long prompt, long cached, long answer) {
        static final Tokens NONE = new Tokens(0, 0, 0);

        long all() {
            return prompt + answer;
        }
    }
}
