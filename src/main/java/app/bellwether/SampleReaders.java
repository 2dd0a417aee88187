package app.bellwether;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets the sample subscribers in, when there is nothing to read but the samples and no mail server that could reach anybody. */
final class SampleReaders implements EnvironmentPostProcessor, Ordered {

    private static final ConfigurationPropertyName FEEDS = ConfigurationPropertyName.of("bellwether.sources.feeds");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var nothingConfigured = environment.getProperty("bellwether.sources.samples", Boolean.class, true)
                && environment.getProperty("bellwether.sources.opml", "").isBlank()
                && environment.getProperty("bellwether.newsletters.host", "").isBlank()
                && environment.getProperty("bellwether.newsletters.address", "").isBlank()
                && environment.getProperty("spring.mail.host", "").isBlank()
                && !hasFeeds(environment);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("samples", Map.of("bellwether.samples", nothingConfigured)));
    }

    private static boolean hasFeeds(ConfigurableEnvironment environment) {
        for (var source : ConfigurationPropertySources.from(environment.getPropertySources())) {
            if (source.getConfigurationProperty(FEEDS) != null
                    || source.containsDescendantOf(FEEDS) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** After the settings' files are read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
