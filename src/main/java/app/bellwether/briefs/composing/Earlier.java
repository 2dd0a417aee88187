package app.bellwether.briefs.composing;

import app.bellwether.signals.Signal;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Which sentences are of earlier days, so that they tell no more where things stand. */
final class Earlier {

    /** Its "last week" is another one than the newest evidence's. */
    private static final Duration WEEK = Duration.ofDays(7);

    /** What was reported so long before a fact that has come since was another state. */
    private static final Duration DAYS = Duration.ofDays(3);

    private Earlier() {}

    /** Those that tell where a theme stands: of its week or, where facts of its affair have come since, of the days before the newest. */
    static List<Passage> ofNow(Signal theme, List<Passage> facts, List<Passage> sentences) {
        Instant since = facts.stream()
                .map(Earlier::published)
                .max(Comparator.naturalOrder())
                .filter(theme.reinforced()::isBefore)
                .map(newest -> newest.minus(DAYS))
                .orElseGet(() -> theme.reinforced().minus(WEEK));
        return sentences.stream()
                .filter(sentence -> !published(sentence).isBefore(since))
                .toList();
    }

    /** Whether it is more than a week before. */
    static boolean isOfAnotherWeek(Instant newest, Instant published) {
        return published.isBefore(newest.minus(WEEK));
    }

    /** Those that were published in the week before. */
    static List<Passage> ofTheWeek(Instant at, List<Passage> sentences) {
        return sentences.stream()
                .filter(sentence -> !isOfAnotherWeek(at, published(sentence)))
                .toList();
    }

    /** When what it rests on first was. */
    static Instant published(Passage sentence) {
        return sentence.cited().published();
    }
}
