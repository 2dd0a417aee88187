package app.bellwether.email;

import app.bellwether.delivery.LocalOutbox;
import app.bellwether.mail.Dkim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Decides where mail goes: to the configured server, else into the local outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmailSettings.class, InboxSettings.class, ImapSettings.class, ListenerSettings.class})
class EmailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EmailConfiguration.class);

    @Bean
    Dkim dkim(EmailSettings settings) {
        return settings.signatures();
    }

    @Bean
    Post post(ObjectProvider<JavaMailSenderImpl> servers, LocalOutbox outbox, EmailSettings settings) {
        JavaMailSenderImpl server = servers.getIfAvailable();
        if (server == null) {
            LOG.info("No mail server is configured (spring.mail.host): letters are kept in the local outbox");
            return new LocalPost(outbox);
        }
        if (settings.domain().equals(EmailSettings.LOCAL)) {
            throw new IllegalStateException(
                    "bellwether.email.from must say which address letters come from, since spring.mail.host is set");
        }
        SmtpPost post = new SmtpPost(server, settings.domain());
        post.open().ifPresent(LOG::warn);
        return post;
    }
}
