package app.bellwether.briefs.composing;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.writing.Passage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes plain which sentences are of an earlier week, and, below a title that gives a count, which give an older one: 64 is not where
 * 212 has fallen to.
 */
final class Earlier {

    /** Of two digits or more and no year, day of a month, or part of a name. */
    private static final Pattern BARE =
            Pattern.compile("(?<![\\p{L}\\d.,$€£-])(?!(?:19|20)\\d\\d\\b)\\d(?:\\d|,\\d{3})++(?![\\d%-]|[.,]\\d|" + " "
                    + CalendarWords.MONTH + "\\b)");

    /** Its "last week" is another one than the newest evidence's. */
    private static final Duration WEEK = Duration.ofDays(7);

    /** What was reported so long before the newest state was another state. */
    private static final Duration DAYS = Duration.ofDays(3);

    private final Linguist linguist;
    private final BriefPhrases wording;
    private final Map<Line, Boolean> known = new ConcurrentHashMap<>();

    private record Line(SignalId theme, Passage sentence) {}

    Earlier(Linguist linguist, BriefPhrases wording) {
        this.linguist = linguist;
        this.wording = wording;
    }

    /** A number, and what it counts; empty when it may count anything. */
    private record Amount(BigDecimal value, String unit) {

        boolean comparable(Amount other) {
            return unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
        }

        boolean same(Amount other) {
            return comparable(other) && value.compareTo(other.value) == 0;
        }
    }

    /** The sentences, those last that are of an earlier week or give another number of an earlier day. */
    List<Passage> last(Signal signal, List<Passage> sentences) {
        return sentences.stream()
                .sorted(Comparator.comparing(sentence -> isEarlier(signal, sentence)))
                .toList();
    }

    /**
     * The same, with its day in front of the first one that is, and without any more of those: where it stood is told once.
     *
     * @param newest when what is told of it was published last: days before that it stood elsewhere
     */
    List<Passage> told(Signal signal, Instant newest, List<Passage> sentences) {
        Predicate<Passage> isEarlier =
                sentence -> published(sentence).isBefore(newest.minus(DAYS)) || isEarlier(signal, sentence);
        List<Passage> now = sentences.stream().filter(isEarlier.negate()).toList();
        Stream<Passage> then =
                sentences.stream().filter(isEarlier).limit(1).flatMap(sentence -> Stream.of(day(sentence), sentence));
        return Stream.concat(now.stream(), then).toList();
    }

    private Passage day(Passage sentence) {
        return Passage.fixed(wording.say("earlier", "day", wording.day(wording.publishedOn(published(sentence)))));
    }

    private boolean isEarlier(Signal signal, Passage sentence) {
        return known.computeIfAbsent(
                new Line(signal.id(), sentence),
                _ -> isOfAnotherWeek(signal, published(sentence)) || givesEarlier(signal, sentence));
    }

    static boolean isOfAnotherWeek(Signal signal, Instant published) {
        return isOfAnotherWeek(signal.reinforced(), published);
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

    private boolean givesEarlier(Signal signal, Passage sentence) {
        List<Amount> now = numbers(signal.title());
        LocalDate since = wording.publishedOn(since(signal, now));
        return wording.publishedOn(published(sentence)).isBefore(since) && givesAnother(sentence, now);
    }

    /** When what it rests on first was. */
    static Instant published(Passage sentence) {
        return sentence.citations().getFirst().published();
    }

    /** When the title's number was given first. */
    private Instant since(Signal signal, List<Amount> now) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .filter(evidence -> numbers(evidence.quote()).stream()
                        .anyMatch(one -> now.stream().anyMatch(one::same)))
                .map(Evidence::published)
                .min(Comparator.naturalOrder())
                .orElse(signal.reinforced());
    }

    private boolean givesAnother(Passage sentence, List<Amount> now) {
        List<Amount> then = numbers(sentence.text());
        return now.stream()
                .anyMatch(one ->
                        then.stream().anyMatch(one::comparable) && then.stream().noneMatch(one::same));
    }

    private List<Amount> numbers(String text) {
        List<Amount> numbers = new ArrayList<>(linguist.quantities(text).stream()
                .map(quantity -> new Amount(quantity.value(), quantity.unit()))
                .toList());
        BARE.matcher(text)
                .results()
                .map(bare -> new Amount(new BigDecimal(bare.group().replace(",", "")), ""))
                .filter(bare -> numbers.stream().noneMatch(bare::same))
                .toList()
                .forEach(numbers::add);
        return numbers;
    }
}
