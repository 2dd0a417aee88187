package app.bellwether.sources.newsletters;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Disk;
import app.bellwether.sources.polling.ArticleKeeping;
import app.bellwether.sources.polling.SourcesSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the reading of newsletters together. */
@Configuration(proxyBeanMethods = false)
class NewsletterConfiguration {

    @Bean
    IssueKeeping issueKeeping(
            NewsletterSources senders,
            NewsletterSettings settings,
            IssueRows issues,
            ArticleKeeping keeping,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            IssueKeeping.Surroundings surroundings) {
        Admission admission = new Admission(senders.all(), settings.authservId());
        return new IssueKeeping(admission, issues, keeping, jdbc, transactions, surroundings);
    }

    @Bean
    IssueKeeping.Surroundings issueSurroundings(Clock clock, Linguist linguist, SourcesSettings sources) {
        return new IssueKeeping.Surroundings(clock, linguist, sources.oldest());
    }

    @Bean
    NewsletterRound newsletterRound(
            NewsletterSettings settings,
            NewsletterSources senders,
            MailboxState state,
            IssueKeeping keeping,
            IssueRows issues,
            NewsletterRound.Around around) {
        return new NewsletterRound(settings, senders.all(), state, keeping, issues, around);
    }

    @Bean
    NewsletterRound.Around newsletterSurroundings(Clock clock, Disk disk, SourcesSettings sources) {
        return new NewsletterRound.Around(clock, disk, sources.oldest());
    }

    @Bean
    StoredLetterbox letterbox(
            NewsletterSettings settings,
            NewsletterSources senders,
            MailboxState state,
            IssueKeeping keeping,
            IssueRows issues,
            Clock clock) {
        return new StoredLetterbox(settings, senders.all(), state, keeping, issues, clock);
    }

    @Bean
    RecurringTask<Void> newslettersRound(
            NewsletterRound round, StoredLetterbox letterbox, NewsletterSettings settings) {
        return Tasks.recurring("sources-newsletters", FixedDelay.of(settings.poll()))
                .execute((_, _) -> {
                    letterbox.look();
                    round.run();
                });
    }
}
