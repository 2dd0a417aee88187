package app.bellwether.signals.keeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds what the stories got. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignalsSettings.class)
class SignalsConfiguration {

    @Bean
    RecurringTask<Void> signalsSweep(SignalSweep sweep, SignalsSettings settings) {
        return Tasks.recurring("signals-sweep", FixedDelay.of(settings.every())).execute((_, _) -> sweep.run());
    }
}
