package app.bellwether.subscribers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sessions in PostgreSQL, so that any instance knows them. */
@Component
class StoredSessions implements Sessions {

    /** After so long without a click a session is over, */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** and after so long in any case. */
    static final Duration LONGEST = Duration.ofHours(12);

    private final SessionRepository sessions;
    private final Clock clock;

    StoredSessions(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String begin(SubscriberId subscriber) {
        String secret = Secrets.fresh();
        sessions.begin(Secrets.hash(secret), subscriber, clock.instant());
        return secret;
    }

    @Override
    public Optional<SubscriberId> whose(String secret) {
        Instant now = clock.instant();
        return sessions.see(Secrets.hash(secret), now, now.minus(IDLE), now.minus(LONGEST));
    }

    @Override
    public void end(String secret) {
        sessions.deleteById(Secrets.hash(secret));
    }

    @Override
    public String formSecret(String secret) {
        return HexFormat.of().formatHex(Secrets.hash("form " + secret));
    }
}
