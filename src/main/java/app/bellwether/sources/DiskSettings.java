package app.bellwether.sources;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code bellwether.disk}.
 *
 * @param warnBelow how much room there has to be on it before an operator is warned
 * @param stopBelow how much there has to be for sources to be read
 * @param tablesAbove how much may be kept of one thing before an operator is told once a day
 */
@ConfigurationProperties("bellwether.disk")
public record DiskSettings(
        @DefaultValue("2GB") DataSize warnBelow,
        @DefaultValue("500MB") DataSize stopBelow,
        @DefaultValue("10GB") DataSize tablesAbove) {

    public DiskSettings {
        if (stopBelow.isNegative() || tablesAbove.isNegative() || stopBelow.compareTo(warnBelow) > 0) {
            throw new IllegalArgumentException(
                    "bellwether.disk.stop-below may not be more than warn-below, or none could be warned in time");
        }
    }
}
