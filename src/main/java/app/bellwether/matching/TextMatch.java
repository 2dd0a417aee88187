package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;

/** What an item's words make of an interest of which it does not have the keys. */
interface TextMatch {

    /** Whether the item says all of an actor's name, in whatever form, or of these words, and not only by the way. */
    boolean says(Candidate candidate, Key words);

    /** Whether the item, which does not have all keys of the interest, is near it in meaning. */
    boolean near(Interest interest, Candidate candidate);
}
