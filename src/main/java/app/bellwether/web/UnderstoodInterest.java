package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import java.util.List;

/**
 * An interest said back.
 *
 * @param typed in the reader's words
 * @param said in the taxonomy's words
 * @param unknown words that mean no topic, place or name, and are looked for as they are
 * @param never whether it is muted
 */
record UnderstoodInterest(String typed, String said, List<String> unknown, boolean never) {

    static List<UnderstoodInterest> of(Preferences preferences) {
        return preferences.interests().stream().map(UnderstoodInterest::of).toList();
    }

    static UnderstoodInterest of(Interest interest) {
        return new UnderstoodInterest(
                Clean.line(interest.typed()),
                Clean.line(interest.said()),
                interest.unknown().stream().map(Clean::line).toList(),
                interest.muted());
    }
}
