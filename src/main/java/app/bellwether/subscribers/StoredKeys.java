package app.bellwether.subscribers;

import app.bellwether.subscribers.KeyRepository.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys in PostgreSQL. */
@Component
class StoredKeys implements Keys {

    /** As long as an unconfirmed sign-up is kept. */
    static final Duration CONFIRM_WITHIN = Duration.ofDays(7);

    static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(10);

    static final Duration MOVE_WITHIN = Duration.ofHours(1);

    static final Duration LINK_WITHIN = Duration.ofHours(1);

    static final Duration CHANGE_WITHIN = Duration.ofDays(2);

    private final SubscriberStore store;
    private final Pace pace;
    private final Clock clock;

    StoredKeys(SubscriberStore store, Pace pace, Clock clock) {
        this.store = store;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public String cut(Purpose purpose, SubscriberId subscriber, @Nullable String bound, String about) {
        String key = Secrets.fresh();
        Duration lasts = switch (purpose) {
            case CONFIRM -> CONFIRM_WITHIN;
            case SIGN_IN -> SIGN_IN_WITHIN;
            case MOVE -> MOVE_WITHIN;
            case LINK -> LINK_WITHIN;
            case CHANGE -> CHANGE_WITHIN;
        };
        boolean confirms = purpose == Purpose.CONFIRM;
        store.keys()
                .add(
                        Secrets.hash(key),
                        purpose,
                        subscriber,
                        confirms ? null : bound,
                        confirms ? bound : null,
                        clock.instant().plus(lasts),
                        about);
        return key;
    }

    @Override
    public String about(Purpose purpose, String key) {
        return store.keys().find(Secrets.hash(key), purpose).map(Row::about).orElse("");
    }

    @Override
    public Optional<Held> look(Purpose purpose, String key, @Nullable String browserSecret) {
        return store.keys()
                .find(Secrets.hash(key), purpose)
                .map(row -> new Held(row.subscriber(), state(row, browserSecret), row.wish()));
    }

    @Override
    public Optional<Held> spend(Purpose purpose, String key, @Nullable String browserSecret) {
        return look(purpose, key, browserSecret).map(held -> {
            if (held.state() != State.GOOD) {
                return held;
            }
            if (!store.keys().spend(Secrets.hash(key), clock.instant())) {
                return new Held(held.subscriber(), State.SPENT);
            }
            arrived(purpose, held.subscriber(), browserSecret);
            return held;
        });
    }

    /** Whoever has a key that was mailed to them gets letters. Where somebody moves to is not the address they have now. */
    private void arrived(Purpose purpose, SubscriberId subscriber, @Nullable String browserSecret) {
        if (purpose == Purpose.MOVE) {
            return;
        }
        store.subscribers().byId(subscriber).map(Subscriber::destination).ifPresent(destination -> {
            pace.used(purpose, destination, browserSecret == null ? null : bind(browserSecret));
            if (purpose == Purpose.CONFIRM) {
                store.suppressions().lift(destination);
                // what else was typed with their address confirms nothing any more
                store.keys().spendAll(subscriber, Purpose.CONFIRM, clock.instant());
                store.keys().forgetSignUps(subscriber);
            } else {
                store.suppressions().liftBounces(destination);
            }
        });
    }

    @Override
    public String browserSecret() {
        return Secrets.fresh();
    }

    @Override
    public String bind(String browserSecret) {
        return HexFormat.of().formatHex(Secrets.hash("browser " + browserSecret));
    }

    private State state(Row row, @Nullable String browserSecret) {
        if (row.spent() != null) {
            return State.SPENT;
        }
        if (!row.expires().isAfter(clock.instant())) {
            return State.EXPIRED;
        }
        boolean here =
                row.browser() == null || (browserSecret != null && row.browser().equals(bind(browserSecret)));
        return here ? State.GOOD : State.ELSEWHERE;
    }
}
