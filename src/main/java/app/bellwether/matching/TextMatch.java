package app.bellwether.matching;

import app.bellwether.subscribers.Interest;

/** What an item's words make of an interest of which it does not have the keys. */
interface TextMatch {

    /** For whom only keys count. */
    TextMatch NONE = new TextMatch() {
        @Override
        public boolean says(Candidate candidate, String words) {
            return false;
        }

        @Override
        public boolean near(Interest interest, Candidate candidate) {
            return false;
        }
    };

    /** Whether the item says all of these words, in whatever form. */
    boolean says(Candidate candidate, String words);

    /** Whether the item, which does not have all keys of the interest, is near it in meaning. */
    boolean near(Interest interest, Candidate candidate);
}
