package app.bellwether.briefs.composing;

import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which sentences are of an earlier week. */
final class Earlier {

    /** Its "last week" is another one than the newest evidence's. */
    private static final Duration WEEK = Duration.ofDays(7);

    private Earlier() {}

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
