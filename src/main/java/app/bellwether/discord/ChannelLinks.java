package app.bellwether.discord;

import app.bellwether.delivery.LetterLinks;
import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The links of a letter in Discord: none to preferences, which open by mail only; {@code /change} is there instead.
 *
 * @param toMany whether many people read it: then there are none either by which any of them could end what all of them get
 */
record ChannelLinks(Links letter, boolean toMany) implements Links {

    @Override
    public String evidence(Citation citation) {
        return letter.evidence(citation);
    }

    @Override
    public @Nullable String archive() {
        return toMany && letter instanceof LetterLinks own ? own.sharedArchive() : letter.archive();
    }

    @Override
    public @Nullable String unsubscribe() {
        return toMany ? null : letter.unsubscribe();
    }

    @Override
    public @Nullable String fewer() {
        return toMany ? null : letter.fewer();
    }
}
