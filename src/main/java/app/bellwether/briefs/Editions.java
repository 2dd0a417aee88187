package app.bellwether.briefs;

import app.bellwether.briefs.composing.Affairs;
import app.bellwether.briefs.composing.Almanac;
import app.bellwether.briefs.composing.Composer;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Matchmaker;
import app.bellwether.matching.Pool;
import app.bellwether.matching.Selection;
import app.bellwether.matching.Sent;
import app.bellwether.stories.Tellings;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;

/**
 * Composes editions: selects, writes, numbers. Pure: the same desk, occasion and clock give the same edition (R10). Safe for
 * threads.
 */
public final class Editions {

    private final Matchmaker matchmaker;
    private final Linguist linguist;
    private final Affairs affairs;
    private final Almanac almanac;
    private final Known known;

    public Editions(Taxonomy taxonomy, Linguist linguist) {
        this.matchmaker = new Matchmaker(taxonomy, linguist);
        this.linguist = linguist;
        this.affairs = new Affairs(linguist);
        this.almanac = new Almanac(linguist);
        this.known = new Known(new Tellings(linguist));
    }

    public Edition compose(Desk desk, Occasion occasion) {
        return compose(desk, occasion, pool(desk, occasion.considered(), occasion.at()));
    }

    /** What there is to select from at that instant, of single facts what there is since the other; for any number of readers. */
    Pool pool(Desk desk, Instant considered, Instant at) {
        return matchmaker.pool(matchmaker.candidates(desk.signals(), considered, at));
    }

    /** Composes from the pool of the occasion. */
    Edition compose(Desk desk, Occasion occasion, Pool pool) {
        Sent sent = known.of(desk, occasion);
        Selection selection = pool.select(occasion.subscriber().on(occasion.date()), sent);
        if (!selection.worthSaying()) {
            return new Edition.Silent(selection.reason(), selection.decisions());
        }
        return new Composer(desk, occasion, linguist, affairs, almanac).compose(selection);
    }
}
