package app.bellwether.console;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
        name = "operator-link",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a link that signs an operator in, once and within ten minutes, for when no letter reaches them.",
            "While there is none: a link that makes the first one. The server has to run; settings as it takes them"
                    + " (--bellwether.data=…) say which one it is."
        })
final class OperatorLinkCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", defaultValue = "", description = "the operator's address, if there are several")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String address;

    @Unmatched
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> settings;

    private final Lines lines;
    private final Doors doors;

    OperatorLinkCommand(Lines lines, Doors doors) {
        this.lines = lines;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        List<String> given = settings == null ? List.of() : settings;
        lines.printer().println(CouldNot.unless(() -> doors.operatorLink(address, given)));
        return 0;
    }
}
