package app.bellwether.models;

import dev.langchain4j.http.client.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What becomes of the bytes of one request: answered from what was kept, else paid for from the day's tokens, then sent. */
final class Sending {

    private static final int FEWEST_BYTES_A_TOKEN = 2;

    private final Prompt prompt;
    private final Instant until;
    private final ModelSettings settings;
    private final ModelStore store;
    private final Transport transport;
    private final Semaphore atOnce;
    private final Clock clock;

    private String key = "";
    private boolean kept;
    private LocalDate day = LocalDate.EPOCH;
    private long asked;
    private long reserved;

    /** What all requests of an endpoint share. */
    record Means(ModelSettings settings, ModelStore store, Transport transport, Semaphore atOnce, Clock clock) {}

    Sending(Prompt prompt, Instant until, Means means) {
        this.prompt = prompt;
        this.until = until;
        this.settings = means.settings();
        this.store = means.store();
        this.transport = means.transport();
        this.atOnce = means.atOnce();
        this.clock = means.clock();
    }

    /** Of what was sent; empty when nothing was. */
    String key() {
        return key;
    }

    /** Whether it was answered by what was kept. */
    boolean isKept() {
        return kept;
    }

    Transport.Arrived go(HttpRequest request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        key = digest();
        Optional<String> before = store.answer(key);
        if (before.isPresent()) {
            kept = true;
            return new Transport.Arrived(200, "application/json", before.get(), null);
        }
        wait(left());
        try {
            Duration left = left();
            reserve(body.length);
            return transport.send(request, left.compareTo(settings.timeout()) < 0 ? left : settings.timeout());
        } finally {
            atOnce.release();
        }
    }

    /**
     * By all that is asked, of whom, and by what reads the answer; not by the dialect in which it is sent, which each instance finds out for
     * itself.
     */
    private String digest() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            Stream<String> parts = Stream.of(
                    settings.base(),
                    settings.model(prompt.task()),
                    prompt.version(),
                    prompt.gate(),
                    prompt.system(),
                    prompt.shape().toString(),
                    String.valueOf(prompt.most()));
            Stream.concat(parts, prompt.texts().stream()).forEach(part -> {
                hash.update(part.getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            });
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was recorded was answered before it was asked. */
    private Duration left() {
        if (settings.isRecorded()) {
            return settings.timeout();
        }
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
            throw new Transport.Failed(AttemptOutcome.BUSY, "there was no time left to ask");
        }
        return left;
    }

    private void wait(Duration left) {
        try {
            if (!atOnce.tryAcquire(left.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Transport.Failed(
                        AttemptOutcome.BUSY, "as many requests as may be are under way, and there was no time left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transport.Failed(AttemptOutcome.BUSY, "was not asked, because Bellwether stops");
        }
    }

    /** No token has less than two bytes on the average of any text, so that what is set aside suffices. */
    private void reserve(int bytes) {
        day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long tokens = bytes / FEWEST_BYTES_A_TOKEN;
        if (settings.isRecorded()) {
            return; // which costs nothing
        }
        if (!store.reserve(day, tokens + prompt.most(), settings.tokensADay())) {
            throw new Transport.Failed(AttemptOutcome.SPENT, "the tokens of " + day + " are spent");
        }
        asked = tokens;
        reserved = tokens + prompt.most();
    }

    /**
     * Gives back what was not used; where nothing was sent, that is all. Of what nobody counted, all that could have been used is taken
     * for used: who breaks off an answer pays for it all the same.
     */
    void settle(AttemptOutcome outcome, ModelStore.Tokens tokens) {
        if (reserved == 0) {
            return;
        }
        long used = switch (outcome) {
            case UNREACHABLE, NOT_RECORDED, BUSY -> 0;
            case UNAUTHORISED, FORBIDDEN, NO_SUCH_MODEL, REFUSED, RATE_LIMITED, SERVER_ERROR -> asked;
            default -> tokens.all() > 0 ? tokens.all() : reserved;
        };
        if (used != reserved) {
            store.settle(day, used - reserved);
        }
    }
}
