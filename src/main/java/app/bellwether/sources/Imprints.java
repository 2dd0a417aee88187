package app.bellwether.sources;

import java.time.Instant;
import java.util.List;

/** What articles tell of who published them: where they stand, and in which language they are. */
public interface Imprints {

    /**
     * Articles of one source that one publisher put at one place, in one language.
     *
     * @param publisher as a reader sees it
     * @param source the id of the source they were read from
     * @param host of their addresses, in lower case; empty where they have none
     * @param language ISO 639-1
     * @param articles how many, at least one
     */
    record Imprint(String publisher, String source, String host, String language, int articles) {}

    /** Of what was published since then, in no order. */
    List<Imprint> since(Instant published);
}
