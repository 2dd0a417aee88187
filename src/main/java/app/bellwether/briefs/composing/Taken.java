package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;

/** What was taken for a reader, and why. */
record Taken<T>(Match match, T it) {

    ItemRef item() {
        return match.candidate().item();
    }
}
