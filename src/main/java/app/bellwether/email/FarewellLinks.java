package app.bellwether.email;

import app.bellwether.delivery.LetterLinks;
import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/** The links of a letter that says goodbye: those of other letters, and one that takes it back. */
record FarewellLinks(LetterLinks letter, Links.Step back) implements Links {

    @Override
    public Step step() {
        return back;
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
    public @Nullable String archive() {
        return letter.archive();
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
