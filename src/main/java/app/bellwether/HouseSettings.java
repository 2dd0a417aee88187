package app.bellwether;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the whole house.
 *
 * @param data directory that everything on this machine is kept in
 * @param trial whether nobody but the one who tries Bellwether out at this machine is among those who are declared to read
 */
@ConfigurationProperties("bellwether")
record HouseSettings(
        @DefaultValue("data") String data,
        @DefaultValue("false") boolean trial) {}
