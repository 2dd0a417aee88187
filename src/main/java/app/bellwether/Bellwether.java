package app.bellwether;

import app.bellwether.console.Console;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server, or, with a command's name as the first argument, that command of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Bellwether {

    /**
     * How many threads carry the virtual ones. A virtual thread that loads a class keeps its carrier, also while it waits for another
     * thread; with one carrier for each processor, two that wait so can leave none for whom they wait for, and nothing goes on.
     */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final String MOST_CARRIERS = "256";

    public static void main(String[] arguments) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, MOST_CARRIERS); // read when the first virtual thread starts
        }
        if (arguments.length > 0 && arguments[0].equals("--healthcheck")) {
            System.exit(HealthCheck.run(System.getenv()));
        }
        if (arguments.length > 0 && arguments[0].equals("config")) {
            if (arguments.length > 1 && arguments[1].equals("check")) {
                System.exit(ConfigCheck.run(Arrays.copyOfRange(arguments, 2, arguments.length), System.out));
            }
            System.err.println("bellwether: which? There is `config check`.");
            System.exit(2);
        }
        if (arguments.length > 0 && isForTheConsole(arguments[0])) {
            System.exit(Console.run(arguments, new ServerDoors()));
        }
        start(arguments);
    }

    /** Settings are all that the server takes, so that a misspelt command does not start one. */
    private static boolean isForTheConsole(String first) {
        return !first.startsWith("--") || first.equals("--help");
    }

    private static void start(String[] arguments) {
        try {
            SpringApplication.run(Bellwether.class, arguments);
        } catch (RuntimeException alreadyReported) {
            System.exit(1);
        }
    }
}
