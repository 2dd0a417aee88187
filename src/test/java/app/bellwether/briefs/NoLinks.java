package app.bellwether.briefs;

import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/** Leads nowhere but to the evidence. */
record NoLinks() implements Links {

    @Override
    public String evidence(Citation citation) {
        return "http://localhost/" + citation.article() + "/" + citation.start();
    }

    @Override
    public @Nullable String reply(String command) {
        return null;
    }

    @Override
    public @Nullable String archive() {
        return null;
    }

    @Override
    public @Nullable String preferences() {
        return null;
    }

    @Override
    public @Nullable String unsubscribe() {
        return null;
    }
}
