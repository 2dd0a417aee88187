package app.bellwether.trial;

import app.bellwether.email.SendingInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

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

    /** Of a database with two hosts. Last, since the first one does not come back. */
    private static final List<Disturbance> OF_TWO_HOSTS = List.of(Disturbance.FAILED_OVER);

    /** With what loses what was committed, and is tried when it is named. */
    private static final List<Disturbance> ALL_OF_TWO_HOSTS =
            List.of(Disturbance.FAILED_OVER, Disturbance.FAILED_OVER_BEHIND);

    /** The same for several instances. */
    private static final String INSTANCES = "INSTANCES";

    private static final int ARTICLES = 40;
    private static final int SEED = 7;

    private BorneTrial() {}

    /**
     * {@code [--only FAULT,…] [READERS [LETTERS]]}: prints the rows of the tables as they come; the exit status is 1 when something was
     * lost, or doubled wrongly, and 2 when there is no fault of that name.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        List<String> only = List.of();
        if (rest.size() > 1 && rest.getFirst().equals("--only")) {
            rest.removeFirst();
            only = List.of(rest.removeFirst().toUpperCase(Locale.ROOT).split(","));
        }
        List<String> known = known();
        if (!known.containsAll(only)) {
            System.err.println("--only takes, with commas between them: " + String.join(", ", known));
            System.exit(2);
        }
        String[] numbers = rest.toArray(String[]::new);
        boolean good = true;
        if (only.isEmpty() || only.contains(INSTANCES)) {
            good = instances(MonthTrial.number(numbers, 1, 4000));
        }
        int readers = MonthTrial.number(numbers, 0, 200);
        good &= mornings(chosen(FAULTS, only), readers, false);
        good &= mornings(chosen(only.isEmpty() ? OF_TWO_HOSTS : ALL_OF_TWO_HOSTS, only), readers, true);
        System.exit(good ? 0 : 1);
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of(INSTANCES));
        FAULTS.forEach(fault -> known.add(fault.name()));
        ALL_OF_TWO_HOSTS.forEach(fault -> known.add(fault.name()));
        return known;
    }

    private static List<Disturbance> chosen(List<Disturbance> faults, List<String> only) throws IOException {
        List<Disturbance> chosen = new ArrayList<>(faults);
        chosen.removeIf(fault -> !only.isEmpty() && !only.contains(fault.name()));
        if (chosen.contains(Disturbance.DISK_FULL) && !DatabaseFaults.mayMount()) {
            chosen.remove(Disturbance.DISK_FULL);
            System.out.println("A full disk was not tried: nothing may be mounted here.");
        }
        return chosen;
    }

    private static boolean instances(int letters) throws IOException {
        System.out.println(
                "| instances, one killed every ten seconds | letters | kills | lost | doubled | in DATA at the kills |"
                        + " doubled otherwise |");
        System.out.println("|---|---|---|---|---|---|---|");
        boolean good = true;
        for (int many : List.of(2, 4)) {
            try (SendTrial trial = new SendTrial(letters, SEED, Duration.ofMillis(120L * many))) {
                SendTrial.Count count = trial.killedInTurns(many, Duration.ofSeconds(10));
                System.out.printf(
                        "| %d | %,d | %d | %d | %d | %d | %d |%n",
                        many,
                        letters,
                        count.kills(),
                        count.lost(),
                        count.doubled(),
                        count.inData(),
                        count.unexplained());
                good &= count.lost() == 0
                        && count.unexplained() == 0
                        && count.doubled() <= count.kills() * SendingInstance.AT_ONCE;
            }
        }
        System.out.println();
        return good;
    }

    /** One on which nothing happens, and one for each fault. */
    private static boolean mornings(List<Disturbance> faults, int readers, boolean twoHosts) throws IOException {
        if (faults.isEmpty()) {
            return true;
        }
        List<List<Disturbance>> plan = new ArrayList<>(List.of(List.of()));
        faults.forEach(fault -> plan.add(List.of(fault)));
        Path directory = Files.createTempDirectory("borne-trial");
        System.err.println("its log is " + directory.resolve("log"));
        System.out.println(
                "| what befell it | due | sent | silent | given up | lost | came again | doubled otherwise | made late"
                    + " | sent late | without a reason | next letter after its end | /readyz said | the log said |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        List<String> told = new ArrayList<>();
        try (MonthTown town = new MonthTown(directory, readers, 20, ARTICLES, SEED, Duration.ofMillis(500), twoHosts)) {
            MonthAccount account = new MonthTrial(town, plan.size(), ARTICLES, SEED).run(plan, so -> {
                System.out.println(row(so));
                so.problems().stream()
                        .filter(problem -> !told.contains(problem))
                        .limit(5)
                        .forEach(problem -> System.out.println("PROBLEM: " + problem));
                told.addAll(so.problems());
            });
            System.out.println();
            return account.problems().isEmpty();
        }
    }

    /** Of the last morning, with the days before it on which nothing ran. */
    private static String row(MonthAccount account) {
        List<MonthAccount.Day> lived = account.lived();
        MonthAccount.Day day = lived.getLast();
        LocalDate since = lived.size() > 1 ? lived.get(lived.size() - 2).date().plusDays(1) : day.date();
        Watched.Seen seen = day.seen();
        ToIntFunction<ToIntFunction<MonthAccount.Counts>> sum = what -> account.days().entrySet().stream()
                .filter(one -> !one.getKey().isBefore(since))
                .mapToInt(one -> what.applyAsInt(one.getValue()))
                .sum();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %s | %s | %s |",
                day.disturbances().isEmpty()
                        ? "nothing"
                        : day.disturbances().stream().map(one -> one.words).collect(Collectors.joining("; ")),
                sum.applyAsInt(counts -> counts.due),
                sum.applyAsInt(counts -> counts.sent),
                sum.applyAsInt(counts -> counts.silent),
                sum.applyAsInt(counts -> counts.givenUp),
                sum.applyAsInt(counts -> counts.lost),
                sum.applyAsInt(counts -> counts.again),
                sum.applyAsInt(counts -> counts.doubled),
                sum.applyAsInt(counts -> counts.madeLate),
                sum.applyAsInt(counts -> counts.sentLate),
                sum.applyAsInt(counts -> counts.unexplained),
                seen.back() < 0 ? "none was left" : String.format(Locale.ROOT, "%.1f s", seen.back()),
                String.join(", ", seen.answers()),
                String.join("; ", seen.log()).replace("|", "/"));
    }
}
