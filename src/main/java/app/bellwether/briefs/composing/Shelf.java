package app.bellwether.briefs.composing;

import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.QuoteParts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What composing remembers of texts that it has read, from one morning to the next: bounded, and kept by the texts. Safe for threads. */
public final class Shelf {

    final Linguist linguist;
    final Extracts extracts;
    final Repetition repetition;
    final Affairs affairs;
    final QuoteParts parts;

    private final Memory<Page, List<DateMention>> dates = new Memory<>(500);

    public Shelf(Linguist linguist) {
        this.linguist = linguist;
        this.extracts = Extracts.remembering(linguist);
        this.repetition = new Repetition(linguist, extracts);
        this.parts = new QuoteParts(linguist);
        this.affairs = new Affairs(repetition, extracts, parts);
    }

    /** An article's words, and the day by which their dates are understood. */
    private record Page(String text, LocalDate written) {}

    /** The dates in the article's text; to read one takes as long as all else about it. */
    List<DateMention> dates(Article article) {
        return dates.of(
                new Page(article.text(), article.written()),
                page -> List.copyOf(linguist.dates(page.text(), page.written())));
    }

    /** The words of a theme: those of its title, and those that carry its claim. */
    Set<String> words(Signal theme) {
        Set<String> words = new HashSet<>(linguist.stems(theme.title()));
        theme.evidence(Evidence.Stance.SUPPORTS).forEach(evidence -> words.addAll(linguist.stems(evidence.anchor())));
        return words;
    }
}
