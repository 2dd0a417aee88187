package app.bellwether.discord;

import app.bellwether.delivery.LetterLinks;
import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/** The links of a letter that many people read: none by which any of them could end or change what all of them get. */
record TeamLinks(LetterLinks letter) implements Links {

    @Override
    public String evidence(Citation citation) {
        return letter.evidence(citation);
    }

    @Override
    public @Nullable String archive() {
        return letter.archive();
    }
}
