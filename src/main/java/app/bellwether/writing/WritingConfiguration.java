package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.meters.Meters;
import app.bellwether.models.Models;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    JdbcGateLog gateLog(JdbcClient jdbc, Meters meters, Clock clock) {
        return new JdbcGateLog(jdbc, meters, clock);
    }

    @Bean
    @Lazy
    Drafting drafting(Models models, Linguist linguist, GateLog log) {
        return new Drafting(models, linguist, log);
    }
}
