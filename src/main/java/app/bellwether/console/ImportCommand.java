package app.bellwether.console;

import app.bellwether.sources.SourceList.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a list of feeds (OPML); a server that runs reads them from then on. Writes"
                    + " {\"added\",\"known\",\"folders\",\"faults\"}.",
            "Settings as the server takes them (--bellwether.data=…) say which one it is."
        })
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--look", description = "only looks what would come of it")
    private boolean look;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final Lines lines;
    private final Doors doors;

    ImportCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        byte[] opml = lines.bytes();
        Report report = CouldNot.unless(() -> doors.sources(settings, list -> list.bringIn(opml, !look)));
        report.faults()
                .forEach(fault -> lines.complain("line " + fault.line() + " is not taken"
                        + (fault.name().isEmpty() ? "" : ", " + fault.name()) + ": " + fault.why()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("added", report.added());
        line.put("known", report.known());
        line.put("folders", report.folders());
        line.put("faults", report.faults());
        lines.write(line);
        return 0;
    }
}
