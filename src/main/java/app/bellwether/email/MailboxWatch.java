package app.bellwether.email;

import app.bellwether.mail.Detour;
import app.bellwether.mail.ImapMailbox;
import app.bellwether.mail.ImapMailbox.Position;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads a mailbox as long as the application runs. It never changes anything in it, and moves its position only when a message is kept.
 * Several instances may read the same one: what is read twice is acted on once.
 */
@Component
class MailboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final ImapSettings settings;
    private final InboxSettings inboxSettings;
    private final MailboxRows rows;
    private final Inbox inbox;
    private final Clock clock;

    private @Nullable Thread thread;
    private final Detour detour = new Detour();
    private volatile boolean caughtUp;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    MailboxWatch(ImapSettings settings, InboxSettings inboxSettings, MailboxRows rows, Inbox inbox, Clock clock) {
        this.settings = settings;
        this.inboxSettings = inboxSettings;
        this.rows = rows;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.used()) {
            CountDownLatch stop = new CountDownLatch(1);
            stopped = stop;
            thread = Thread.ofVirtual().name("mailbox-watch").start(() -> watch(stop));
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive() && stopped.getCount() > 0;
    }

    /** Whether everything was read that was there when this began; so it is where there is no mailbox. */
    boolean caughtUp() {
        return caughtUp || !settings.used();
    }

    private void watch(CountDownLatch stop) {
        Duration pause = FIRST_PAUSE;
        try {
            while (stop.getCount() > 0) {
                Instant opened = clock.instant();
                try (ImapMailbox mailbox = ImapMailbox.open(settings.account(), settings.poll())) {
                    LOG.info("Reading {}", settings.account());
                    follow(mailbox, stop);
                } catch (ImapMailbox.Unreadable stuck) {
                    pause = brokeOff(stuck) ? FIRST_PAUSE : pause;
                } catch (MessagingException | RuntimeException broken) {
                    boolean lasted = opened.plus(LONGEST_PAUSE).isBefore(clock.instant());
                    pause = lasted ? FIRST_PAUSE : pause;
                    if (stop.getCount() > 0) {
                        told(broken, pause);
                    }
                }
                if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What is given up stays in the mailbox for a person to look at.
     *
     * @return whether there is now a way around it
     */
    private boolean brokeOff(ImapMailbox.Unreadable stuck) {
        Instant now = clock.instant();
        Position at = stuck.position();
        boolean around = detour.isOn(now);
        if (detour.brokeOff(at, now)) {
            LOG.error("Message {} of {} cannot be read and is left there", at.lastUid(), settings.account(), stuck);
            rows.reached(settings.account(), at);
        } else {
            LOG.warn("Reading {} broke off at message {}; it is tried again", settings.account(), at.lastUid());
        }
        return !around && detour.isOn(now);
    }

    private void told(Exception broken, Duration pause) {
        String what = broken instanceof AuthenticationFailedException
                ? "does not let us in: look at bellwether.email.imap.username and password"
                : "cannot be read (" + broken.getClass().getSimpleName() + ")";
        LOG.warn("{} {}; it is tried again in {} s", settings.account(), what, pause.toSeconds());
        LOG.debug("What the mailbox said", broken);
    }

    private void follow(ImapMailbox mailbox, CountDownLatch stop) throws MessagingException, InterruptedException {
        while (stop.getCount() > 0) {
            // what is older may be known no more, and would be acted on again
            Instant since = clock.instant().minus(inboxSettings.keep()).plus(Duration.ofHours(12));
            if (detour.isOn(clock.instant())) {
                mailbox.read(detour.ahead(), since, reader(detour::passed));
                mailbox.await(shorter(settings.poll(), Detour.BETWEEN_TRIES), stop);
            } else {
                mailbox.read(
                        rows.position(settings.account()),
                        since,
                        reader(position -> rows.reached(settings.account(), position)));
                detour.ended();
                caughtUp = true;
                mailbox.await(settings.poll(), stop);
            }
        }
    }

    private ImapMailbox.Reader reader(Consumer<Position> reached) {
        return new ImapMailbox.Reader() {
            @Override
            public void take(byte[] raw) {
                inbox.receive(raw);
            }

            @Override
            public void reached(Position position) {
                reached.accept(position);
            }
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
