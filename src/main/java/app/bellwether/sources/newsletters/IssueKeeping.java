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
        PublishedMail mail = PublishedMail.read(raw);
        switch (admission.of(mail)) {
            case Held held -> issues.hold(mail, held, around.clock().instant());
            case Admitted admitted -> admit(mail, admitted.source());
        }
    }

    private void admit(PublishedMail mail, Configured source) {
        Instant now = around.clock().instant();
        FeedReading reading;
        try {
            Origin origin = new Origin(source.id(), source.name(), source.url());
            reading = Newsletters.read(mail, origin, now, around.linguist());
        } catch (RuntimeException | StackOverflowError poison) {
            LOG.error("An issue of {} cannot be read and is held; the others go on", source.url(), poison);
            issues.hold(mail, new Held("is made of something that Bellwether stumbles over", ""), now);
            return;
        }
        if (reading.entries().isEmpty()) {
            issues.hold(mail, new Held("says nothing that can be read", ""), now);
            return;
        }
        transactions.executeWithoutResult(_ -> {
            if (issues.admit(mail, source.id(), now)) {
                name(source, reading.title());
                List<FeedEntry> fresh = reading.entries().stream()
                        .filter(entry -> !entry.article().published().isBefore(now.minus(around.oldest())))
                        .map(entry -> knownAgain(entry, now))
                        .toList();
                issues.gave(mail, keeping.keep(source.id(), fresh));
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
