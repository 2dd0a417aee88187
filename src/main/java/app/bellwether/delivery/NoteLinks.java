package app.bellwether.delivery;

import app.bellwether.rendering.Links;
import app.bellwether.subscribers.Tokens.Purpose;
import app.bellwether.writing.Citation;

/** The links of a note: those of other letters, but nothing to ask about by number, and a way to have no more notes. */
public record NoteLinks(LetterLinks letter) implements Links {

    @Override
    public String fewer() {
        return letter.base() + "/notes/" + letter.tokens().token(Purpose.NOTES, letter.subscriber(), "");
    }

    @Override
    public String evidence(Citation citation) {
        return letter.evidence(citation);
    }

    @Override
    public String shared() {
        return letter.shared();
    }

    @Override
    public String preferences() {
        return letter.preferences();
    }

    @Override
    public String unsubscribe() {
        return letter.unsubscribe();
    }
}
