package app.bellwether.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is there after a trial.
 *
 * @param articles how many were served, and are kept
 * @param briefs how many were sealed, and arrived
 * @param again how many of those arrived twice, because the answer to the first was lost in a kill
 * @param problems what was lost, doubled or changed, in words; none when all is well
 */
record Account(int articles, int briefs, int again, List<KillTrial.Kill> kills, List<String> problems) {

    /** How long a commit may take: a message answered this short before a kill may not have been recorded as taken. */
    private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** True when everything is read, every reader has a brief or a silence, and nothing waits to be sent. */
    static boolean isQuiet(JdbcClient database, int articles, int readers) {
        return count(database, "select count(*) from sources.article") >= articles
                && count(database, """
                    select count(distinct subscriber) from
                    (select subscriber from briefs.brief union select subscriber from briefs.silence) decided
                    """) >= readers
                && count(database, "select count(*) from delivery.delivery where state in ('WAITING', 'CLAIMED')") == 0;
    }

    static Account of(
            JdbcClient database,
            boolean quiet,
            List<String> served,
            List<MailSink.Arrival> arrivals,
            List<KillTrial.Kill> kills) {
        var problems = new ArrayList<String>();
        if (!quiet) {
            problems.add(
                    "after the last start, articles, decisions or letters were still missing when the time was up");
        }
        checkArticles(database, served, problems);
        var briefs = database.sql("select count(*) from briefs.brief")
                .query(Integer.class)
                .single();
        var accepted = count(database, "select count(*) from delivery.delivery where state = 'ACCEPTED'");
        var copies = arrivals.stream().collect(Collectors.groupingBy(MailSink.Arrival::messageId));
        if (briefs != copies.size() || briefs != accepted) {
            problems.add("%d briefs were sealed, %d are recorded as accepted, %d arrived"
                    .formatted(briefs, accepted, copies.size()));
        }
        checkCopies(copies, kills, problems);
        checkReaders(copies, problems);
        var again =
                (int) copies.values().stream().filter(same -> same.size() > 1).count();
        return new Account(served.size(), briefs, again, kills, problems);
    }

    String table() {
        var lines = new ArrayList<String>();
        lines.add("| kill | while | killed | messages being accepted then | back after | in the outbox then |");
        lines.add("|---|---|---|---|---|---|");
        for (int i = 0; i < kills.size(); i++) {
            var kill = kills.get(i);
            lines.add("| %d | %s | %s | %d | %.1f s | %d |"
                    .formatted(
                            i + 1,
                            kill.during(),
                            kill.andPostgres() ? "Bellwether and PostgreSQL" : "Bellwether",
                            kill.accepting(),
                            kill.back().toMillis() / 1000.0,
                            kill.inOutbox()));
        }
        lines.add("");
        lines.add("%d articles kept, each once. %d briefs arrived, %d of them twice with the same Message-ID."
                .formatted(articles, briefs, again));
        problems.forEach(problem -> lines.add("PROBLEM: " + problem));
        return String.join("\n", lines);
    }

    static void checkArticles(JdbcClient database, List<String> served, List<String> problems) {
        var kept = new ArrayList<>(database.sql("select url from sources.article")
                .query(String.class)
                .list());
        for (var url : served) {
            if (!kept.remove(url)) {
                problems.add("lost: " + url);
            }
        }
        kept.forEach(url -> problems.add("kept more than once: " + url));
    }

    private static void checkCopies(
            Map<String, List<MailSink.Arrival>> copies, List<KillTrial.Kill> kills, List<String> problems) {
        copies.forEach((id, same) -> {
            if (same.stream().map(MailSink.Arrival::content).distinct().count() > 1) {
                problems.add(id + " came with different contents");
            }
            same.subList(0, same.size() - 1).stream()
                    .filter(copy -> kills.stream().noneMatch(kill -> isAmbiguous(copy, kill)))
                    .forEach(copy -> problems.add(id + " came again although no kill interrupted it"));
        });
    }

    /** Nobody has two briefs for one occasion under different names. */
    private static void checkReaders(Map<String, List<MailSink.Arrival>> copies, List<String> problems) {
        var briefs = copies.values().stream()
                .map(List::getFirst)
                .map(arrival -> arrival.recipient() + " " + subject(arrival))
                .toList();
        briefs.stream()
                .distinct()
                .filter(brief -> Collections.frequency(briefs, brief) > 1)
                .forEach(brief -> problems.add("two briefs under different names: " + brief));
    }

    private static String subject(MailSink.Arrival arrival) {
        return arrival.content()
                .lines()
                .filter(line -> line.startsWith("Subject:"))
                .findFirst()
                .orElse("");
    }

    private static boolean isAmbiguous(MailSink.Arrival copy, KillTrial.Kill kill) {
        return copy.nanos() <= kill.dead() && kill.nanos() <= copy.answered() + COMMIT_NANOS;
    }

    private static int count(JdbcClient database, String query) {
        return database.sql(query).query(Integer.class).single();
    }
}
