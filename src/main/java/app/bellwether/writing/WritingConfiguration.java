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
    @Lazy
    Drafting drafting(Models models, Linguist linguist, JdbcClient jdbc, Clock clock, Meters meters) {
        return new Drafting(models, linguist, new JdbcGateLog(jdbc, meters, clock));
    }

    @Bean
    GateBook gateBook(JdbcClient jdbc) {
        return new JdbcGateBook(jdbc);
    }
}
