package app.bellwether.console;

import app.bellwether.sources.SourceList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the list of what a server reads that runs (OPML), from which the same can be imported again.",
            "Settings as the server takes them (--bellwether.data=…) say which one it is."
        })
final class ExportCommand implements Callable<Integer> {

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final Lines lines;
    private final Doors doors;

    ExportCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        lines.print(CouldNot.unless(() -> doors.sources(settings, SourceList::takeAlong)));
        return 0;
    }
}
