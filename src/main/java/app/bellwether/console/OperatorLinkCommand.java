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

    /** Where a server is of which no setting says otherwise. */
    private static final String ASSUMED = "http://localhost:8080";

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
        String link = CouldNot.unless(() -> doors.operatorLink(address, given));
        lines.printer().println(link);
        if (link.startsWith(ASSUMED + "/")) {
            lines.tell("the link is for a server at " + ASSUMED + ", since no setting says otherwise; if it listens"
                    + " elsewhere, add --server.port=… or --bellwether.web.url=… as it has them");
        }
        return 0;
    }
}
