package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What systemd and Kubernetes are told agrees with the settings, the image and the pages. */
class ServiceFilesTest {

    private static final Pattern NAME = Pattern.compile("\\b(?:BELLWETHER|SPRING|SERVER)_[A-Z_]*[A-Z]\\b");

    private final String unit = text("docker/bellwether.service");
    private final Map<String, List<String>> service = settings(unit);
    private final String dockerfile = text("docker/Dockerfile");
    private final List<JsonNode> cluster = StreamSupport.stream(
                    new Yaml().loadAll(text("docker/kubernetes.yaml")).spliterator(), false)
            .<JsonNode>map(JsonMapper.shared()::valueToTree)
            .toList();
    private final JsonNode pod = cluster.getFirst().at("/spec/template/spec");
    private final JsonNode container = pod.path("containers").path(0);

    @Test
    void namesSettingsThatThereAre() {
        KnownSettings known = known();
        for (String file : List.of(
                "docker/bellwether.service", "docker/kubernetes.yaml", "docker/Dockerfile", "docker/compose.yaml")) {
            assertThat(NAME.matcher(text(file))
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .toList())
                    .as(file)
                    .isNotEmpty()
                    .allMatch(name -> !name.startsWith("BELLWETHER_") || known.contains(dotted(name)));
        }
        assertThat(known.contains("bellwether.data")).isTrue();
        assertThat(known.contains("bellwether.dat")).isFalse();
    }

    @Test
    void asksWhereItListens() {
        JsonNode application =
                JsonMapper.shared().valueToTree(new Yaml().load(text("src/main/resources/application.yaml")));
        int port = application.at("/server/port").asInt();
        assertThat(dockerfile).contains("EXPOSE " + port + "\n", "SERVER_ADDRESS=0.0.0.0");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(port);
        assertThat(cluster.getLast().at("/spec/ports/0/targetPort").asString())
                .isEqualTo(container.at("/ports/0/name").asString());
        assertThat(cluster.getLast().at("/spec/selector"))
                .isEqualTo(cluster.getFirst().at("/spec/selector/matchLabels"));
        String pages = text("src/main/java/app/bellwether/web/HealthPages.java");
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(pages)
                    .contains("path = \""
                            + container.path(probe).at("/httpGet/path").asString() + "\"");
        }
        assertThat(container.at("/livenessProbe/httpGet/path").asString())
                .as("a database that is away is not mended by another start")
                .isEqualTo("/livez");
    }

    @Test
    void runsInKubernetesAsTheUserOfTheImageWhoMayWriteNowhereElse() {
        String user = Objects.requireNonNull(dockerfile
                        .lines()
                        .filter(line -> line.startsWith("USER "))
                        .findFirst()
                        .orElse(null))
                .replaceAll("USER (\\d+):\\1", "$1");
        JsonNode all = pod.path("securityContext");
        assertThat(all.path("runAsUser").asString()).isEqualTo(user);
        assertThat(all.path("runAsGroup").asString()).isEqualTo(user);
        assertThat(all.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(all.at("/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        JsonNode one = container.path("securityContext");
        assertThat(one.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(one.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(one.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
        List<String> written = new ArrayList<>();
        container
                .path("volumeMounts")
                .forEach(mount -> written.add(mount.path("mountPath").asString()));
        assertThat(written).contains("/data", "/tmp");
        assertThat(dockerfile).contains("BELLWETHER_DATA=/data");
    }

    @Test
    void keepsPasswordsInFiles() {
        container.path("env").forEach(setting -> {
            String name = setting.path("name").asString();
            if (name.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                assertThat(name).endsWith("_FILE");
                assertThat(setting.path("value").asString()).startsWith("/run/secrets/bellwether/");
            }
        });
        assertThat(service.get("Environment")).noneMatch(one -> one.matches(".*(PASSWORD|SECRET|TOKEN|KEY)=.*"));
    }

    @Test
    void runsUnderSystemdAsAUserWhoMayWriteWhereItsDataAreAlone() {
        assertThat(service.get("User")).containsExactly("bellwether");
        assertThat(service.get("StateDirectory")).containsExactly("bellwether");
        assertThat(service.get("Environment")).containsExactly("BELLWETHER_DATA=/var/lib/bellwether");
        assertThat(service.get("WorkingDirectory")).containsExactly("/var/lib/bellwether");
        assertThat(service.get("ProtectSystem")).containsExactly("strict");
        for (String on :
                List.of("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "RestrictNamespaces")) {
            assertThat(service.get(on)).as(on).containsExactly("yes");
        }
        assertThat(service.get("CapabilityBoundingSet")).containsExactly("");
        assertThat(service).as("Java compiles while it runs").doesNotContainKey("MemoryDenyWriteExecute");
    }

    @Test
    void givesItTimeToFinishEverywhere() {
        String compose = text("docker/compose.yaml");
        assertThat(service.get("TimeoutStopSec")).containsExactly("70");
        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isEqualTo(70);
        assertThat(compose).contains("stop_grace_period: 70s");
        assertThat(service.get("KillMode"))
                .as("PostgreSQL ends after Bellwether")
                .containsExactly("mixed");
    }

    private static KnownSettings known() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return new KnownSettings(scanner.findCandidateComponents("app.bellwether").stream()
                .<Class<?>>map(bean -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(bean.getBeanClassName()), ServiceFilesTest.class.getClassLoader()))
                .toList());
    }

    private static String dotted(String name) {
        return name.replaceAll("_FILE$", "").toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Map<String, List<String>> settings(String unit) {
        Map<String, List<String>> settings = new TreeMap<>();
        unit.lines()
                .filter(line -> line.matches("[A-Z]\\w+=.*"))
                .forEach(line -> settings.computeIfAbsent(line.substring(0, line.indexOf('=')), _ -> new ArrayList<>())
                        .add(line.substring(line.indexOf('=') + 1)));
        return settings;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
