package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.SourceList;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;

class OperatorLinkCommandTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Level before = ROOT.getLevel();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The command line silences the log of its own process, which is that of all tests here. */
    @AfterEach
    void givesTheLogLevelBack() {
        ROOT.setLevel(before);
    }

    @Test
    void writesTheLinkAndHandsSettingsOn() {
        assertThat(run("operator-link", "--bellwether.data=elsewhere")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("https://brief.example/sign-in/key?--bellwether.data=elsewhere\n");
        assertThat(run("operator-link", "ola@example.org")).isZero();
    }

    @Test
    void saysInOneLineWhyThereIsNone() {
        assertThat(run("operator-link", "eve@example.org")).isEqualTo(1);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no operator has that address")
                .doesNotContain("eve");
    }

    @Test
    void saysWhatItTookForGrantedWhereNoSettingSaysWhereTheServerIs() {
        assertThat(run(new OneOperator("http://localhost:8080"), "operator-link"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("http://localhost:8080/sign-in/key");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("bellwether: the link is for a server at http://localhost:8080, since no setting says"
                        + " otherwise; if it listens elsewhere, add --server.port=… or --bellwether.web.url=… as it"
                        + " has them\n");
    }

    @Test
    void saysNothingElseWhereASettingDoes() {
        assertThat(run("operator-link")).isZero();

        assertThat(err.size()).isZero();
    }

    @Test
    void isFoundInTheHelp() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("operator-link");
    }

    private int run(String... arguments) {
        return run(new OneOperator("https://brief.example"), arguments);
    }

    private int run(Doors doors, String... arguments) {
        return Console.run(arguments, new ByteArrayInputStream(new byte[0]), out, err, doors);
    }

    /** As if there were a server with one operator. */
    private record OneOperator(String url) implements Doors {

        @Override
        public String operatorLink(String address, List<String> settings) {
            if (!address.isEmpty() && !address.equals("ola@example.org")) {
                throw new IllegalStateException("no operator has that address");
            }
            return url + "/sign-in/key?" + String.join("&", settings);
        }

        @Override
        public <T> T sources(List<String> settings, Function<SourceList, T> use) {
            throw new IllegalStateException("nothing is read here");
        }

        @Override
        public Keeping keeping(List<String> settings) {
            throw new IllegalStateException("nothing is kept here");
        }

        @Override
        public Binder settings(List<String> settings) {
            return new Binder();
        }
    }
}
