package app.bellwether.models;

import app.bellwether.meters.Meters;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelsConfiguration.class);

    @Bean
    Models models(ModelSettings settings, JdbcClient jdbc, Clock clock, ModelMetrics metrics) {
        if (!settings.isOn()) {
            return Models.none();
        }
        LOG.info("A language model is asked for words: {}", settings.asked());
        return new Endpoint(
                settings,
                new JdbcModelStore(jdbc),
                Transport.of(settings, clock),
                clock,
                new EndingPause(false),
                metrics::count);
    }

    @Bean
    ModelMetrics modelMetrics(Meters meters, ModelUse use) {
        return new ModelMetrics(meters, use);
    }

    @Bean
    ModelUse modelUse(ModelSettings settings, JdbcClient jdbc, Clock clock) {
        return new JdbcModelUse(settings, jdbc, clock);
    }
}
