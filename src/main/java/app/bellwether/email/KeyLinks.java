package app.bellwether.email;

import app.bellwether.delivery.Letter;
import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The one link of a letter that carries a key. The page it leads to changes nothing until somebody presses a button there.
 *
 * @param base where our pages are, without a slash at the end
 * @param kind of the letter
 * @param key what it opens the door with; empty when it opens none
 */
record KeyLinks(String base, Letter.Kind kind, String key) implements Links {

    @Override
    public @Nullable Step step() {
        return switch (kind) {
            case CONFIRMATION -> new Step("See what you would get, and confirm", base + "/confirm/" + key);
            case MOVE -> new Step("Use this address", base + "/move/" + key);
            case MOVED -> null;
            default -> new Step("Open my preferences", base + "/sign-in/" + key);
        };
    }

    @Override
    public String evidence(Citation citation) {
        throw new IllegalStateException("a letter with a key cites nothing");
    }
}
