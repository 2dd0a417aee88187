package app.bellwether.discord;

import app.bellwether.delivery.LocalOutbox;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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
    LocalCourier localCourier(Typesetter typesetter, ChannelLayoutRepository places, LocalOutbox outbox) {
        return new LocalCourier(typesetter, places, outbox);
    }

    @Bean
    @ConditionalOnProperty("bellwether.discord.token")
    RecurringTask<Void> discordErrata(Errata errata, Drafts drafts) {
        return Tasks.recurring("discord-errata", FixedDelay.ofMinutes(2)).execute((_, _) -> {
            drafts.tidy();
            errata.look();
        });
    }

    static final class NoToken extends NoneNestedConditions {

        NoToken() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("bellwether.discord.token")
        static final class Token {}
    }
}
