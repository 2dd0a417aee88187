package app.bellwether.subscribers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether}.
 *
 * @param secret what tokens are derived with; when absent, a key is made once and kept
 * @param formerSecrets whose tokens still count
 * @param subscribers whom the operator declares to have agreed
 * @param samples whether the subscribers that come with the application are there; the root says so when nothing is
 *     configured to be read
 */
@ConfigurationProperties("bellwether")
record SubscribersSettings(
        @Nullable String secret,
        @DefaultValue List<String> formerSecrets,
        @DefaultValue List<Declaration> subscribers,
        @DefaultValue("false") boolean samples) {

    /** Shows no secret and no address. */
    @Override
    public String toString() {
        return subscribers.size() + " declared subscribers";
    }
}
