package app.bellwether.discord;

import app.bellwether.delivery.LocalOutbox;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Tokens;
import org.springframework.beans.factory.annotation.Value;
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
    LocalCourier localCourier(
            Rendering rendering,
            Tokens tokens,
            LocalOutbox outbox,
            @Value("${bellwether.web.url:http://localhost:8080}") String base) {
        return new LocalCourier(rendering, tokens, outbox, base);
    }

    static final class NoToken extends NoneNestedConditions {

        NoToken() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("bellwether.discord.token")
        static final class Token {}
    }
}
