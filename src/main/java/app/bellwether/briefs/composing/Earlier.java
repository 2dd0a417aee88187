package app.bellwether.briefs.composing;

import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes plain which sentences are of earlier days, and which of an earlier week. */
record Earlier(BriefPhrases wording) {

    /** Its "last week" is another one than the newest evidence's. */
    static final Duration WEEK = Duration.ofDays(7);

    /** What was reported so long before what has come since was another state. */
    static final Duration DAYS = Duration.ofDays(3);

    /**
     * The sentences, those last that are of earlier days: the first of these behind its day, and no more of them, since where it stood is told
     * once.
     *
     * @param since from when on they are of now
     */
    List<Passage> told(Instant since, List<Passage> sentences) {
        Predicate<Passage> isEarlier = before(since);
        List<Passage> now = sentences.stream().filter(isEarlier.negate()).toList();
        Stream<Passage> then =
                sentences.stream().filter(isEarlier).limit(1).flatMap(sentence -> Stream.of(day(sentence), sentence));
        return Stream.concat(now.stream(), then).toList();
    }

    /** Those of now, and the newest of earlier days. */
    static List<Passage> few(Instant since, List<Passage> sentences) {
        Predicate<Passage> isEarlier = before(since);
        Optional<Passage> then = sentences.stream().filter(isEarlier).max(Comparator.comparing(Earlier::published));
        return sentences.stream()
                .filter(isEarlier
                        .negate()
                        .or(sentence -> then.filter(sentence::equals).isPresent()))
                .toList();
    }

    private static Predicate<Passage> before(Instant since) {
        return sentence -> published(sentence).isBefore(since);
    }

    private Passage day(Passage sentence) {
        return wording.fixed("earlier", "day", wording.day(BriefPhrases.publishedOn(published(sentence))));
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
