package app.bellwether.sources.samples;

import app.bellwether.sources.SampleDays;
import app.bellwether.sources.polling.ConfiguredSources;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sample mode, while nothing is configured to be read. */
@Configuration(proxyBeanMethods = false)
class SamplesConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("bellwether.samples")
    static class Active {

        private static final String FIRST_START = "first-start";
        private static final String PORT = "samples.port";

        @Bean
        @DependsOnDatabaseInitialization
        SampleClock sampleClock(JdbcClient database) {
            return new SampleClock(Clock.systemUTC(), new Memo(database));
        }

        @Bean
        SampleDays sampleDays(SampleClock clock, JdbcClient database) {
            return new ServedSampleDays(clock, firstStart(clock, new Memo(database)));
        }

        @Bean(destroyMethod = "close")
        SampleServer sampleServer(SampleClock clock, SampleDays days, JdbcClient database) {
            SamplePress press = new SamplePress(SampleWorld.load(), days.firstStart(), clock);
            Memo memo = new Memo(database);
            // the links in the articles that were read stay good when the port is the same at each start
            SampleServer server = new SampleServer(press, Integer.parseInt(memo.recall(PORT, "0")));
            memo.keep(PORT, Integer.toString(server.port()));
            return server;
        }

        @Bean
        ConfiguredSources sampleSources(SampleServer server) {
            return new SampleSources(server);
        }

        private static Instant firstStart(Clock clock, Memo memo) {
            return Instant.parse(memo.recall(
                    FIRST_START,
                    Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString()));
        }
    }

    /** Without samples, there are no such days. */
    @Bean
    @ConditionalOnMissingBean
    SampleDays noSampleDays(Clock clock) {
        Instant now = Instant.now(clock);
        return new SampleDays() {
            @Override
            public boolean active() {
                return false;
            }

            @Override
            public Instant firstStart() {
                return now;
            }

            @Override
            public void nextMorning() {}
        };
    }
}
