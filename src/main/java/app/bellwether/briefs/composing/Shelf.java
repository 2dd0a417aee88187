package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.QuoteParts;
import java.util.HashSet;
import java.util.Set;

/** What composing remembers of texts that it has read, from one morning to the next: bounded, and kept by the texts. Safe for threads. */
public final class Shelf {

    final Linguist linguist;
    final Extracts extracts;
    final Almanac almanac;
    final Readings readings;
    final Affairs affairs;
    final QuoteParts parts;

    public Shelf(Linguist linguist) {
        this.linguist = linguist;
        this.extracts = Extracts.remembering(linguist);
        this.almanac = new Almanac(linguist);
        this.readings = new Readings(linguist);
        this.parts = new QuoteParts(linguist);
        this.affairs = new Affairs(readings, extracts, parts);
    }

    /** The words of a theme: those of its title, and those that carry its claim. */
    Set<String> words(Signal theme) {
        Set<String> words = new HashSet<>(linguist.stems(theme.title()));
        theme.evidence(Evidence.Stance.SUPPORTS).forEach(evidence -> words.addAll(linguist.stems(evidence.anchor())));
        return words;
    }
}
