package app.bellwether;

import app.bellwether.console.Doors;
import app.bellwether.console.Keeping;
import app.bellwether.meters.Meters;
import app.bellwether.sources.SourceList;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Operators.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.Banner;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What the command line gets of a server: its settings, and links that let operators in who get no letters, for whoever may read its
 * files, or knows the password of its database.
 */
final class ServerDoors implements Doors {

    /** Without the samples, which a server serves. */
    private static final String READING = "app.bellwether.sources.polling";

    /** Reads settings, and needs nothing else of the application. */
    @Configuration(proxyBeanMethods = false)
    static class Settings {}

    /** What speaks to the database of another process. Nothing that a scan finds. */
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class,
        Records.class
    })
    @Import(Foundations.class)
    static class Room {}

    /** Its subscribers. */
    @ComponentScan(basePackageClasses = Operators.class)
    @AutoConfigurationPackage(basePackageClasses = Operators.class)
    static class SubscribersRoom extends Room {}

    /** What it reads, but for what does something at a start by itself: the settings of a command are not the server's. */
    @ComponentScan(
            basePackages = READING,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = SmartInitializingSingleton.class))
    @AutoConfigurationPackage(basePackages = READING)
    @ConfigurationPropertiesScan(READING)
    static class SourcesRoom extends Room {}

    @Override
    public String operatorLink(String address, List<String> settings) {
        return in(SubscribersRoom.class, settings, room -> {
            Environment environment = room.getEnvironment();
            String url = environment.getRequiredProperty("bellwether.web.url").replaceFirst("/$", "");
            return url + path(room.getBean(Operators.class), address);
        });
    }

    @Override
    public <T> T sources(List<String> settings, Function<SourceList, T> use) {
        return in(SourcesRoom.class, settings, room -> use.apply(room.getBean(SourceList.class)));
    }

    private static <T> T in(
            Class<? extends Room> part, List<String> settings, Function<ConfigurableApplicationContext, T> use) {
        try (var context = read(settings);
                var room = room(part, context.getEnvironment(), database(context.getEnvironment()))) {
            return use.apply(room);
        } catch (DataAccessException | CannotCreateTransactionException away) {
            throw new IllegalStateException("the database does not answer: is the server running?", away);
        } catch (StartProblem wrong) {
            throw new IllegalStateException(wrong.line(), wrong);
        }
    }

    @Override
    public Keeping keeping(List<String> settings) {
        return silently(settings, KeptStore::new);
    }

    @Override
    public Binder settings(List<String> settings) {
        return silently(settings, Binder::get);
    }

    /** Nothing is logged, then or later: what a command writes is all that it says. */
    private static <T> T silently(List<String> settings, Function<Environment, T> use) {
        List<String> all = new ArrayList<>(settings);
        all.add("--logging.level.root=off");
        all.add("--logging.level.app.bellwether=off");
        try (var context = read(all)) {
            return use.apply(context.getEnvironment());
        } catch (StartProblem wrong) {
            throw new IllegalStateException(wrong.line(), wrong);
        }
    }

    private static ConfigurableApplicationContext read(List<String> settings) {
        return new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new));
    }

    /** Makes what it is asked for, and nothing else. */
    private static ConfigurableApplicationContext room(
            Class<? extends Room> part, ConfigurableEnvironment environment, DataSource database) {
        var room = new AnnotationConfigApplicationContext();
        room.setEnvironment(environment);
        room.registerBean(DataSource.class, () -> database);
        room.registerBean(Meters.class, () -> new Meters(new SimpleMeterRegistry())); // nobody watches a command
        room.register(part);
        room.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        room.refresh();
        return room;
    }

    private static String path(Operators operators, String address) {
        List<Operator> all = operators.all();
        if (all.isEmpty()) {
            return "/operator/begin/" + operators.cut();
        }
        List<Operator> meant = all.stream()
                .filter(one -> address.isBlank() || one.destination().address().equalsIgnoreCase(address.strip()))
                .toList();
        if (meant.size() != 1) {
            throw new IllegalStateException(
                    meant.isEmpty()
                            ? "no operator has that address"
                            : "there are several operators: say the address of one of them");
        }
        return "/sign-in/" + operators.letIn(meant.getFirst());
    }

    /** That of the server's settings; of one of our own, the server has to run. */
    static DataSource database(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        return url.isBlank()
                ? LocalDatabase.running(Path.of(settings.getProperty("bellwether.data", "data")))
                : reached(
                        url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""));
    }

    /** Which tells no values of rows when it fails: they may be addresses, and commands say what went wrong. */
    static DataSource reached(String url, String user, String password) {
        var source = new DriverManagerDataSource(url, user, password);
        var properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        source.setConnectionProperties(properties);
        return source;
    }
}
