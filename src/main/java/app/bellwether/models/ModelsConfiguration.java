package app.bellwether.models;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelsConfiguration {

    private static final String ANSWERS = "/recorded/";

    @Bean
    Models models(ModelSettings settings, JdbcClient jdbc, Clock clock, ObjectProvider<MeterRegistry> registries) {
        if (!settings.isOn()) {
            return Models.none();
        }
        Transport transport =
                settings.isRecorded() ? new RecordedTransport(ANSWERS) : new HttpTransport(settings.timeout(), clock);
        ModelMetrics metrics = new ModelMetrics(registries.getIfUnique(() -> Metrics.globalRegistry));
        return new Endpoint(settings, new JdbcModelStore(jdbc), transport, clock, new Waiting(), metrics::count);
    }

    /** Ends with the application, however long it was to be. */
    private static final class Waiting implements Endpoint.Pause {
        private final CountDownLatch stop = new CountDownLatch(1);

        @Override
        public void of(Duration time) throws InterruptedException {
            if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("Bellwether stops");
            }
        }

        @Override
        public void end() {
            stop.countDown();
        }
    }
}
