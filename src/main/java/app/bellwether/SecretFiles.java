package app.bellwether;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Reads {@code SPRING_MAIL_PASSWORD} from the file that {@code SPRING_MAIL_PASSWORD_FILE} names, and so for every secret. */
final class SecretFiles implements EnvironmentPostProcessor {

    private static final Pattern NAME =
            Pattern.compile("((?:SPRING|BELLWETHER)_.*_?(?:PASSWORD|SECRET|TOKEN|KEY|USERNAME|URL))_FILE");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = new LinkedHashMap<>();
        environment.getSystemEnvironment().forEach((name, file) -> {
            var match = NAME.matcher(name);
            if (match.matches() && !file.toString().isBlank()) {
                secrets.put(match.group(1), content(name, file.toString()));
            }
        });
        // the suffix is what makes Spring read the names as those of the environment
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource("secretFiles-systemEnvironment", secrets));
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartProblem("The file " + file + " that " + name + " names cannot be read.", e);
        }
    }
}
