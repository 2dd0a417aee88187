package app.bellwether;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the whole house.
 *
 * @param data directory that everything on this machine is kept in
 */
@ConfigurationProperties("bellwether")
record HouseSettings(@DefaultValue("data") String data) {}
