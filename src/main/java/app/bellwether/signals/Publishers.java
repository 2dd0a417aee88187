package app.bellwether.signals;

import java.util.List;
import java.util.Optional;

/** Whose the publishers are that were heard of late: where signals count voices, two papers of one house are one. */
public interface Publishers {

    /**
     * A publisher.
     *
     * @param name as its articles have it: a name or a host
     * @param house whose it is, as it is counted
     * @param corrected whether an operator said so
     * @param language in which it writes most, ISO 639-1; empty when nothing was read of it
     * @param articles of the last sixty days that say something that others can say again
     */
    record Publisher(String name, String house, boolean corrected, String language, int articles) {}

    /** So many at most: those first of which an operator said something, then those of most articles. */
    List<Publisher> heard(int most);

    /**
     * Counts a publisher for a house, by what is known of it again where that is blank.
     *
     * @return the house as it is counted, which goes by one name however it is typed; nothing when nothing is kept of the publisher
     */
    Optional<String> correct(String publisher, String house);
}
