package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What is written about the code is true of it. */
class PagesTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(bellwether\\.[^`]*)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)[.`]");
    private static final Pattern FAULT = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Contract)(?:\\.[A-Za-z0-9]+)?)`");
    private static final Pattern IN_CODE = Pattern.compile("\"\\$\\{(bellwether\\.[a-z.-]+)[:}]");

    @Test
    void listEverySetting() throws IOException {
        assertThat(found(SETTING, Files.readString(Path.of("docs/running.md"))))
                .as("settings in docs/running.md, against the records that take them")
                .containsExactlyInAnyOrderElementsOf(settings().names().stream()
                        .filter(name -> !name.endsWith("[*]"))
                        .toList());
    }

    @Test
    void nameOnlyClassesThatExist() throws IOException {
        var classes = Stream.of("src/main/java", "src/test/java")
                .flatMap(directory -> files(directory, ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(classes).containsAll(found(CLASS, Files.readString(Path.of("docs/architecture.md"))));
    }

    @Test
    void nameOnlyTestsThatExist() throws IOException {
        var tests = files("src/test/java", ".java");
        var pages = Files.readString(Path.of("docs/faults.md")) + Files.readString(Path.of("docs/attacks.md"));
        for (var named : found(FAULT, pages)) {
            var parts = Pattern.compile("\\.").split(named, -1);
            assertThat(tests)
                    .as(named)
                    .filteredOn(file -> file.endsWith(parts[0] + ".java"))
                    .singleElement()
                    .satisfies(file -> assertThat(file)
                            .content()
                            .contains(parts.length == 1 ? "class " : " void " + parts[1] + "("));
        }
    }

    /** A name that stands in an annotation is not checked at the start as those of the records are. */
    @Test
    void settingsInCodeAreThoseOfRecords() throws IOException {
        KnownSettings settings = settings();
        for (var file : files("src/main/java", ".java")) {
            assertThat(found(IN_CODE, Files.readString(file)))
                    .as(file.toString())
                    .allMatch(settings::contains);
        }
    }

    @Test
    void linkToWhatExists() throws IOException {
        var pages = Stream.concat(Stream.of(Path.of("README.md")), files("docs", ".md").stream())
                .toList();
        for (var page : pages) {
            assertThat(found(LINK, Files.readString(page)))
                    .as(page.toString())
                    .allMatch(link -> Files.exists(page.resolveSibling(link)));
        }
    }

    private static KnownSettings settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return new KnownSettings(scanner.findCandidateComponents("app.bellwether").stream()
                .<Class<?>>map(found -> loaded(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparing(Class::getName))
                .filter(type -> !type.getName().contains("Test"))
                .toList());
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String directory, String ending) {
        try (var files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
