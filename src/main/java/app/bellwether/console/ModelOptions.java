package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.writing.DraftWatch;
import app.bellwether.writing.Drafting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import picocli.CommandLine.Option;

/** Which model a command uses: that of the server's settings, as it would start in this directory, and of these options. */
final class ModelOptions {

    @Option(names = "--model-url", description = "an endpoint; bellwether.model.url by default, empty for none")
    private @Nullable String url;

    @Option(names = "--model-name", description = "which model; bellwether.model.name by default")
    private @Nullable String name;

    @Option(names = "--model-key", description = "its key; bellwether.model.key by default")
    private @Nullable String key;

    /** Whether one is asked for: by the option or the variable that name its endpoint. */
    boolean isGiven() {
        String named = url != null ? url : System.getenv("BELLWETHER_MODEL_URL");
        return named != null && !named.isBlank();
    }

    /**
     * @param settings others, as the server takes them
     * @param watched whether the command says what became of each draft, so that it need not ask again where nobody listens
     * @param watch is told of every draft
     */
    Drafting drafting(Doors doors, List<String> settings, Linguist linguist, boolean watched, DraftWatch watch) {
        List<String> given = new ArrayList<>(settings);
        add(given, "url", url);
        add(given, "name", name);
        add(given, "key", key);
        boolean none = url != null && url.isBlank();
        try {
            Binder all = none ? new Binder() : doors.settings(given);
            return Drafting.standalone(linguist, all, Clock.systemUTC(), watched, watch);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            throw new CouldNot(String.valueOf(wrong.getMessage()));
        }
    }

    private static void add(List<String> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.add("--bellwether.model." + name + "=" + value);
        }
    }
}
