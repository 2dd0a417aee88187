package app.bellwether;

import app.bellwether.meters.Meters;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.DataAccessStrategyFactory;
import org.springframework.data.jdbc.core.convert.DefaultJdbcTypeFactory;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.convert.QueryMappingConfiguration;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.support.JdbcRepositoryFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database on a real PostgreSQL, of which there is one for all tests of a JVM.
 *
 * <pre>{@code
 * private final TestDatabase database = TestDatabase.fresh();
 * private final Articles articles = new JdbcArticles(database.jdbc(), database.transactions());
 * }</pre>
 *
 * <p>For a test that starts Spring, hand it over: {@code @DynamicPropertySource static void
 * store(DynamicPropertyRegistry settings) { TestDatabase.fresh().configure(settings::add); }}
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url;
    private final HikariDataSource pool;
    private @Nullable JdbcRepositoryFactory repositories;

    private TestDatabase(String url, HikariDataSource pool) {
        this.url = url;
        this.pool = pool;
    }

    /** A database with all tables and no rows. */
    public static TestDatabase fresh() {
        return copyOf("migrated");
    }

    /** A database without tables. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    /** That of another process, which told its {@link #url()}; this one is known to PostgreSQL by the name. */
    public static TestDatabase of(String url, String name) {
        return connected(url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name);
    }

    /** Ends every use of it and tells the name by which others are {@linkplain #copyOf made like it}. */
    public String closed() {
        String name =
                jdbc().sql("select current_database()").query(String.class).single();
        pool.close();
        return name;
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** A repository of any room, as Spring makes it. */
    public synchronized <T> T repository(Class<T> type) {
        if (repositories == null) {
            repositories = repositories(new NamedParameterJdbcTemplate(pool));
        }
        return repositories.getRepository(type);
    }

    private static JdbcRepositoryFactory repositories(NamedParameterJdbcTemplate operations) {
        var conversions = new Records().conversions();
        var context = new JdbcMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var reading = new AtomicReference<@Nullable DataAccessStrategy>();
        var dialect = new Records().dialect();
        var types = new DefaultJdbcTypeFactory(operations.getJdbcOperations(), dialect.getArraySupport());
        var converter = new MappingJdbcConverter(
                context,
                (id, path) -> Objects.requireNonNull(reading.get()).findAllByPath(id, path),
                conversions,
                types);
        var rows =
                new DataAccessStrategyFactory(converter, operations, dialect, QueryMappingConfiguration.EMPTY).create();
        reading.set(rows);
        var factory = new JdbcRepositoryFactory(new JdbcAggregateTemplate(converter, rows));
        factory.setRepositoryBaseClass(InsertingRepository.class);
        return factory;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** Gives rooms that are still closed this database, and the repositories of their packages as they have them when they run. */
    public void serve(AnnotationConfigApplicationContext rooms, String... packages) {
        rooms.registerBean(JdbcClient.class, this::jdbc);
        rooms.registerBean(Meters.class, () -> new Meters(new SimpleMeterRegistry()));
        rooms.registerBean(NamedParameterJdbcOperations.class, () -> new NamedParameterJdbcTemplate(pool));
        rooms.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        rooms.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(rooms.getBean(PlatformTransactionManager.class)));
        AutoConfigurationPackages.register(rooms, packages);
        rooms.register(Records.class, DataJdbcRepositoriesAutoConfiguration.class);
    }

    public String url() {
        return url;
    }

    /** Tells the settings with which Spring uses this database. */
    public void configure(Settings settings) {
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> "postgres");
    }

    /** Where settings are told, as {@code DynamicPropertyRegistry::add}. */
    @FunctionalInterface
    public interface Settings {
        void add(String name, java.util.function.Supplier<Object> value);
    }

    /** One with the rows of another, by its name, to which nobody is connected. */
    public static synchronized TestDatabase copyOf(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        server().sql("create database " + name + " template " + template).update();
        return open(name);
    }

    private static TestDatabase open(String name) {
        return connected(Server.POSTGRES.getJdbcUrl("postgres", name));
    }

    private static TestDatabase connected(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(10);
        config.setIdleTimeout(10_000);
        config.setExceptionOverrideClassName(ReadOnlyConnections.class.getName());
        return new TestDatabase(url, new HikariDataSource(config));
    }

    private static JdbcClient server() {
        return JdbcClient.create(Server.POSTGRES.getPostgresDatabase());
    }

    /** Started when first asked for, ended with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path data = Files.createTempDirectory("bellwether-postgres-");
                boolean removed = removeAfterThisProcess(data);
                var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(!removed)
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("autovacuum", "off") // of hundreds of databases that are left as they are
                        .start();
                JdbcClient.create(postgres.getPostgresDatabase())
                        .sql("create database migrated")
                        .update();
                Flyway.configure()
                        .dataSource(postgres.getDatabase("postgres", "migrated"))
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * To remove the files of hundreds of databases takes longer than Surefire lets a JVM take to end; it goes on without it, where
         * there is a shell that does it.
         */
        private static boolean removeAfterThisProcess(Path data) throws IOException {
            if (!Files.isExecutable(Path.of("/bin/sh"))) {
                return false;
            }
            new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "trap '' INT TERM HUP; while kill -0 $0 2>/dev/null; do sleep 1; done; rm -rf \"$1\"",
                            Long.toString(ProcessHandle.current().pid()),
                            data.toString())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        }
    }
}
