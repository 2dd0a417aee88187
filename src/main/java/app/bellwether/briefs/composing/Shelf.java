package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.writing.Extracts;

/** What composing remembers of texts that it has read, from one morning to the next: bounded, and kept by the texts. Safe for threads. */
public final class Shelf {

    final Linguist linguist;
    final Extracts extracts;
    final Almanac almanac;
    final Readings readings;
    final Affairs affairs;

    public Shelf(Linguist linguist) {
        this.linguist = linguist;
        this.extracts = Extracts.remembering(linguist);
        this.almanac = new Almanac(linguist);
        this.readings = new Readings(linguist);
        this.affairs = new Affairs(readings);
    }
}
