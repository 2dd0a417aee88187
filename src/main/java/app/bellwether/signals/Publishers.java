package app.bellwether.signals;

import java.util.List;

/** Whose the publishers are that were heard of late: two papers of one house are one voice in every count. */
public interface Publishers {

    /**
     * A publisher.
     *
     * @param name as its articles have it: a name or a host
     * @param house whose it is, as it is counted
     * @param corrected whether an operator said so
     * @param language in which it writes most, ISO 639-1
     * @param articles of the last sixty days that say something that others can say again
     */
    record Publisher(String name, String house, boolean corrected, String language, int articles) {}

    /** So many at most, those of most articles first. */
    List<Publisher> heard(int most);

    /**
     * Counts a publisher for a house from now on, and what is kept of it when it is counted next; by what is known of it again where the house
     * is blank.
     *
     * @return whether it was heard of late
     */
    boolean correct(String publisher, String house);
}
