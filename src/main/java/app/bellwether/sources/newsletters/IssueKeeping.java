package app.bellwether.sources.newsletters;

import app.bellwether.language.Linguist;
import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.Article;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.FeedReading;
import app.bellwether.sources.Newsletters;
import app.bellwether.sources.Origin;
import app.bellwether.sources.newsletters.Admission.Admitted;
import app.bellwether.sources.newsletters.Admission.Held;
import app.bellwether.sources.polling.ArticleKeeping;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a mail tells, once, or why it tells nothing. */
final class IssueKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(IssueKeeping.class);

    /** Within which an issue is sent again when something in it was wrong. The next one of a daily comes later. */
    private static final Duration CORRECTED_WITHIN = Duration.ofHours(12);

    private static final double SAME_WORDS = .6;
    private static final String STUMBLED = "is made of something that Bellwether stumbles over";

    private final Admission admission;
    private final IssueRows issues;
    private final ArticleKeeping keeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Surroundings around;

    /**
     * What keeping depends on from outside.
     *
     * @param oldest how old an issue may be when it is first seen
     */
    record Surroundings(Clock clock, Linguist linguist, Duration oldest) {}

    IssueKeeping(
            Admission admission,
            IssueRows issues,
            ArticleKeeping keeping,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Surroundings around) {
        this.admission = admission;
        this.issues = issues;
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.around = around;
    }

    /** Whatever it is made of, it is settled, and the others are not touched. Fails where the store does. */
    void take(byte[] raw) {
        take(raw, null);
    }

    /** The same of a mail that stays in no mailbox: where it is held, it is kept to be looked at again. */
    void takeForGood(byte[] raw) {
        take(raw, raw);
    }

    private void take(byte[] raw, byte @Nullable [] kept) {
        Instant now = around.clock().instant();
        Read read;
        try {
            read = read(raw, now);
        } catch (RuntimeException | StackOverflowError poison) {
            LOG.error("A mail cannot be read and is held; the others go on", poison);
            issues.holdUnread(Newsletters.name(raw), STUMBLED, now);
            issues.keep(Newsletters.name(raw), kept);
            return;
        }
        switch (read) {
            case Nothing nothing -> {
                issues.hold(nothing.mail(), nothing.held(), now);
                issues.keep(Newsletters.name(nothing.mail()), kept);
            }
            case Issue issue -> admit(issue, now);
        }
    }

    /** A mail as far as it needs no store. */
    private sealed interface Read {}

    private record Nothing(PublishedMail mail, Held held) implements Read {}

    private record Issue(PublishedMail mail, Configured source, String title, List<FeedEntry> fresh) implements Read {}

    private Read read(byte[] raw, Instant now) {
        PublishedMail mail = PublishedMail.read(raw);
        return switch (admission.of(mail)) {
            case Held held -> new Nothing(mail, held);
            case Admitted admitted -> read(mail, admitted.source(), now);
        };
    }

    private Read read(PublishedMail mail, Configured source, Instant now) {
        FeedReading reading;
        try {
            Origin origin = new Origin(source.id(), source.name(), source.url());
            reading = Newsletters.read(mail, origin, now, around.linguist());
        } catch (RuntimeException | StackOverflowError poison) {
            LOG.error("An issue of {} cannot be read and is held; the others go on", source.url(), poison);
            return new Nothing(mail, new Held(STUMBLED, ""));
        }
        if (reading.entries().isEmpty()) {
            return new Nothing(mail, new Held("says nothing that can be read", ""));
        }
        List<FeedEntry> fresh = reading.entries().stream()
                .filter(entry -> !entry.article().published().isBefore(now.minus(around.oldest())))
                .toList();
        return fresh.isEmpty()
                ? new Nothing(
                        mail, new Held("is dated more than " + around.oldest().toDays() + " days ago", ""))
                : new Issue(mail, source, reading.title(), fresh);
    }

    private void admit(Issue issue, Instant now) {
        Configured source = issue.source();
        transactions.executeWithoutResult(_ -> {
            if (issues.admit(issue.mail(), source.id(), now)) {
                name(source, issue.title());
                List<FeedEntry> entries = issue.fresh().stream()
                        .map(entry -> knownAgain(entry, now))
                        .toList();
                issues.gave(issue.mail(), keeping.keep(source.id(), entries));
            }
        });
    }

    private void name(Configured source, String title) {
        jdbc.sql("update sources.source set name = :name where id = :id and name = ''")
                .param("name", title)
                .param("id", source.id())
                .update();
    }

    /** An issue that is sent again since something was wrong has an id of its own; its items are those of before, corrected. */
    private FeedEntry knownAgain(FeedEntry entry, Instant now) {
        Article article = entry.article();
        Set<String> words = words(article.text());
        return issues.told(article.source(), article.title(), article.url(), now.minus(CORRECTED_WITHIN)).stream()
                .filter(told -> share(words, words(told.text())) >= SAME_WORDS)
                .findFirst()
                .map(told -> entry.knownAs(told.key()))
                .orElse(entry);
    }

    private static double share(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both / (double) Math.max(1, Math.max(one.size(), other.size()));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
