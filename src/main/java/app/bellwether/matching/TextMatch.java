package app.bellwether.matching;

import app.bellwether.subscribers.Interest;

/** What an item's words make of an interest of which it does not have the keys. */
interface TextMatch {

    /** Whether the item says all of these words, in whatever form. */
    boolean says(Candidate candidate, String words);

    /** Whether the item, which does not have all keys of the interest, is near it in meaning. */
    boolean near(Interest interest, Candidate candidate);
}
