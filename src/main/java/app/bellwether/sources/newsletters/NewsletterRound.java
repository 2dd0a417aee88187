package app.bellwether.sources.newsletters;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks what came to the mailbox of newsletters since it was last looked at. Changes nothing in it. */
final class NewsletterRound {

    private static final Logger LOG = LoggerFactory.getLogger(NewsletterRound.class);

    private static final Duration QUIET = Duration.ofSeconds(30);

    /** What was held is shown so long; it stays in its mailbox. */
    private static final Duration HELD = Duration.ofDays(30);

    /** So often reading may break off at one message before the next is read. */
    private static final int MOST_TRIES = 6;

    private final NewsletterSettings settings;
    private final List<Configured> senders;
    private final MailboxState state;
    private final IssueKeeping keeping;
    private final IssueRows issues;
    private final Around around;

    private @Nullable Position stuck;
    private int tries;

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
        Instant asked = around.clock().instant();
        issues.forgetHeld(asked.minus(HELD));
        try (ImapMailbox mailbox = ImapMailbox.open(settings.account(), QUIET)) {
            mailbox.read(state.position(settings), asked.minus(around.oldest()), reader());
            stuck = null;
            state.read(senders, asked);
        } catch (ImapMailbox.Unreadable broken) {
            brokeOff(broken.position());
            failed("breaks off at a message", broken, asked);
        } catch (AuthenticationFailedException refused) {
            failed("does not let us in: look at bellwether.newsletters.username and password", refused, asked);
        } catch (MessagingException broken) {
            failed("cannot be read (" + broken.getClass().getSimpleName() + ")", broken, asked);
        }
    }

    private ImapMailbox.Reader reader() {
        return new ImapMailbox.Reader() {
            @Override
            public void take(byte[] raw) {
                keeping.take(raw);
            }

            @Override
            public void reached(Position position) {
                state.reached(settings, position);
            }
        };
    }

    private void brokeOff(Position at) {
        tries = at.equals(stuck) ? tries + 1 : 1;
        stuck = at;
        if (tries >= MOST_TRIES) {
            LOG.error("Message {} of {} cannot be read and is left there", at.lastUid(), settings.account());
            state.reached(settings, at);
        }
    }

    private void failed(String what, MessagingException broken, Instant asked) {
        if (state.failed(senders, "was not looked for: its mailbox " + what, asked)) {
            LOG.warn("The mailbox of newsletters, {}, {}; it is tried again", settings.account(), what);
        }
        LOG.debug("What the mailbox said", broken);
    }
}
