package app.bellwether.sources.speech;

import app.bellwether.sources.Articles;
import app.bellwether.sources.Disk;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.polling.ArticleKeeping;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the listening to episodes together. */
@Configuration(proxyBeanMethods = false)
class SpeechConfiguration {

    @Bean
    Transcriber transcriber(SpeechSettings settings, Clock clock) {
        return new Transcriber(settings, clock);
    }

    @Bean
    Hearing.Keeping hearingKeeping(Articles articles, ArticleKeeping keeping, TransactionTemplate transactions) {
        return new Hearing.Keeping(articles, keeping, transactions);
    }

    @Bean
    Hearing.Around hearingSurroundings(Clock clock, Disk disk) {
        return new Hearing.Around(clock, disk);
    }

    @Bean
    Hearing hearing(
            SpeechSettings settings,
            SafeFetch fetch,
            Transcriber transcriber,
            HearingRows rows,
            Hearing.Keeping keeping,
            Hearing.Around around) {
        return new Hearing(settings, fetch, transcriber, rows, keeping, around);
    }

    @Bean
    RecurringTask<Void> speechRound(Hearing hearing) {
        return Tasks.recurring("sources-speech", FixedDelay.ofSeconds(30)).execute((_, _) -> hearing.run());
    }
}
