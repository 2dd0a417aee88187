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
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Saves everything that a server keeps, as it is at one moment, while it runs. Writes"
                    + " {\"file\",\"made\",\"schema\",\"tables\",\"rows\",\"bytes\",\"encrypted\"}.",
            "Settings as the server takes them (--bellwether.data=…) say which one it is. They are not saved"
                    + " themselves."
        })
final class BackupCommand implements Callable<Integer> {

    @Parameters(description = "the file to write, which is not there yet")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--key-file", description = "encrypt it with the key in that file")
    private @Nullable Path key;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final Lines lines;
    private final Doors doors;

    BackupCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        lines.write(CouldNot.unless(() -> doors.keeping(settings).backup(file, key)));
        return 0;
    }
}
