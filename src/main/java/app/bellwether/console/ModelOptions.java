package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.gate.Gated;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model a command uses; none where no endpoint is given. */
final class ModelOptions {

    @Option(
            names = "--model-url",
            description = "an endpoint; BELLWETHER_MODEL_URL by default",
            defaultValue = "${env:BELLWETHER_MODEL_URL}")
    private @Nullable String url;

    @Option(names = "--model-name", description = "which model", defaultValue = "${env:BELLWETHER_MODEL_NAME}")
    private @Nullable String name;

    @Option(names = "--model-key", description = "its key", defaultValue = "${env:BELLWETHER_MODEL_KEY}")
    private @Nullable String key;

    boolean isGiven() {
        return url != null && !url.isBlank();
    }

    /** @param watch is told what became of every draft */
    Drafting drafting(Linguist linguist, BiConsumer<String, Gated> watch) {
        Map<String, String> settings = new LinkedHashMap<>();
        put(settings, "url", url);
        put(settings, "name", name);
        put(settings, "key", key);
        try {
            return Drafting.standalone(linguist, settings, Clock.systemUTC(), watch);
        } catch (IllegalArgumentException wrong) {
            throw new CouldNot(String.valueOf(wrong.getMessage()));
        }
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            settings.put(name, value);
        }
    }
}
