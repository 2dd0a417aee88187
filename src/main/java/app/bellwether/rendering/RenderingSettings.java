package app.bellwether.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings below {@code bellwether.rendering}.
 *
 * @param templates the directory of templates that replace built-in ones of the same name
 */
@ConfigurationProperties("bellwether.rendering")
record RenderingSettings(@Nullable Path templates) {

    RenderingSettings {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new IllegalArgumentException("bellwether.rendering.templates is no directory: " + templates);
        }
    }
}
