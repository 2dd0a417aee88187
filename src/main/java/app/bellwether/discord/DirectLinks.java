package app.bellwether.discord;

import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/** The links of a letter to one reader in Discord: none to preferences, which open by mail only; {@code /change} is there instead. */
record DirectLinks(Links letter) implements Links {

    @Override
    public String evidence(Citation citation) {
        return letter.evidence(citation);
    }

    @Override
    public @Nullable String archive() {
        return letter.archive();
    }

    @Override
    public @Nullable String unsubscribe() {
        return letter.unsubscribe();
    }

    @Override
    public @Nullable String fewer() {
        return letter.fewer();
    }
}
