package app.bellwether.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the pages are for the rest of the world.
 *
 * @param url without a slash at its end
 * @param operatorLink the file into which the link is written that makes the first operator
 */
@ConfigurationProperties("bellwether.web")
record WebSettings(@DefaultValue("http://localhost:8080") String url, Path operatorLink) {}
