package app.bellwether.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;

/** Whether somebody only tries Bellwether out at this machine: nothing that is set says that anybody else is meant to read. */
final class Trial {

    private Trial() {}

    /** What says otherwise, in words; empty when it is a trial. */
    static Optional<String> whyNot(ConfigurableEnvironment environment) {
        String proxy = environment.getProperty("server.forward-headers-strategy", "none");
        boolean realSources =
                isSet(environment, "bellwether.sources.feeds") || isSet(environment, "bellwether.sources.opml");
        if (isSet(environment, "spring.mail.host")) {
            return Optional.of("spring.mail.host is set");
        }
        if (!isLoopback(environment.getProperty("server.address", ""))) {
            return Optional.of("server.address is not of this machine alone");
        }
        if (!isLoopback(host(environment.getProperty("bellwether.web.url", "http://localhost")))) {
            return Optional.of("bellwether.web.url is not of this machine alone");
        }
        if (!proxy.equalsIgnoreCase("none")) {
            return Optional.of("server.forward-headers-strategy is set");
        }
        if (isSet(environment, "bellwether.discord.token")) {
            return Optional.of("bellwether.discord.token is set");
        }
        return realSources && isSet(environment, "bellwether.subscribers")
                ? Optional.of("bellwether.subscribers are sent what real sources say")
                : Optional.empty();
    }

    private static boolean isSet(ConfigurableEnvironment environment, String setting) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(setting);
        for (var source : ConfigurationPropertySources.from(environment.getPropertySources())) {
            var property = source.getConfigurationProperty(name);
            if (property != null) {
                return !String.valueOf(property.getValue()).isBlank();
            }
            if (source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** No name but the one is asked for: what a name leads to is for others to say. */
    private static boolean isLoopback(String address) {
        return address.equals("localhost") || isLoopbackLiteral(address.replaceAll("[\\[\\]]", ""));
    }

    /** Whether it is an address of this machine, and no name of one. */
    static boolean isLoopbackLiteral(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
