package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.models.Models;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    @Lazy
    Drafting drafting(
            Models models, Linguist linguist, JdbcClient jdbc, Clock clock, ObjectProvider<MeterRegistry> registries) {
        MeterRegistry metrics = registries.getIfUnique(() -> Metrics.globalRegistry);
        return new Drafting(models, linguist, new JdbcGateLog(jdbc, metrics, clock));
    }

    @Bean
    GateBook gateBook(JdbcClient jdbc) {
        return new JdbcGateBook(jdbc);
    }
}
