package app.bellwether.briefs.composing;

import app.bellwether.signals.Signal;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Lists the dates ahead of the brief's themes. */
final class Dates {

    private static final int MOST = 5;

    private final Deadlines deadlines;
    private final Wording wording;

    Dates(Deadlines deadlines, Wording wording) {
        this.deadlines = deadlines;
        this.wording = wording;
    }

    private record Dated(Deadlines.Deadline deadline, int number, String title) {}

    List<Block.Paragraph> blocks(List<Taken<Signal>> themes, Numbers numbers, Said said) {
        List<Dated> dates = new ArrayList<>();
        for (Taken<Signal> theme : themes) {
            OptionalInt number = numbers.of(theme.match().candidate().item());
            if (number.isPresent()) {
                deadlines
                        .of(theme.it())
                        .forEach(deadline -> dates.add(new Dated(
                                deadline, number.getAsInt(), theme.it().title())));
            }
        }
        return dates.stream()
                .sorted(Comparator.comparing((Dated dated) -> dated.deadline().date())
                        .thenComparingInt(Dated::number))
                .limit(MOST)
                .map(dated -> paragraph(dated, said))
                .toList();
    }

    /** The sentence that names the date, unless it was said already. */
    private Block.Paragraph paragraph(Dated dated, Said said) {
        Passage sentence = dated.deadline().passage();
        List<Passage> passages = said.takes(sentence)
                ? List.of(sentence, Passage.fixed("See no. %d.".formatted(dated.number())))
                : List.of(Passage.fixed("See no. %d, %s.".formatted(dated.number(), Wording.quoted(dated.title()))));
        return new Block.Paragraph(wording.day(dated.deadline().date()) + ".", passages);
    }
}
