package app.bellwether.email;

import app.bellwether.delivery.Letter;
import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The one link of a letter that carries a key. The page it leads to changes nothing until somebody presses a button there.
 *
 * @param base where our pages are, without a slash at the end
 * @param kind of the letter
 * @param frame in whose language the link is named
 * @param key what it opens the door with; empty when it opens none
 */
record KeyLinks(String base, Letter.Kind kind, Frame frame, String key) implements Links {

    @Override
    public @Nullable Step step() {
        return switch (kind) {
            case CONFIRMATION -> step("confirm");
            case MOVE -> step("move");
            case LINK -> step("link");
            case CHANGE -> step("change");
            case MOVED -> null;
            default -> step("sign-in");
        };
    }

    /** Pages are called as the letters are in which they are linked. */
    private Step step(String letter) {
        return new Step(frame.say("letter." + letter + ".step"), base + "/" + letter + "/" + key);
    }

    @Override
    public String evidence(Citation citation) {
        throw new IllegalStateException("a letter with a key cites nothing");
    }
}
