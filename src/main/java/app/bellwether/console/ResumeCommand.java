package app.bellwether.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a server that was restored from a backup send again, but for what may have been sent before. Writes"
                    + " {\"notSent\",\"sentUntil\"}.",
            "The server has to run; settings as it takes them (--bellwether.data=…) say which one it is."
        })
final class ResumeCommand implements Callable<Integer> {

    @Option(
            names = "--sent-until",
            paramLabel = "INSTANT",
            description = "when the server that the backup was taken of sent its last letter at the latest, such as"
                    + " 2026-11-26T05:10:00Z; what was due later is sent. Without it, only what is due from now on")
    private @Nullable Instant sentUntil;

    @Option(names = "--unread", description = "also when mail that came since the backup is not read yet")
    private boolean unread;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final Lines lines;
    private final Doors doors;

    ResumeCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        lines.write(CouldNot.unless(() -> doors.keeping(settings).resume(sentUntil, unread)));
        return 0;
    }
}
