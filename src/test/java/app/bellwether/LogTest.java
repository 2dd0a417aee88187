package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What outside text can do to the log: nothing but stand in it. */
class LogTest {

    private static final String CONSOLE = "logging.pattern.console";
    private static final String FILE = "logging.pattern.file";

    private static final String FORGED = "x\n2026-11-25T13:45:00.000Z INFO  LocalLink    opens by http://evil.example/"
            + "\r\u001b[31m\u2028\u0085\0 y";

    @ParameterizedTest
    @ValueSource(strings = {CONSOLE, FILE})
    void beginsNoLineOfItsOwnWithOutsideTextAndSaysNothingToATerminal(String where) throws IOException {
        RuntimeException forged = new IllegalStateException(FORGED, new IOException(FORGED));
        for (String line : lines(where, "Refused: " + FORGED, forged)) {
            assertThat(line)
                    .matches("(2026-03-02T06:00:00.000Z WARN  |\t).*")
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\t]]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSOLE, FILE})
    void saysOnceWhatWentWrongAndWhere(String where) throws IOException {
        List<String> lines = lines(where, "It failed", new IllegalStateException("because"));

        assertThat(lines.getFirst()).isEqualTo("2026-03-02T06:00:00.000Z WARN  Bellwether   It failed");
        assertThat(lines).filteredOn(line -> line.contains("because")).hasSize(1);
    }

    private static List<String> lines(String where, String message, Throwable thrown) throws IOException {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern(where));
        layout.start();
        LoggingEvent event =
                new LoggingEvent("", context.getLogger("app.bellwether.Bellwether"), Level.WARN, message, thrown, null);
        event.setTimeStamp(java.time.Instant.parse("2026-03-02T06:00:00Z").toEpochMilli());
        return layout.doLayout(event).lines().filter(line -> !line.isEmpty()).toList();
    }

    /** As the server sees it, with what stands for something else put in. */
    private static String pattern(String where) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new YamlPropertySourceLoader()
                        .load("application", new ClassPathResource("application.yaml"))
                        .getFirst());
        return environment.getRequiredProperty(where);
    }
}
