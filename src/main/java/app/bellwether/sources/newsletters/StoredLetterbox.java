package app.bellwether.sources.newsletters;

import app.bellwether.sources.Letterbox;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Newsletters without a mailbox: what is held is kept here, as far as there is room for it. */
final class StoredLetterbox implements Letterbox {

    /** What was held is shown so long, here as in a mailbox. */
    static final Duration HELD = Duration.ofDays(30);

    private final NewsletterSettings settings;
    private final List<Configured> senders;
    private final MailboxState state;
    private final IssueKeeping keeping;
    private final IssueRows issues;
    private final Clock clock;

    StoredLetterbox(
            NewsletterSettings settings,
            List<Configured> senders,
            MailboxState state,
            IssueKeeping keeping,
            IssueRows issues,
            Clock clock) {
        this.settings = settings;
        this.senders = List.copyOf(senders);
        this.state = state;
        this.keeping = keeping;
        this.issues = issues;
        this.clock = clock;
    }

    @Override
    public boolean isNamed() {
        return settings.address() != null;
    }

    @Override
    public boolean takes(String address) {
        return address.equals(settings.address());
    }

    @Override
    public void put(byte[] raw) {
        keeping.takeForGood(raw);
    }

    /** Looks at what is held once more when other senders are named, and forgets what was held long ago. */
    void look() {
        if (settings.address() == null) {
            return;
        }
        Instant now = clock.instant();
        issues.forgetHeld(now.minus(HELD));
        if (!settings.used()) {
            state.read(senders, now); // nobody is asked, so that nobody fails: silence is all that there is
        }
        if (!state.isLookedAt(settings)) {
            issues.kept().forEach(keeping::takeForGood);
            state.lookedAt(settings);
        }
    }
}
