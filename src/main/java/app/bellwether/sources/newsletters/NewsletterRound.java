package app.bellwether.sources.newsletters;

import app.bellwether.mail.Detour;
import app.bellwether.mail.ImapMailbox;
import app.bellwether.mail.ImapMailbox.Position;
import app.bellwether.sources.Disk;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks what came to the mailbox of newsletters since it was last looked at. Changes nothing in it. */
final class NewsletterRound {

    private static final Logger LOG = LoggerFactory.getLogger(NewsletterRound.class);

    private static final Duration QUIET = Duration.ofSeconds(30);

    private final NewsletterSettings settings;
    private final List<Configured> senders;
    private final MailboxState state;
    private final IssueKeeping keeping;
    private final IssueRows issues;
    private final Around around;

    private final Detour detour = new Detour();

    /** What was said of it last, which is not said again. */
    private String told = "";

    /**
     * What a round depends on from outside.
     *
     * @param oldest what came before that is not looked at the first time
     */
    record Around(Clock clock, Disk disk, Duration oldest) {}

    NewsletterRound(
            NewsletterSettings settings,
            List<Configured> senders,
            MailboxState state,
            IssueKeeping keeping,
            IssueRows issues,
            Around around) {
        this.settings = settings;
        this.senders = List.copyOf(senders);
        this.state = state;
        this.keeping = keeping;
        this.issues = issues;
        this.around = around;
    }

    /** Reads what is new; nothing while there is no room for it, or where no mailbox is named. */
    void run() {
        if (!settings.used() || !around.disk().takesMore()) {
            return;
        }
        Instant now = around.clock().instant();
        if (!looked(now) && detour.isOn(now)) {
            looked(now);
        }
    }

    /** False when it broke off at a message. */
    private boolean looked(Instant now) {
        try (ImapMailbox mailbox = ImapMailbox.open(settings.account(), QUIET)) {
            issues.forgetHeld(now.minus(StoredLetterbox.HELD));
            read(mailbox, now);
        } catch (ImapMailbox.Unreadable broken) {
            brokeOff(broken.position(), now);
            failed("breaks off at a message", broken, now);
            return false;
        } catch (AuthenticationFailedException refused) {
            failed("does not let us in: look at bellwether.newsletters.username and password", refused, now);
        } catch (MessagingException | RuntimeException broken) {
            failed("cannot be read (" + broken.getClass().getSimpleName() + ")", broken, now);
        }
        return true;
    }

    /** Around a message at which it breaks off, the senders are said to fail until that is done with. */
    private void read(ImapMailbox mailbox, Instant now) throws MessagingException {
        Instant since = now.minus(around.oldest());
        if (detour.isOn(now)) {
            mailbox.read(detour.ahead(), since, reader(detour::passed));
        } else {
            mailbox.read(state.position(settings), since, reader(position -> state.reached(settings, position)));
            detour.ended();
            told = "";
            state.read(senders, now);
        }
    }

    private ImapMailbox.Reader reader(Consumer<Position> reached) {
        return new ImapMailbox.Reader() {
            @Override
            public void take(byte[] raw) {
                keeping.take(raw);
            }

            @Override
            public void left(Position position, int bytes) {
                leave(position, "is too large to be read, at " + (bytes >> 20) + " MB");
            }

            @Override
            public void reached(Position position) {
                reached.accept(position);
            }
        };
    }

    private void brokeOff(Position at, Instant now) {
        if (detour.brokeOff(at, now)) {
            leave(at, "cannot be read, though what came after it can");
            state.reached(settings, at);
        }
    }

    private void leave(Position at, String why) {
        LOG.error("Message {} of {} {}; it is left there", at.lastUid(), settings.account(), why);
        issues.holdUnread(
                MailboxState.message(settings, at),
                why + " (UID " + at.lastUid() + " in its mailbox)",
                around.clock().instant());
    }

    private void failed(String what, Exception broken, Instant now) {
        state.failed(senders, "was not looked for: its mailbox " + what, now);
        if (!what.equals(told)) {
            LOG.warn("The mailbox of newsletters, {}, {}; it is tried again", settings.account(), what);
            told = what;
        }
        LOG.debug("What the mailbox said", broken);
    }
}
