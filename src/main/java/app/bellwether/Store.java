package app.bellwether;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where everything is kept: the database of the settings, or a PostgreSQL of our own. */
@Configuration(proxyBeanMethods = false)
class Store {

    /** Refuses a schema that another Bellwether made; this one would not know what it may write. */
    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            for (var migration : flyway.info().all()) {
                if (isUnknown(migration.getState())) {
                    throw madeByAnother(migration.getScript());
                }
            }
            flyway.migrate();
        };
    }

    /** Before 0.1.0 numbers had four digits, and what they made was given out to nobody. */
    private static StartProblem madeByAnother(String script) {
        return script.startsWith("V0")
                ? new StartProblem("The database is of a Bellwether from before 0.1.0 (" + script
                        + "), which nothing brings forward: take the table of subscribers out with that one, then give"
                        + " this one an empty database with spring.datasource.url or an empty directory with"
                        + " bellwether.data.")
                : new StartProblem("The database was changed by a newer Bellwether (" + script
                        + "): start that version, or restore a backup from before.");
    }

    private static boolean isUnknown(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.MISSING_SUCCESS;
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseConfigured.class)
    static class Local {

        @Bean
        LocalDatabase localDatabase(HouseSettings settings) {
            return LocalDatabase.start(DataDirectory.take(Path.of(settings.data())));
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(LocalDatabase database) {
            return DataSourceBuilder.create()
                    .type(HikariDataSource.class)
                    .url(database.url())
                    .username(database.user())
                    .password(database.password())
                    .build();
        }
    }

    static class NoDatabaseConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }
}
