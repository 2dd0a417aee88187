package app.bellwether.subscribers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers at start whom the settings declare, and in sample mode the sample subscribers. Whoever is known already stays as
 * they are: what they changed since counts more than what was declared, and who unsubscribed stays unsubscribed.
 */
@Component
class DeclaredSubscribers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredSubscribers.class);

    private final SubscribersSettings settings;
    private final Subscribers subscribers;

    DeclaredSubscribers(SubscribersSettings settings, Subscribers subscribers) {
        this.settings = settings;
        this.subscribers = subscribers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        register();
    }

    void register() {
        register(settings.subscribers(), "declared");
        if (settings.samples() && settings.subscribers().isEmpty()) {
            register(samples(), "sample");
        }
    }

    private void register(List<Declaration> declarations, String sort) {
        int confirmed = 0;
        for (int place = 0; place < declarations.size(); place++) {
            Subscriber subscriber = subscribers.register(asked(declarations.get(place), place));
            if (subscriber.state() == Subscriber.State.PENDING) {
                subscribers.confirm(subscriber.id());
                confirmed++;
            }
        }
        if (confirmed > 0) {
            LOG.info("Registered {} {} subscribers", confirmed, sort);
        }
    }

    private static NewSubscriber asked(Declaration declaration, int place) {
        try {
            return declaration.asked();
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(
                    "bellwether.subscribers[" + place + "] (" + declaration.name() + "): " + wrong.getMessage(), wrong);
        }
    }

    private static List<Declaration> samples() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = new ClassPathResource("samples/subscribers.json").getInputStream()) {
            return json.readValue(file, new TypeReference<List<Declaration>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("samples/subscribers.json", broken);
        }
    }
}
