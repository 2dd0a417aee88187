package app.bellwether.models;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.model}.
 *
 * @param url of the endpoint, up to where {@code /chat/completions} follows; {@code recorded} for answers that come with the
 *     application; without one there is no model
 * @param name of the model
 * @param key that the endpoint asks for, if it does
 * @param judge name of another model for the second look
 * @param tokensADay how many may be used in a day (UTC), of all tasks and instances together
 * @param atOnce how many requests may be under way in an instance
 * @param timeout within which one request must have been answered to the end
 * @param off what it is not asked for
 * @param priceIn of a million tokens that are sent; with the other one what was asked is reckoned up
 * @param priceOut of a million tokens that come back
 */
@ConfigurationProperties(ModelSettings.PREFIX)
record ModelSettings(
        @Nullable String url,
        @Nullable String name,
        @Nullable String key,
        @Nullable String judge,
        @DefaultValue("1000000") long tokensADay,
        @DefaultValue("4") int atOnce,
        @DefaultValue("90s") Duration timeout,
        @DefaultValue Set<ModelTask> off,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceOut) {

    static final String PREFIX = "bellwether.model";
    static final String RECORDED = "recorded";

    private static final int SHORTEST_KEY = 4;
    private static final int SHORTEST_SECRET = 12;
    private static final String COMPLETIONS = "/chat/completions";

    ModelSettings {
        off = Set.copyOf(off);
        refuseBlank("url", url);
        refuseBlank("name", name);
        refuseBlank("key", key);
        refuseBlank("judge", judge);
        if (url == null && (name != null || key != null || judge != null)) {
            throw new IllegalArgumentException("bellwether.model.url must say where the model is that is named");
        }
        if (url != null && !url.equals(RECORDED)) {
            refuseOther(url);
            if (name == null) {
                throw new IllegalArgumentException("bellwether.model.name must say which model to ask");
            }
        }
        if (tokensADay < 1 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "bellwether.model.tokens-a-day and bellwether.model.at-once are numbers from 1; leave"
                            + " bellwether.model.url out to ask nothing");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("bellwether.model.timeout is a length of time such as 90s");
        }
        if ((priceIn == null) != (priceOut == null) || isNegative(priceIn) || isNegative(priceOut)) {
            throw new IllegalArgumentException(
                    "bellwether.model.price-in and bellwether.model.price-out are what a million tokens cost: give"
                            + " both, or none");
        }
    }

    /** @throws IllegalArgumentException when one is wrong; the message says how */
    static ModelSettings of(Binder settings) {
        try {
            return settings.bindOrCreate(PREFIX, ModelSettings.class);
        } catch (BindException wrong) {
            String said = String.valueOf(wrong.getMessage());
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                String words = String.valueOf(cause.getMessage());
                said = words.startsWith(PREFIX) ? words : said;
            }
            throw new IllegalArgumentException(said, wrong);
        }
    }

    private static boolean isNegative(@Nullable BigDecimal price) {
        return price != null && price.signum() < 0;
    }

    private static void refuseBlank(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException("bellwether.model." + name + " is empty: give it, or leave it out");
        }
    }

    private static void refuseOther(String url) {
        if (!url.matches("https?://[^\\s?#@]+") || URI.create(url).getHost() == null) {
            throw new IllegalArgumentException(
                    "bellwether.model.url begins with http:// or https:// and names a host, as in"
                            + " http://localhost:11434/v1, or is recorded");
        }
    }

    boolean isOn() {
        return url != null;
    }

    /** Which one, and at which host, for an operator. */
    String asked() {
        return isRecorded()
                ? "answers that were recorded"
                : name + " at " + URI.create(String.valueOf(url)).getHost();
    }

    boolean isRecorded() {
        return RECORDED.equals(url);
    }

    boolean answers(ModelTask task) {
        return isOn() && !off.contains(task);
    }

    /** The name of the model that is asked for that. */
    String model(ModelTask task) {
        String other = task.judges() ? judge : null;
        return other != null ? other : name != null ? name : RECORDED;
    }

    /** Where {@code /chat/completions} follows; where nothing is said of a path, it is the usual one. */
    String base() {
        String given = url == null || isRecorded() ? "http://recorded/v1" : url.replaceFirst("/+$", "");
        String base = given.endsWith(COMPLETIONS) ? given.substring(0, given.length() - COMPLETIONS.length()) : given;
        return URI.create(base).getRawPath().isEmpty() ? base + "/v1" : base;
    }

    ModelUse.@Nullable Price price() {
        return priceIn == null || priceOut == null ? null : new ModelUse.Price(priceIn, priceOut);
    }

    /** What is said instead of an answer, without the key. */
    String withoutKey(String words) {
        return without(words, SHORTEST_KEY);
    }

    /** An answer without the key, so that it may be kept. What is as short as a word of the answer is nothing to hide. */
    String answerWithoutKey(String words) {
        return without(words, SHORTEST_SECRET);
    }

    /** Also as JSON or an address writes it. */
    private String without(String words, int shortest) {
        if (key == null || key.length() < shortest) {
            return words;
        }
        String without = words;
        for (String written :
                List.of(key, key.replace("\\", "\\\\").replace("\"", "\\\""), key.replace("/", "\\/"), encoded(key))) {
            without = without.replace(written, "(key)");
        }
        return without;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return url + " " + name;
    }
}
