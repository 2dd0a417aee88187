package app.bellwether.briefs.composing;

import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.taxonomy.Role;

/**
 * What items are worth to one reader: of the size of a score, or twice that when everybody reports it.
 *
 * @param scope of what they follow
 */
record Worth(Scope scope, Role role, Singles singles) {

    /** What an item gains by each further interest that it is of, as far as its place is concerned. */
    private static final double OF_ANOTHER_INTEREST = .25;

    private static final int MOST_OTHERS = 3;

    /** What a fact gains when twice as many report it: of sixty reports more than of one further interest, of eight less than of two. */
    private static final double OF_TWICE_AS_MANY = .1;

    double ofFact(Taken<QuickHit> hit) {
        double doublings = Math.log(Math.max(1, hit.it().voices())) / Math.log(2);
        return nearness(hit) * Lens.weight(role, singles.sides(hit.it())) * (1 + OF_TWICE_AS_MANY * doublings);
    }

    /** Among themes. */
    double ofTheme(Taken<Signal> theme) {
        return nearness(theme) * Lens.weight(role, theme.it().dimensions());
    }

    /** What is of several interests stands before what is of one: a court of their country before any court. */
    private double nearness(Taken<?> taken) {
        return taken.match().score()
                * scope.weight(taken.match())
                * (1 + OF_ANOTHER_INTEREST * Math.min(MOST_OTHERS, taken.interests() - 1));
    }
}
