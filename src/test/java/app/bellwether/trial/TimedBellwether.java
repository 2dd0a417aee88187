package app.bellwether.trial;

import app.bellwether.Bellwether;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The server with all its rooms, but with the clock that a file puts forward. */
final class TimedBellwether {

    private TimedBellwether() {}

    /** {@code CLOCK-FILE [settings]}. */
    public static void main(String[] arguments) {
        TrialClock clock = new TrialClock(Path.of(arguments[0]));
        SpringApplication server = new SpringApplication(Bellwether.class);
        server.addInitializers(
                rooms -> ((GenericApplicationContext) rooms).registerBean("trialClock", Clock.class, () -> clock));
        try {
            server.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (RuntimeException alreadyReported) {
            System.exit(1);
        }
    }
}
