package app.bellwether.briefs.composing;

import app.bellwether.signals.Signal;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Lists the dates ahead of the brief's themes. */
final class Dates {

    private static final int MOST = 5;

    /** Of its letters, by which a month is known. */
    private static final int MONTH = 3;

    private final Wording wording;
    private final Numbers numbers;
    private final List<Dated> dates;

    /** The dates of those themes that are in the brief. */
    Dates(Deadlines deadlines, Wording wording, List<Taken<Signal>> themes, Numbers numbers) {
        this.wording = wording;
        this.numbers = numbers;
        List<Dated> all = new ArrayList<>();
        for (Taken<Signal> theme : themes) {
            OptionalInt number = numbers.of(theme.match().candidate().item());
            if (number.isPresent()) {
                deadlines
                        .of(theme.it())
                        .forEach(deadline -> all.add(new Dated(
                                deadline, number.getAsInt(), theme.it().title())));
            }
        }
        this.dates = all.stream()
                .sorted(Comparator.comparing((Dated dated) -> dated.deadline().date())
                        .thenComparingInt(Dated::number))
                .limit(MOST)
                .toList();
    }

    private record Dated(Deadlines.Deadline deadline, int number, String title) {}

    List<Block.Paragraph> blocks(Said said) {
        return dates.stream().flatMap(dated -> paragraph(dated, said).stream()).toList();
    }

    /** "Next date: 22 June (no. 1)."; empty when there is none. */
    String next() {
        return dates.stream()
                .findFirst()
                .map(dated -> wording.say(
                        "bottom.next", "day", wording.day(dated.deadline().date()), "number", dated.number()))
                .orElse("");
    }

    /**
     * The sentence that names the date, or of which item the date is where that would be too much of one article; nothing when another
     * sentence further up names it.
     */
    private Optional<Block.Paragraph> paragraph(Dated dated, Said said) {
        Passage sentence = dated.deadline().passage();
        LocalDate date = dated.deadline().date();
        if (said.sentences().stream().anyMatch(other -> names(other, date))) {
            return Optional.empty();
        }
        List<Passage> passages = new ArrayList<>();
        if (said.saysOnceMore(sentence)) {
            passages.add(sentence);
            if (numbers.items().size() > 1) {
                passages.add(Passage.fixed(wording.say("see", "number", dated.number())));
            }
        } else {
            String title = wording.quoted(dated.title());
            passages.add(Passage.fixed(wording.say("see.title", "number", dated.number(), "title", title)));
        }
        return Optional.of(new Block.Paragraph(wording.day(date) + ".", passages));
    }

    /** "27 August", "Aug. 27". */
    private static boolean names(String sentence, LocalDate date) {
        String month = date.getMonth().name().substring(0, MONTH);
        return Pattern.compile(
                        "(?i)\\b(?:%1$d %2$s\\p{L}*|%2$s\\p{L}*\\.? %1$d)\\b".formatted(date.getDayOfMonth(), month))
                .matcher(sentence)
                .find();
    }
}
