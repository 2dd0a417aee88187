package app.bellwether.briefs;

import app.bellwether.briefs.composing.Composer;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Matchmaker;
import app.bellwether.matching.Selection;
import app.bellwether.taxonomy.Taxonomy;

/**
 * Composes editions: selects, writes, numbers. Pure: the same desk, occasion and clock give the same edition (R10). Safe for
 * threads.
 */
public final class Editions {

    private final Matchmaker matchmaker;
    private final Linguist linguist;

    public Editions(Taxonomy taxonomy, Linguist linguist) {
        this.matchmaker = new Matchmaker(taxonomy, linguist);
        this.linguist = linguist;
    }

    public Edition compose(Desk desk, Occasion occasion) {
        Selection selection = matchmaker.select(
                occasion.subscriber().on(occasion.date()),
                matchmaker.candidates(desk.signals(), occasion.considered(), occasion.at()),
                occasion.sent());
        if (!selection.worthSaying()) {
            return new Edition.Silent(selection.reason(), selection.decisions());
        }
        return new Composer(desk, occasion, linguist).compose(selection);
    }
}
