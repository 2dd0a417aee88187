package app.bellwether.briefs;

import app.bellwether.briefs.composing.Composer;
import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.briefs.composing.Recollection;
import app.bellwether.briefs.composing.Shelf;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Matchmaker;
import app.bellwether.matching.Pool;
import app.bellwether.matching.Selection;
import app.bellwether.matching.Sent;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;

/**
 * Composes editions: selects, writes, numbers. Pure: the same desk, occasion and clock give the same edition (R10). Safe for
 * threads.
 */
public final class Editions {

    private final Matchmaker matchmaker;
    private final Shelf shelf;

    public Editions(Taxonomy taxonomy, Linguist linguist) {
        this.matchmaker = new Matchmaker(taxonomy, linguist);
        this.shelf = new Shelf(linguist);
    }

    public Edition compose(Desk desk, Occasion occasion) {
        return compose(desk, occasion, pool(desk, occasion.considered(), occasion.at()), copy(desk, occasion));
    }

    /** What there is to select from at that instant, of single facts what there is since the other; for any number of readers. */
    Pool pool(Desk desk, Instant considered, Instant at) {
        return matchmaker.pool(matchmaker.candidates(desk.signals(), considered, at));
    }

    /** What can be said for readers of the occasion's instant, date, zone and language; for any number of them. */
    CopyDesk copy(Desk desk, Occasion occasion) {
        return new CopyDesk(desk, occasion, shelf);
    }

    /** Composes from the pool and the copy of the occasion. */
    Edition compose(Desk desk, Occasion occasion, Pool pool, CopyDesk copy) {
        Recollection recollection = copy.recollection(occasion);
        Sent sent = Known.of(desk, occasion, copy.updates(), recollection);
        Selection selection = pool.select(occasion.subscriber().on(occasion.date()), sent);
        if (!selection.worthSaying()) {
            return new Edition.Silent(selection.reason(), selection.decisions());
        }
        return new Composer(copy, occasion, recollection).compose(selection);
    }
}
