package app.bellwether.console;

import ch.qos.logback.classic.Level;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: every part of Bellwether on JSON Lines. */
@Command(
        name = "bellwether",
        mixinStandardHelpOptions = true,
        description = "Runs one part of Bellwether on data from standard input. Without a command, the server starts.",
        footer = "%nOf the server: `config check` looks at the settings as mailbox providers do, and at the mailbox"
                + " that replies come to.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:could not, or not all; standard error says what", "2:wrong use"})
public final class Console implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandLine.Model.CommandSpec spec;

    private Console() {}

    /**
     * Runs one command.
     *
     * @param doors of the server, for the commands that have to do with it
     * @return the exit status: 0 done, 1 could not, 2 wrong use
     */
    public static int run(String[] arguments, Doors doors) {
        return run(arguments, System.in, System.out, System.err, doors);
    }

    static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err, Doors doors) {
        silenceLogging();
        Lines lines = new Lines(in, out, err);
        CommandLine line = new CommandLine(new Console());
        commands(lines, doors).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((problem, failed, parsed) -> {
            lines.complain(problem instanceof CouldNot ? String.valueOf(problem.getMessage()) : problem.toString());
            return CommandLine.ExitCode.SOFTWARE;
        });
        line.setOut(lines.printer());
        line.setErr(lines.complainer());
        int status = line.execute(arguments);
        lines.flush();
        return status == 0 && lines.sawProblems() ? 1 : status;
    }

    /** Libraries log to standard output as long as nobody says otherwise, which belongs to the result alone. */
    private static void silenceLogging() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }

    private static Map<String, Object> commands(Lines lines, Doors doors) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("tag", new TagCommand(lines));
        commands.put("stories", new StoriesCommand(lines));
        commands.put("signals", new SignalsCommand(lines, doors));
        commands.put("hits", new HitsCommand(lines, doors));
        commands.put("brief", new BriefCommand(lines, doors));
        commands.put("mornings", new MorningsCommand(lines, doors));
        commands.put("ask", new AskCommand(lines));
        commands.put("read", new ReadCommand(lines));
        commands.put("compare", new CompareCommand(lines));
        commands.put("ground", new GroundCommand(lines));
        commands.put("draft", new DraftCommand(lines, doors));
        commands.put("reply", new ReplyCommand(lines));
        commands.put("extract", new ExtractCommand(lines));
        commands.put("feed", new FeedCommand(lines));
        commands.put("find", new FindCommand(lines, doors));
        commands.put("import", new ImportCommand(lines, doors));
        commands.put("export", new ExportCommand(lines, doors));
        commands.put("backup", new BackupCommand(lines, doors));
        commands.put("restore", new RestoreCommand(lines, doors));
        commands.put("resume", new ResumeCommand(lines, doors));
        commands.put("operator-link", new OperatorLinkCommand(lines, doors));
        return commands;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
