package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.matching.Reason;

/** What was taken for a reader, and why. */
record Taken<T>(Match match, T it) {

    /** Of how many of the reader's interests it is. */
    long interests() {
        return match.reasons().stream().map(Reason::interest).distinct().count();
    }

    ItemRef item() {
        return match.candidate().item();
    }
}
