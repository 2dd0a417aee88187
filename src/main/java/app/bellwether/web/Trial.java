package app.bellwether.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Whether somebody only tries Bellwether out at this machine: nothing that is set says that anybody else is meant to read. */
final class Trial {

    /** Says that whoever is declared to read is nobody else. */
    static final String SETTING = "bellwether.trial";

    private static final String FORWARDED = "server.forward-headers-strategy";
    private static final List<String> FOR_OTHERS = List.of(
            "spring.mail.host",
            "bellwether.discord.token",
            "server.tomcat.remoteip.remote-ip-header",
            "server.tomcat.remoteip.protocol-header");

    private Trial() {}

    /** What says otherwise, in words; empty when it is a trial. */
    static Optional<String> whyNot(ConfigurableEnvironment environment) {
        if (!isLoopback(environment.getProperty("server.address", ""))) {
            return Optional.of("server.address is not of this machine alone");
        }
        if (!isLoopback(host(environment.getProperty("bellwether.web.url", "http://localhost")))) {
            return Optional.of("bellwether.web.url is not of this machine alone");
        }
        if (!environment.getProperty(FORWARDED, "none").equalsIgnoreCase("none")) {
            return Optional.of(FORWARDED + " is set");
        }
        boolean realSources = Stream.of("sources.feeds", "sources.opml", "newsletters.host")
                .anyMatch(setting -> isSet(environment, "bellwether." + setting));
        if (realSources && isSet(environment, "bellwether.subscribers") && !isSaid(environment)) {
            return Optional.of("bellwether.subscribers are sent what real sources say; where nobody but you is one, "
                    + SETTING + "=true opens it to you");
        }
        return FOR_OTHERS.stream()
                .filter(setting -> isSet(environment, setting))
                .findFirst()
                .map(setting -> setting + " is set");
    }

    /** Whether it is said to be one. */
    static boolean isSaid(Environment environment) {
        return environment.getProperty(SETTING, Boolean.class, false);
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
