package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What texts tell, as they are compared with others: each read once, and remembered while it is asked for. Safe for threads. */
final class Readings {

    private static final int REMEMBERED = 12_000;

    private final Linguist linguist;
    private final Map<String, Reading> read = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > REMEMBERED;
        }
    });

    Readings(Linguist linguist) {
        this.linguist = linguist;
    }

    Reading of(String text) {
        Reading known = read.get(text);
        if (known == null) {
            known = new Reading(linguist, text);
            read.put(text, known);
        }
        return known;
    }
}
