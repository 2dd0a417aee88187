package app.bellwether.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a server bears: one fault after the other, each on a morning of its own, and several instances of which one is killed all the time. */
final class BorneTrial {

    private static final List<Disturbance> FAULTS = List.of(
            Disturbance.SOME_FEEDS_FAIL,
            Disturbance.KILLED_SENDING,
            Disturbance.DATABASE_STOPPED,
            Disturbance.CONNECTIONS_TAKEN,
            Disturbance.READ_ONLY,
            Disturbance.DISK_FULL,
            Disturbance.CLOCK_FORWARD,
            Disturbance.CLOCK_BACK,
            Disturbance.DOMAIN_HANGS,
            Disturbance.THREE_DAYS_DOWN);

    private static final int DISK_MEGABYTES = 200;

    private BorneTrial() {}

    /** {@code [READERS [LETTERS]]}: prints the tables; the exit status is 1 when something was lost, or doubled wrongly. */
    public static void main(String[] arguments) throws IOException {
        int readers = MonthTrial.number(arguments, 0, 200);
        int letters = MonthTrial.number(arguments, 1, 4000);
        boolean two = instances(2, letters);
        boolean good = instances(4, letters) && two;
        Path directory = Files.createTempDirectory("borne-trial");
        System.err.println("its log is " + directory.resolve("log"));
        try (MonthTown town = new MonthTown(directory, readers, 20, 20, 7)) {
            List<Disturbance> faults = new ArrayList<>(FAULTS);
            if (!town.onADiskOfItsOwn(DISK_MEGABYTES)) {
                faults.remove(Disturbance.DISK_FULL);
                System.out.println("A full disk was not tried: nothing may be mounted here.");
            }
            MonthAccount account = new MonthTrial(town, faults.size(), 20, 7)
                    .run(faults.stream().map(List::of).toList());
            System.out.println(account.table());
            System.out.println();
            System.out.println("| what befell it | next letter after its end | /readyz said | the log said |");
            System.out.println("|---|---|---|---|");
            account.lived().forEach(day -> System.out.println(line(day)));
            System.exit(good && account.good() ? 0 : 1);
        }
    }

    private static String line(MonthAccount.Day day) {
        Watched.Seen seen = day.seen();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                day.disturbances().getFirst().words,
                seen.back() < 0 ? "none was left" : String.format(Locale.ROOT, "%.1f s", seen.back()),
                String.join(", ", seen.answers()),
                String.join("; ", seen.log()).replace("|", "/"));
    }

    private static boolean instances(int many, int letters) throws IOException {
        try (SendTrial trial = new SendTrial(letters, 7, Duration.ofMillis(120L * many))) {
            SendTrial.Count count = trial.killedInTurns(many, Duration.ofSeconds(10));
            System.out.printf(
                    "%d instances, one of them killed every ten seconds, %d times: %,d letters, %d lost, %d doubled of"
                            + " %d in DATA at the kills, %d doubled otherwise.%n",
                    many, count.kills(), letters, count.lost(), count.doubled(), count.inData(), count.unexplained());
            return count.lost() == 0 && count.unexplained() == 0;
        }
    }
}
