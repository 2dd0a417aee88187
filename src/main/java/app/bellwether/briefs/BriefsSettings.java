package app.bellwether.briefs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.briefs}.
 *
 * @param every how often to look who is due
 * @param patience how long a brief that is due waits for everything that arrived to be looked at
 * @param deadline how late a brief may be
 * @param apart how long after the first brief of a day the regular one is left out
 * @param retry how long to wait after a brief could not be made
 * @param ahead how long before a brief is due a model is asked to word it, where there is one
 */
@ConfigurationProperties("bellwether.briefs")
record BriefsSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("10m") Duration patience,
        @DefaultValue("12h") Duration deadline,
        @DefaultValue("6h") Duration apart,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("45m") Duration ahead) {}
