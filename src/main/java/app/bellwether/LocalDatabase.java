package app.bellwether;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;

/** A PostgreSQL of our own, for as long as no other is configured. What it accepted survives a crash. */
final class LocalDatabase implements AutoCloseable {

    /** Which major version's files the binaries at hand can read. */
    static final int MAJOR = 18;

    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres.password";

    private final DataDirectory data;
    private final EmbeddedPostgres postgres;
    private final String password;

    private LocalDatabase(DataDirectory data, EmbeddedPostgres postgres, String password) {
        this.data = data;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on the directory's files, making them the first time.
     *
     * @throws StartProblem when it does not start
     */
    static LocalDatabase start(DataDirectory data) {
        try {
            setAsideWhatWasNeverFinished(data);
            refuseOtherVersions(data);
            LeftBehind.stop(data.resolve("postgres/postmaster.pid"));
            var password = password(data.resolve(PASSWORD));
            Files.deleteIfExists(data.resolve("postgres.log"));
            var postgres = builder(data, password).start();
            Files.writeString(readyMark(data), "");
            data.closeToOthers(); // what it unpacks its programs into, it opens to all
            return new LocalDatabase(data, postgres, password);
        } catch (IOException | IllegalStateException e) {
            throw new StartProblem(
                    "PostgreSQL does not start in " + data.resolve("postgres") + " (" + e.getMessage()
                            + "): its own words are in " + data.resolve("postgres.log") + ".",
                    e);
        }
    }

    /**
     * The one that another process of this machine runs on that directory.
     *
     * @throws StartProblem when none does, or its files may not be read
     */
    static DataSource running(Path data) {
        Path directory = data.toAbsolutePath().normalize();
        try {
            // its fourth line is the port
            String port = Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            String password = Files.readString(directory.resolve(PASSWORD)).strip();
            return ServerDoors.reached(url(port), USER, password);
        } catch (IOException | IndexOutOfBoundsException notThere) {
            throw new StartProblem(
                    "No Bellwether of yours is running on " + directory
                            + ": start it, or say which directory it has with --bellwether.data=….",
                    notThere);
        }
    }

    String url() {
        return url(String.valueOf(postgres.getPort()));
    }

    private static String url(String port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        data.close();
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory data, String password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                // options of initdb: other users of this machine need the password too
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", data.resolve(PASSWORD).toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                // no values of rows in the log: they may be addresses
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_checkpoints", "off")
                .setErrorRedirector(
                        Redirect.appendTo(data.resolve("postgres.log").toFile()))
                .setOutputRedirector(
                        Redirect.appendTo(data.resolve("postgres.log").toFile()));
    }

    /** A start that was killed while it made the files leaves some that no PostgreSQL can use. */
    private static void setAsideWhatWasNeverFinished(DataDirectory data) throws IOException {
        var files = data.resolve("postgres");
        if (Files.exists(files) && !Files.exists(readyMark(data))) {
            var aside = data.resolve(
                    "postgres.unfinished-" + Files.getLastModifiedTime(files).toMillis());
            Files.move(files, aside, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refuseOtherVersions(DataDirectory data) throws IOException {
        var version = data.resolve("postgres/PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        var found = Files.readString(version).strip();
        if (!found.equals(String.valueOf(MAJOR))) {
            throw new StartProblem("The data in " + data.resolve("postgres") + " is of PostgreSQL " + found
                    + " and this Bellwether brings PostgreSQL " + MAJOR + ": start the Bellwether that wrote it, or"
                    + " move the data over with pg_dump.");
        }
    }

    private static Path readyMark(DataDirectory data) {
        return data.resolve("postgres/bellwether.ready");
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
            DataDirectory.keepToOurselves(file, "rw-------");
        }
        return Files.readString(file).strip();
    }
}
