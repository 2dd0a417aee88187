package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The container files keep to what makes a container safe and its restarts lossless. */
class ContainerTest {

    private static final String FIXED_TAG = "[a-z./-]+:[0-9]+\\.[0-9][\\w.-]*";

    private final List<String> dockerfile = lines("docker/Dockerfile");
    private final JsonNode compose =
            JsonMapper.shared().valueToTree(new Yaml().load(String.join("\n", lines("docker/compose.yaml"))));
    private final Collection<JsonNode> services = compose.path("services").values();

    @Test
    void buildsOnFixedVersions() {
        assertThat(dockerfile.stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(4)
                .allMatch(line -> line.matches("FROM (" + FIXED_TAG + " AS (build|runtime)|runtime( AS trained)?)"));
        assertThat(services)
                .hasSize(2)
                .allMatch(service -> service.path("image").asString().matches(FIXED_TAG));
    }

    @Test
    void runsAsNobodyInParticular() {
        assertThat(dockerfile.stream().filter(line -> line.startsWith("USER "))).containsExactly("USER 10001:10001");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("user").asString()).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
            assertThat(service.has("cap_add") || service.has("privileged")).isFalse();
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        });
    }

    /** What was trained by another Java, or on other files, would be passed over. */
    @Test
    void startsWithTheClassesThatOneStartOfTheSameFilesLeft() {
        assertThat(dockerfile).anyMatch(line -> line.startsWith("FROM runtime AS trained"));
        assertThat(dockerfile.getLast()).startsWith("ENTRYPOINT").contains("\"-XX:AOTCache=/app/bellwether.aot\"");
        assertThat(dockerfile).contains("COPY --from=trained --chown=0:0 /tmp/bellwether.aot /app/");
    }

    @Test
    void limitsWhatItTakesAndComesBack() {
        assertThat(services)
                .allSatisfy(service -> assertThat(service.propertyNames())
                        .contains("mem_limit", "pids_limit", "stop_grace_period", "healthcheck"));
        assertThat(services)
                .allMatch(service -> service.path("restart").asString().equals("unless-stopped"));
    }

    @Test
    void opensNoDoorToOtherMachines() {
        assertThat(services)
                .flatMap(service -> texts(service.path("ports")))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void isWatchedFromWithinItsNetworkOnly() {
        JsonNode app = compose.at("/services/app");
        String port = app.at("/environment/MANAGEMENT_SERVER_PORT").asString();

        assertThat(texts(app.path("expose"))).containsExactly(port);
        assertThat(texts(app.path("ports"))).isNotEmpty().noneMatch(published -> published.contains(port));
    }

    @Test
    void learnsFromTheHttpsServerBeforeItWhoAsks() {
        assertThat(compose.at("/services/app/environment/SERVER_FORWARDHEADERSSTRATEGY")
                        .asString())
                .isEqualTo("${SERVER_FORWARDHEADERSSTRATEGY:-native}");
    }

    @Test
    void keepsSecretsInFiles() {
        assertThat(services)
                .allSatisfy(service -> assertThat(service.path("environment").properties())
                        .filteredOn(setting -> setting.getKey().matches(".*(PASSWORD|SECRET|TOKEN).*"))
                        .isNotEmpty()
                        .allMatch(setting -> setting.getKey().endsWith("_FILE"))
                        .allMatch(setting -> texts(service.path("secrets"))
                                .contains(setting.getValue().asString().replace("/run/secrets/", ""))));
        assertThat(compose.path("secrets").values())
                .allMatch(secret -> secret.path("file").asString().startsWith("./secrets/"));
        assertThat(lines(".gitignore")).contains("/docker/secrets/");
        assertThat(lines(".dockerignore").getFirst()).isEqualTo("*");
    }

    @Test
    void waitsForTheDatabase() {
        assertThat(compose.at("/services/app/depends_on/db/condition").asString())
                .isEqualTo("service_healthy");
        assertThat(texts(compose.at("/services/db/healthcheck/test"))).startsWith("CMD", "pg_isready");
        assertThat(texts(compose.at("/services/app/healthcheck/test")))
                .startsWith("CMD", "java")
                .endsWith("--healthcheck");
    }

    @Test
    void keepsItsDataInNamedVolumes() {
        assertThat(services)
                .flatMap(service -> texts(service.path("volumes")))
                .isNotEmpty()
                .allMatch(volume -> compose.path("volumes").has(volume.replaceFirst(":.*", "")));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
