package app.bellwether;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;

/** What every room stands on: the time, and what comes with the application and is loaded once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeepSettings.class)
class Foundations {

    /** Steps back for any other clock, as the one of the samples, in whatever order the two are found. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Lazy
    Taxonomy taxonomy() {
        return Taxonomy.standard();
    }

    @Bean
    @Lazy
    Linguist linguist(Taxonomy taxonomy) {
        return Linguist.standard(taxonomy);
    }

    @Bean
    RecurringTask<Void> keeping(Retention retention) {
        return Tasks.recurring("keeping", FixedDelay.ofHours(1)).execute((_, _) -> retention.run());
    }
}
