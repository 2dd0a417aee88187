package app.bellwether.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** What an operator sees of a morning: whether the server says that it is ready, and what it writes into its log. */
final class Watched {

    /** It may wait ten seconds for a connection to the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Set<String> answers = new LinkedHashSet<>();
    private volatile boolean watching;
    private Thread thread = new Thread();
    private int lines;
    private long over;
    private int begun;
    private volatile long next;

    /**
     * What there was to see.
     *
     * @param answers of {@code /readyz}, in order of their first time
     * @param log the first warnings and errors of each kind
     * @param back seconds from the end of the fault to the next letter; less than nothing when none came after it
     */
    record Seen(List<String> answers, List<String> log, double back) {}

    void begin(MonthTown town) throws IOException {
        answers.clear();
        lines = town.log().size();
        over = 0;
        next = 0;
        watching = true;
        thread = Thread.ofVirtual().start(() -> {
            while (watching) {
                answers.add(ready(town.port));
                if (over > 0 && next == 0 && town.mail.begun() > begun) {
                    next = System.nanoTime();
                }
                LockSupport.parkNanos(100_000_000);
            }
        });
    }

    /** What befell it has ended. */
    void over(MonthTown town) {
        begun = town.mail.begun();
        over = System.nanoTime();
    }

    Seen end(MonthTown town) throws IOException {
        watching = false;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Set<String> kinds = new TreeSet<>();
        List<String> log = town.log().stream()
                .skip(lines)
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .map(line -> line.replaceFirst("^\\S+\\s+\\w+\\s+\\S+\\s+", "").replaceAll("\\s+", " "))
                .filter(line -> kinds.add(line.substring(0, Math.min(30, line.length()))))
                .map(line -> line.length() > 140 ? line.substring(0, 140) + "…" : line)
                .limit(4)
                .toList();
        return new Seen(List.copyOf(answers), log, next == 0 ? -1 : (next - over) / 1e9);
    }

    private static String ready(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body().strip();
        } catch (IOException nobodyThere) {
            return "no answer";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "no answer";
        }
    }
}
