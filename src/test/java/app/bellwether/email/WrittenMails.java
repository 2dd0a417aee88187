package app.bellwether.email;

import app.bellwether.mail.Dkim;
import app.bellwether.rendering.Rendering;
import app.bellwether.writing.Document;
import java.util.List;

/** Writes briefs as whole mails, as the courier does, for whoever measures that from another room. */
public final class WrittenMails {

    private final Composer composer;

    private WrittenMails(Rendering rendering) {
        this.composer = SendBench.composer(rendering, new Dkim(List.of()));
    }

    /** An item is laid out and encoded once for all that have it. */
    public static WrittenMails reusing() {
        return new WrittenMails(Rendering.standard());
    }

    /** Each is made as if there were no other. */
    public static WrittenMails alone() {
        return new WrittenMails(new Alone(Rendering.standard()));
    }

    /** Its octets on the wire. */
    public int octets(Document brief, int reader) {
        return composer.compose(SendBench.letter(brief, reader)).wire().length();
    }
}
