package app.bellwether;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Refuses settings that cannot be meant, before anything is started that they would not reach. */
@Component
class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("bellwether");

    /** Of Spring Boot's, those that an operator is told to set. */
    private static final List<ConfigurationPropertyName> SPRINGS =
            List.of(ConfigurationPropertyName.of("spring.mail"), ConfigurationPropertyName.of("spring.datasource"));

    private ConfigurableEnvironment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        refuseUnknownNames(OURS, known(beans));
        refuseUnknownNamesOfSpring();
        refuseOtherDatabases();
        refuseOpenDoorsWithoutMail();
        refuseOneVisitorForAll();
        refuseWatchersAmongReaders();
    }

    private static KnownSettings known(ConfigurableListableBeanFactory beans) {
        return new KnownSettings(Arrays.stream(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .<Class<?>>map(beans::getType)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Besides what classes name, the pool has settings of its own, and two are read by Spring Boot where no class names them. */
    void refuseUnknownNamesOfSpring() {
        var known = KnownSettings.ofBeans(
                List.of(MailProperties.class, DataSourceProperties.class),
                List.of(
                        "spring.mail.test-connection",
                        "spring.datasource.connection-fetch",
                        "spring.datasource.hikari[*]"));
        SPRINGS.forEach(prefix -> refuseUnknownNames(prefix, known));
    }

    private void refuseUnknownNames(ConfigurationPropertyName below, KnownSettings known) {
        for (var source : ConfigurationPropertySources.from(environment.getPropertySources())) {
            if (source instanceof IterableConfigurationPropertySource named) {
                named.stream().filter(below::isAncestorOf).forEach(name -> refuseUnknown(name.toString(), known));
            }
        }
    }

    private static void refuseUnknown(String name, KnownSettings known) {
        var isFileOfSecret = name.endsWith(".file") && known.contains(name.substring(0, name.length() - 5));
        if (!known.contains(name) && !isFileOfSecret) {
            throw new StartProblem("There is no setting " + name + ": did you mean " + known.nearestTo(name) + "?");
        }
    }

    private void refuseOtherDatabases() {
        var url = environment.getProperty("spring.datasource.url", "");
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw new StartProblem("Setting spring.datasource.url must begin with jdbc:postgresql:// since Bellwether"
                    + " keeps its data in PostgreSQL; leave it out to use the one that comes along.");
        }
    }

    private void refuseOpenDoorsWithoutMail() {
        var address = environment.getProperty("server.address", "0.0.0.0");
        var mail = environment.getProperty("spring.mail.host", "");
        if (mail.isBlank() && !isLoopback(address)) {
            throw new StartProblem("Bellwether would listen at " + address + " without a mail server, and everybody"
                    + " could read the mail it keeps instead: set spring.mail.host, or server.address to 127.0.0.1.");
        }
    }

    /** Something else then takes https before us, and everybody's requests come from its address. */
    void refuseOneVisitorForAll() {
        var https = environment.getProperty("bellwether.web.url", "").startsWith("https:");
        var strategy = environment.getProperty("server.forward-headers-strategy", "");
        var platform = CloudPlatform.getActive(environment);
        // where nothing is set, Spring Boot takes what the platforms that it knows send along
        var known = strategy.isBlank()
                ? platform != null && platform.isUsingForwardHeaders()
                : !strategy.equalsIgnoreCase("none");
        if (https && !known && !takesHttps()) {
            throw new StartProblem("Setting bellwether.web.url begins with https: but Bellwether itself takes http, so"
                + " that whatever stands before it would be the one visitor that limits are for: set"
                + " server.forward-headers-strategy to native and have your HTTPS server set X-Forwarded-For, or set"
                + " server.ssl.");
        }
    }

    /** Where the two ports are one, or none is said, Spring Boot answers whoever watches at the port that readers reach. */
    private void refuseWatchersAmongReaders() {
        var port = environment.getProperty("management.server.port", "").strip();
        if (port.isEmpty() || (port.equals(environment.getProperty("server.port", "8080")) && !port.equals("0"))) {
            throw new StartProblem("Setting management.server.port must be another port than server.port, since"
                    + " whoever reaches that would see how Bellwether is: leave it out to show nobody.");
        }
    }

    private boolean takesHttps() {
        return Stream.of("bundle", "certificate", "key-store")
                .anyMatch(
                        way -> !environment.getProperty("server.ssl." + way, "").isBlank());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartProblem(
                    "Setting server.address names " + address + ", which is no address of this machine.", e);
        }
    }
}
