package app.bellwether.models;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelsConfiguration {

    @Bean
    Models models(ModelSettings settings, JdbcClient jdbc, Clock clock, ObjectProvider<MeterRegistry> registries) {
        if (!settings.isOn()) {
            return Models.none();
        }
        ModelMetrics metrics = new ModelMetrics(registries.getIfUnique(() -> Metrics.globalRegistry));
        return new Endpoint(
                settings,
                new JdbcModelStore(jdbc),
                Transport.of(settings, clock),
                clock,
                new EndingPause(),
                metrics::count);
    }

    @Bean
    ModelUse modelUse(ModelSettings settings, JdbcClient jdbc, Clock clock) {
        return new JdbcModelUse(settings, jdbc, clock);
    }
}
