package app.bellwether.briefs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine to work on the server's stores, and looks every few seconds who is due. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BriefsSettings.class)
class BriefsConfiguration {

    @Bean
    RecurringTask<Void> briefsRound(Round round, BriefsSettings settings) {
        return Tasks.recurring("briefs-round", FixedDelay.of(settings.every())).execute((_, _) -> round.run());
    }

    @Bean
    RecurringTask<Void> briefsAhead(Ahead ahead) {
        return Tasks.recurring("briefs-ahead", FixedDelay.of(Ahead.EVERY)).execute((_, _) -> ahead.run());
    }
}
