package app.bellwether.trial;

import java.util.ArrayList;
import java.util.List;

/** What was tried, what was wanted of it, and what came. */
final class Tries {

    private final List<Tried> all = new ArrayList<>();

    /** What came of one thing: in words, and whether that is what was wanted. */
    record Outcome(String words, boolean held) {}

    /** A request, or a few that belong together. */
    interface Request {

        Outcome outcome() throws Exception;
    }

    private record Tried(String door, String what, String wanted, Outcome outcome) {}

    /** Tries it now. What breaks did not hold, and does not keep the rest from being tried. */
    void at(String door, String what, String wanted, Request request) {
        Outcome outcome;
        try {
            outcome = request.outcome();
        } catch (Exception | AssertionError broken) {
            outcome = new Outcome("could not be tried: " + broken, false);
        }
        all.add(new Tried(door, what, wanted, outcome));
        System.err.println((outcome.held() ? "held      " : "NOT HELD  ") + what + ": " + outcome.words());
    }

    boolean allHeld() {
        return all.stream().allMatch(tried -> tried.outcome().held());
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| door | tried | wanted | came | |");
        lines.add("|---|---|---|---|---|");
        all.forEach(tried -> lines.add("| %s | %s | %s | %s | %s |"
                .formatted(
                        tried.door(),
                        tried.what(),
                        tried.wanted(),
                        tried.outcome().words().replaceAll("[|\\s]+", " "),
                        tried.outcome().held() ? "held" : "**not held**")));
        long held = all.stream().filter(tried -> tried.outcome().held()).count();
        lines.add("");
        lines.add(held + " of " + all.size() + " held.");
        return String.join("\n", lines);
    }
}
