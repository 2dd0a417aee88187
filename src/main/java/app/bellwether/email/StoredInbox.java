package app.bellwether.email;

import app.bellwether.mail.IncomingMail;
import app.bellwether.sources.Digests;
import app.bellwether.subscribers.SubscriberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what comes before it does anything with it, so that nothing is lost when it cannot, or dies over it (R7). */
@Component
class StoredInbox implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(StoredInbox.class);

    private static final int MOST_TRIES = 5;
    private static final int AT_ONCE = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private final IncomingRepository messages;
    private final Doorkeeper doorkeeper;
    private final Consequences consequences;
    private final MailQuota quota;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredInbox(
            IncomingRepository messages,
            Doorkeeper doorkeeper,
            Consequences consequences,
            MailQuota quota,
            TransactionTemplate transactions,
            Clock clock) {
        this.messages = messages;
        this.doorkeeper = doorkeeper;
        this.consequences = consequences;
        this.quota = quota;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String receive(byte[] raw) {
        return receive(raw, false);
    }

    @Override
    public String receiveHere(byte[] raw) {
        return receive(raw, true);
    }

    private String receive(byte[] raw, boolean here) {
        Optional<IncomingMail> read = read(raw);
        IncomingRepository.Kept kept =
                messages.keep(read.map(StoredInbox::digest).orElseGet(() -> Digests.sha256(raw)), raw, clock.instant());
        // of one that was kept before, what is kept is acted on, and not this
        act(kept.id(), kept.fresh() ? read : Optional.empty(), here);
        return messages.outcome(kept.id());
    }

    @Override
    public List<Unanswered> unanswered(Instant since, int most) {
        return messages.unanswered(since, most);
    }

    @Override
    public boolean actAgain(long id) {
        return messages.takeUp(id, clock.instant());
    }

    @Override
    public Kept kept() {
        return quota.kept();
    }

    /**
     * Acts on what was kept but not acted on, because the application ended or could not.
     *
     * @return whether none is left, also of those whose next try is yet to come; one that was set aside is not tried again
     */
    boolean sweep() {
        messages.due(clock.instant(), AT_ONCE).forEach(id -> act(id, Optional.empty(), false));
        return messages.allDone();
    }

    private void act(long id, Optional<IncomingMail> read, boolean here) {
        Instant now = clock.instant();
        if (!messages.begin(id, now, now.plus(BETWEEN_TRIES), MOST_TRIES).orElse(false)) {
            return;
        }
        try {
            // what is tried again is not asked for again
            read.ifPresent(mail -> consequences.prepare(() -> doorkeeper.judge(mail, digest(mail), here)));
            transactions.executeWithoutResult(_ -> messages.lock(id)
                    .ifPresent(row -> act(id, read.orElseGet(() -> IncomingMail.read(row.raw())), here)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            LOG.error("Message {} could not be acted on; it is kept and will be tried again", id, failed);
            messages.failed(id, "failed: " + failed.getClass().getSimpleName(), MOST_TRIES);
        }
    }

    private void act(long id, IncomingMail mail, boolean here) {
        Verdict verdict = doorkeeper.judge(mail, digest(mail), here);
        Consequences.Done done = consequences.of(verdict);
        @Nullable
        SubscriberId whose = done.subscriber() == null ? doorkeeper.whose(mail).orElse(null) : done.subscriber();
        String sender = mail.from().map(StoredInbox::hash).orElse("");
        messages.done(id, done.words(), done.nothing(), sender, whose, InboxSettings.EXCERPT_BYTES);
        LOG.info("Message {}, of or about subscriber {}: {}", id, whose, done.words());
    }

    /** What cannot even be read is kept, to be looked at. */
    private static Optional<IncomingMail> read(byte[] raw) {
        try {
            return Optional.of(IncomingMail.read(raw));
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.warn("A message of {} bytes cannot be read; it is kept", raw.length);
            return Optional.empty();
        }
    }

    /** Of its id and its sender, so that nobody can keep another's message out by sending one with its id. */
    private static String digest(IncomingMail mail) {
        return hash(mail.messageId() + "\n" + mail.from().orElse(""));
    }

    private static String hash(String address) {
        return Digests.sha256(address.toLowerCase(Locale.ROOT));
    }

    /** Forgets what came longer ago, with what was done with it. */
    int tidy(Duration keep) {
        return messages.forgetBefore(clock.instant().minus(keep));
    }
}
