package app.bellwether.discord;

import app.bellwether.delivery.LocalOutbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Decides where messages go: to Discord when there is a token, else into the local outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiscordSettings.class)
class DiscordConfiguration {

    @Bean
    @ConditionalOnProperty("bellwether.discord.token")
    Wire wire(Bot bot) {
        return new JdaWire(bot);
    }

    @Bean
    @Conditional(NoToken.class)
    LocalCourier localCourier(Typesetter typesetter, Places places, LocalOutbox outbox) {
        return new LocalCourier(typesetter, places, outbox);
    }

    static final class NoToken extends NoneNestedConditions {

        NoToken() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("bellwether.discord.token")
        static final class Token {}
    }
}
