package app.bellwether.sources.polling;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Disk;
import app.bellwether.sources.FeedFinder;
import app.bellwether.sources.SampleDays;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.finding.NetworkFeedFinder;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the reading of sources together. */
@Configuration(proxyBeanMethods = false)
class PollingConfiguration {

    @Bean
    SafeFetch safeFetch(SourcesSettings settings, Entrance entrance, SampleDays samples, Clock clock) {
        return new SafeFetch(settings.deadline(samples.active()), entrance.allowed(), clock);
    }

    @Bean
    FeedFinder feedFinder(SafeFetch fetch, Clock clock) {
        return new NetworkFeedFinder(fetch, clock);
    }

    @Bean
    Rounds rounds(
            SourcesSettings settings,
            SourceRepository sources,
            TransactionTemplate transactions,
            Visits visits,
            Clock clock,
            Disk disk) {
        return new Rounds(sources, transactions, visits, clock, settings.atOnce(), disk);
    }

    @Bean
    Visits visits(
            SourcesSettings settings,
            SafeFetch fetch,
            ArticleKeeping keeping,
            SourceRepository sources,
            TransactionTemplate transactions,
            Visits.Surroundings surroundings) {
        var freshness = new Freshness(keeping, new Completion(fetch), settings.oldest());
        return new Visits(fetch, freshness, keeping, sources, transactions, surroundings);
    }

    @Bean
    Visits.Surroundings surroundings(
            SourcesSettings settings, SampleDays samples, Clock clock, Linguist linguist, SourcesMetrics metrics) {
        return new Visits.Surroundings(clock, linguist, settings.pace(samples.active()), metrics);
    }

    @Bean
    RecurringTask<Void> sourcesRound(Rounds rounds) {
        return Tasks.recurring("sources-round", FixedDelay.ofSeconds(2)).execute((_, _) -> rounds.run());
    }
}
