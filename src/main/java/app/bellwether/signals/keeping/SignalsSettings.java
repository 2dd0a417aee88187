package app.bellwether.signals.keeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server watches.
 *
 * @param every how often it looks whether stories got articles, besides being told
 * @param batch how many articles are looked at in one transaction
 */
@ConfigurationProperties("bellwether.signals")
record SignalsSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("50") int batch) {}
