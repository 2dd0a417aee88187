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
        SampleClock sampleClock(MemoRepository memos) {
            return new SampleClock(Clock.systemUTC(), memos);
        }

        @Bean
        SampleDays sampleDays(SampleClock clock, MemoRepository memos) {
            return new ServedSampleDays(clock, firstStart(clock, memos));
        }

        @Bean(destroyMethod = "close")
        SampleServer sampleServer(SampleClock clock, SampleDays days, MemoRepository memos) {
            SamplePress press = new SamplePress(SampleWorld.load(), days.firstStart(), clock);
            // the links in the articles that were read stay good when the port is the same at each start
            SampleServer server = new SampleServer(press, Integer.parseInt(memos.recall(PORT, "0")));
            memos.keep(PORT, Integer.toString(server.port()));
            return server;
        }

        @Bean
        ConfiguredSources sampleSources(SampleServer server) {
            return new SampleSources(server);
        }

        private static Instant firstStart(Clock clock, MemoRepository memos) {
            return Instant.parse(memos.recall(
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
