package app.bellwether.console;

/** The command line: every part of Bellwether on JSON Lines. */
public final class Console {

    private Console() {}

    /**
     * Runs one command.
     *
     * @return the exit status: 0 done, 1 could not, 2 wrong use
     */
    public static int run(String[] arguments) {
        System.err.println("not yet");
        return 1;
    }
}
