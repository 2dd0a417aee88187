package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What cannot start says so in one line that names what to do. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    private Path directory;

    @Test
    void namesATakenPort(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    output,
                    "Port " + taken.getLocalPort() + " is taken: stop what uses it, or choose another with the setting"
                            + " server.port.",
                    "--server.port=" + taken.getLocalPort(),
                    "--spring.datasource.url=" + TestDatabase.fresh().url());
        }
    }

    @Test
    void namesATakenPortOfWhoeverWatches(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    output,
                    "Port " + taken.getLocalPort() + " is taken: stop what uses it, or choose another with the setting"
                            + " management.server.port.",
                    "--server.port=0",
                    "--management.server.port=" + taken.getLocalPort(),
                    "--spring.datasource.url=" + TestDatabase.fresh().url());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--management.server.port=8080", "--management.server.port="})
    void showsNobodyWhoReadsHowItIs(String setting, CapturedOutput output) {
        refuses(
                output,
                "Setting management.server.port must be another port than server.port, since whoever reaches that"
                        + " would see how Bellwether is: leave it out to show nobody.",
                setting);
    }

    @Test
    void namesADirectoryThatCannotBeWritten(CapturedOutput output) throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");

        refuses(
                output,
                "Bellwether cannot write to " + file
                        + ": make it writable, or choose another directory with the setting" + " bellwether.data.",
                "--bellwether.data=" + file);
    }

    @Test
    void refusesADirectoryThatEverybodyShares(CapturedOutput output) throws IOException {
        Files.setAttribute(directory, "unix:mode", 01777);

        refuses(
                output,
                "The directory " + directory + " is shared by all users of this machine: give Bellwether one of its own"
                        + " with the setting bellwether.data.",
                "--bellwether.data=" + directory);
    }

    @Test
    void namesADirectoryThatAnotherInstanceHolds(CapturedOutput output) throws IOException {
        try (var held = DataDirectory.take(directory)) {
            refuses(
                    output,
                    "Another Bellwether is running on " + directory + ": stop it, or give this one a directory of its"
                            + " own with the setting bellwether.data.",
                    "--bellwether.data=" + directory);
            assertThat(held.resolve("lock")).exists();
        }
    }

    @Test
    void namesADatabaseThatCannotBeReachedAndNotItsPassword(CapturedOutput output) {
        refuses(
                output,
                "Cannot reach the database at jdbc:postgresql://127.0.0.1:9/bellwether (Connection to 127.0.0.1:9"
                        + " refused. Check that the hostname and port are correct and that the postmaster is accepting"
                        + " TCP/IP connections.): see that it runs and that spring.datasource.url,"
                        + " spring.datasource.username and spring.datasource.password are right.",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:9/bellwether?password=rosebud");
        assertThat(output).doesNotContain("rosebud");
    }

    @Test
    void refusesAnotherKindOfDatabase(CapturedOutput output) {
        refuses(
                output,
                "Setting spring.datasource.url must begin with jdbc:postgresql:// since Bellwether keeps its data in"
                        + " PostgreSQL; leave it out to use the one that comes along.",
                "--spring.datasource.url=jdbc:h2:mem:x");
    }

    @Test
    void namesASettingWithAWrongValue(CapturedOutput output) {
        refuses(
                output,
                "Setting server.port is \"many\" but must be a number.",
                "--server.port=many",
                "--spring.datasource.url=" + TestDatabase.fresh().url());
    }

    @Test
    void saysWhereAFileOfSettingsIsBroken(CapturedOutput output) throws IOException {
        Path file =
                Files.writeString(directory.resolve("broken.yaml"), "bellwether:\n  data: [one, two\n  zone: UTC\n");
        refuses(
                output,
                "A file of settings (application.yaml) cannot be read: line 3, column 7: expected ',' or ']', but got"
                        + " :.",
                "--spring.config.additional-location=" + file.toUri());
    }

    @Test
    void suggestsTheNearestNameOfASetting(CapturedOutput output) {
        refuses(
                output,
                "There is no setting bellwether.dat: did you mean bellwether.data?",
                "--bellwether.dat=" + directory);
    }

    @ParameterizedTest
    @CsvSource({
        "spring.mail.hostt, spring.mail.host",
        "spring.mail.ssl.enable, spring.mail.ssl.enabled",
        "spring.mail.pasword.file, spring.mail.password",
        "spring.datasource.usrname, spring.datasource.username"
    })
    void suggestsTheNearestNameOfASettingOfSprings(String misspelt, String meant, CapturedOutput output) {
        refuses(
                output,
                "There is no setting " + misspelt + ": did you mean " + meant + "?",
                "--" + misspelt + "=x",
                "--bellwether.data=" + directory);
    }

    @Test
    void readsTheNamesOfSpringsSettingsFromTheEnvironment() {
        assertThatThrownBy(() -> checkOfSpring("SPRING_MAIL_HOSTT")).hasMessageContaining("spring.mail.hostt");
        for (String known : List.of(
                "SPRING_MAIL_HOST",
                "SPRING_MAIL_PASSWORD_FILE",
                "SPRING_MAIL_DEFAULTENCODING",
                "SPRING_MAIL_TEST_CONNECTION",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED",
                "SPRING_DATASOURCE_URL",
                "SPRING_DATASOURCE_DRIVER_CLASS_NAME",
                "SPRING_DATASOURCE_CONNECTION_FETCH",
                "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE")) {
            assertThatCode(() -> checkOfSpring(known)).as(known).doesNotThrowAnyException();
        }
    }

    private static void checkOfSpring(String variable) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "x")));
        var check = new SettingsCheck();
        check.setEnvironment(environment);
        check.refuseUnknownNamesOfSpring();
    }

    @Test
    void refusesToShowKeptMailToEverybody(CapturedOutput output) {
        refuses(
                output,
                "Bellwether would listen at 0.0.0.0 without a mail server, and everybody could read the mail it keeps"
                        + " instead: set spring.mail.host, or server.address to 127.0.0.1.",
                "--server.address=0.0.0.0");
    }

    @Test
    void refusesHttpsWithoutKnowingWhoAsksBehindTheProxy(CapturedOutput output) {
        refuses(
                output,
                "Setting bellwether.web.url begins with https: but Bellwether itself takes http, so that whatever"
                    + " stands before it would be the one visitor that limits are for: set"
                    + " server.forward-headers-strategy to native and have your HTTPS server set X-Forwarded-For, or"
                    + " set server.ssl.",
                "--bellwether.web.url=https://brief.example",
                "--spring.mail.host=smtp.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.forward-headers-strategy=native",
                "--server.forward-headers-strategy=framework",
                "--server.ssl.bundle=web",
                "--server.ssl.certificate=web.crt"
            })
    void takesHttpsWhereItKnowsWhoAsks(String setting) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(setting, "--bellwether.web.url=https://brief.example"));
        var check = new SettingsCheck();
        check.setEnvironment(environment);

        assertThatCode(check::refuseOneVisitorForAll).doesNotThrowAnyException();
    }

    @Test
    void refusesASchemaOfANewerVersion(CapturedOutput output) {
        var database = TestDatabase.fresh();
        database.jdbc().sql("""
            insert into flyway_schema_history
            select 9999, '9999', 'root  later', type, 'V9999__root__later.sql', checksum, installed_by,
                   installed_on, execution_time, success
            from flyway_schema_history where version = '1'
            """).update();

        refuses(
                output,
                "The database was changed by a newer Bellwether (V9999__root__later.sql): start that version, or"
                        + " restore a backup from before.",
                "--spring.datasource.url=" + database.url());
    }

    @Test
    void refusesASchemaOfBeforeTheFirstVersion(CapturedOutput output) {
        var database = TestDatabase.fresh();
        database.jdbc().sql("""
            update flyway_schema_history
            set version = lpad(version, 2, '0') || '99', script = 'V' || lpad(version, 2, '0') || '99__room__what.sql'
            """).update();

        refuses(
                output,
                "The database is of a Bellwether from before 0.1.0 (V0199__room__what.sql), which nothing brings"
                        + " forward: take the table of subscribers out with that one, then give this one an empty"
                        + " database with spring.datasource.url or an empty directory with bellwether.data.",
                "--spring.datasource.url=" + database.url());
    }

    @Test
    void refusesFilesOfAnotherPostgres(CapturedOutput output) throws IOException {
        Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/bellwether.ready"), "");
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "99\n");

        refuses(
                output,
                "The data in " + directory.resolve("postgres") + " is of PostgreSQL 99 and this Bellwether brings"
                        + " PostgreSQL 18: start the Bellwether that wrote it, or move the data over with pg_dump.",
                "--bellwether.data=" + directory);
    }

    private static void refuses(CapturedOutput output, String line, String... settings) {
        var all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "--spring.main.banner-mode=off";

        assertThatThrownBy(() -> new SpringApplication(House.class).run(all)).isInstanceOf(RuntimeException.class);

        // a pool of another test in this JVM may complain of a slow machine while nobody logs
        assertThat(output.getErr().lines().filter(said -> !said.contains("|-WARN in Logger[com.zaxxer.hikari.pool.")))
                .containsExactly(("Bellwether cannot start. " + line).lines().toArray(String[]::new));
        assertThat(output).as("no stack trace").doesNotContain("\tat ");
    }

    /** The root without its rooms. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan(basePackageClasses = Bellwether.class)
    @Import({Store.class, SettingsCheck.class, Welcome.class})
    static class House {}
}
