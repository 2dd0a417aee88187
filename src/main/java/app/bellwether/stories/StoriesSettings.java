package app.bellwether.stories;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.stories}.
 *
 * @param every how often to look for articles that have no story yet
 * @param batch how many articles are put into stories in one transaction
 */
@ConfigurationProperties("bellwether.stories")
record StoriesSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("50") int batch) {}
