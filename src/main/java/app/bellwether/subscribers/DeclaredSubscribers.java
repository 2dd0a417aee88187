package app.bellwether.subscribers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
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

    private final List<NewSubscriber> declared;
    private final boolean samples;
    private final Subscribers subscribers;

    /** @throws IllegalStateException when a declaration is wrong, so that nothing has begun by then */
    DeclaredSubscribers(SubscribersSettings settings, Subscribers subscribers) {
        this.declared = asked(settings.subscribers());
        this.samples = settings.samples();
        this.subscribers = subscribers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        register();
    }

    void register() {
        register(declared, "declared");
        if (samples && declared.isEmpty()) {
            register(asked(samples()), "sample");
        }
    }

    private void register(List<NewSubscriber> all, String sort) {
        int confirmed = 0;
        for (NewSubscriber one : all) {
            Subscriber subscriber = subscribers.register(one);
            if (subscriber.state() == Subscriber.State.PENDING) {
                subscribers.confirm(subscriber.id());
                confirmed++;
            }
        }
        if (confirmed > 0) {
            LOG.info("Registered {} {} subscribers", confirmed, sort);
        }
    }

    private static List<NewSubscriber> asked(List<Declaration> declarations) {
        return IntStream.range(0, declarations.size())
                .mapToObj(place -> asked(declarations.get(place), place))
                .toList();
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
