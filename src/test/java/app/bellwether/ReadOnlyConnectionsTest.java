package app.bellwether;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadOnlyConnectionsTest {

    private final TestDatabase database = TestDatabase.empty();

    @Test
    void areGivenUpSoThatWritingGoesOnWhenTheDatabaseIsWritableAgain() {
        readOnly("on");
        try (HikariDataSource pool = pool()) {
            JdbcClient jdbc = JdbcClient.create(pool);
            assertThatThrownBy(() -> write(jdbc)).hasMessageContaining("read-only");

            readOnly("off");

            // the pool may have opened the next one before that
            await().ignoreExceptions().until(() -> write(jdbc) == 0);
        }
    }

    private static int write(JdbcClient jdbc) {
        return jdbc.sql("create table kept (id int)").update();
    }

    private void readOnly(String whether) {
        JdbcClient jdbc = database.jdbc();
        String name = jdbc.sql("select current_database()").query(String.class).single();
        jdbc.sql("alter database " + name + " set default_transaction_read_only = " + whether)
                .update();
    }

    /** Of one connection, with the settings of ours. */
    private HikariDataSource pool() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var config = new HikariConfig();
        config.setExceptionOverrideClassName(Objects.requireNonNull(yaml.getObject())
                .getProperty("spring.datasource.hikari.exception-override-class-name"));
        config.setJdbcUrl(database.url());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
