package app.bellwether.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the pages are for the rest of the world.
 *
 * @param url without a slash at its end
 */
@ConfigurationProperties("bellwether.web")
record WebSettings(@DefaultValue("http://localhost:8080") String url) {}
