package app.bellwether.sources.speech;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code bellwether.speech}.
 *
 * @param url of the endpoint, up to where {@code /audio/transcriptions} follows; without one nothing is listened to
 * @param name of the model that listens
 * @param key that the endpoint asks for, if it does
 * @param minutesADay how many minutes of sound may be listened to in a day (UTC), by all instances together
 * @param largest how many bytes the sound of an episode may have
 * @param timeout within which an episode must have been fetched, and again within which the endpoint must have answered to the end
 */
@ConfigurationProperties("bellwether.speech")
record SpeechSettings(
        @Nullable String url,
        @Nullable String name,
        @Nullable String key,
        @DefaultValue("120") int minutesADay,
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("15m") Duration timeout) {

    private static final String PATH = "/audio/transcriptions";

    SpeechSettings {
        refuseBlank("url", url);
        refuseBlank("name", name);
        refuseBlank("key", key);
        if (url == null && (name != null || key != null)) {
            throw new IllegalArgumentException("bellwether.speech.url must say where the model is that is named");
        }
        if (url != null) {
            refuseOther(url);
            if (name == null) {
                throw new IllegalArgumentException("bellwether.speech.name must say which model is to listen");
            }
        }
        if (minutesADay < 1 || largest.toBytes() < 1 || !timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "bellwether.speech.minutes-a-day, largest and timeout must be more than nothing; leave"
                            + " bellwether.speech.url out to listen to nothing");
        }
    }

    private static void refuseBlank(String setting, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException("bellwether.speech." + setting + " is empty; leave it out instead");
        }
    }

    private static void refuseOther(String url) {
        try {
            URI parsed = URI.create(url.strip());
            if (!String.valueOf(parsed.getScheme()).matches("(?i)https?")
                    || parsed.getHost() == null
                    || parsed.getUserInfo() != null
                    || url.contains(PATH)) {
                throw new IllegalArgumentException("no endpoint");
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "bellwether.speech.url must be an address such as http://localhost:8000/v1, without a name or a"
                            + " key in it; "
                            + PATH + " is added to it",
                    wrong);
        }
    }

    boolean used() {
        return url != null;
    }

    /** Where a recording is sent. */
    String endpoint() {
        return String.valueOf(url).strip().replaceFirst("/+$", "") + PATH;
    }

    int secondsADay() {
        return (int) Math.min(Integer.MAX_VALUE, minutesADay * 60L);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "speech at " + url + " by " + name;
    }
}
