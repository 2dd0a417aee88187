package app.bellwether.stories;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds for articles that have no story yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoriesSettings.class)
class StoriesConfiguration {

    @Bean
    RecurringTask<Void> storiesSweep(Sweep sweep, StoriesSettings settings) {
        return Tasks.recurring("stories-sweep", FixedDelay.of(settings.every())).execute((_, _) -> sweep.run());
    }
}
