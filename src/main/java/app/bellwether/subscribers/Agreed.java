package app.bellwether.subscribers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When and how somebody agreed who was brought in by the operator, as the way of their consent says it. However often they are taken
 * along and brought in again, it stays what it was the first time.
 *
 * @param at as the table had it
 * @param how as the table had it
 */
record Agreed(String at, String how) {

    private static final Pattern WAY =
            Pattern.compile("brought in by the operator; agreed (\\S+): (.+)", Pattern.DOTALL);

    static Agreed of(Consent consent) {
        Matcher way = WAY.matcher(consent.proof().way());
        return way.matches()
                ? new Agreed(way.group(1), way.group(2))
                : new Agreed(consent.at().toString(), consent.proof().way());
    }

    String way() {
        return "brought in by the operator; agreed " + at + ": " + how;
    }
}
