package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

class SecretFilesTest {

    @TempDir
    private Path directory;

    @Test
    void readsASecretFromTheFileThatItsVariableNames() throws IOException {
        var file = Files.writeString(directory.resolve("password"), "rosebud\n");

        var environment = environment(Map.of("SPRING_MAIL_PASSWORD_FILE", file.toString()));

        assertThat(environment.getProperty("spring.mail.password")).isEqualTo("rosebud");
    }

    @Test
    void readsTheKeyOfAModel() throws IOException {
        var file = Files.writeString(directory.resolve("key"), "rosebud\n");

        var environment = environment(Map.of("BELLWETHER_MODEL_KEY_FILE", file.toString()));

        assertThat(environment.getProperty("bellwether.model.key")).isEqualTo("rosebud");
    }

    @Test
    void leavesOtherFilesAlone() {
        var environment = environment(Map.of("BELLWETHER_SOURCES_OPML_FILE", "/nowhere/feeds.opml"));

        assertThat(environment.getProperty("bellwether.sources.opml")).isNull();
    }

    @Test
    void namesAFileThatCannotBeRead() {
        var file = directory.resolve("absent").toString();

        assertThatThrownBy(() -> environment(Map.of("BELLWETHER_DISCORD_TOKEN_FILE", file)))
                .hasMessage("The file " + file + " that BELLWETHER_DISCORD_TOKEN_FILE names cannot be read.");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        var environment = new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
