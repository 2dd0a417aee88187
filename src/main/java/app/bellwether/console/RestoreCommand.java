package app.bellwether.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a backup into an empty database, or an empty directory, of which no server runs. Writes"
                    + " {\"file\",\"made\",\"schema\",\"tables\",\"rows\",\"held\"}.",
            "A server that is started on it sends nothing until `resume`. Settings as the server takes them"
                    + " (--bellwether.data=…) say where to."
        })
final class RestoreCommand implements Callable<Integer> {

    @Parameters(description = "the backup")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--key-file", description = "the file of the key that it was encrypted with")
    private @Nullable Path key;

    @Option(
            names = "--other-secret",
            description = "also when bellwether.secret is another now: links in letters that went out do not work then")
    private boolean otherSecret;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final Lines lines;
    private final Doors doors;

    RestoreCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        lines.write(CouldNot.unless(() -> doors.keeping(settings).restore(file, key, otherSecret)));
        return 0;
    }
}
