package app.bellwether.briefs.composing;

import app.bellwether.language.Background;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.signals.QuickHit;
import app.bellwether.writing.Meanings;

/** What texts tell, as they are compared with others: each read once, and remembered while it is asked for. Safe for threads. */
final class Readings {

    private final Linguist linguist;
    private final Background background;
    private final Meanings meanings;
    private final Memory<String, TextFeatures> read = new Memory<>(6000);

    Readings(Linguist linguist) {
        this.linguist = linguist;
        this.background = new Background(linguist);
        this.meanings = new Meanings(linguist);
    }

    /** What a single fact tells: its headline, and the sentence below it. */
    TextFeatures of(QuickHit hit) {
        return of(hit.title() + "\n\n" + hit.evidence().quote());
    }

    TextFeatures of(String text) {
        return read.of(text, words -> new TextFeatures(linguist, background, meanings, words));
    }
}
