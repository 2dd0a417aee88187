package app.bellwether.signals;

import java.util.List;
import java.util.Optional;

/** What is known of the publishers that were heard of late: where signals count voices, two papers of one house are one. */
public interface Publishers {

    /**
     * What is known of a publisher, or what an operator says of one; each is empty where that is nothing.
     *
     * @param house for which it is counted
     * @param domain at which most of its articles stand, as it is registered
     * @param country ISO 3166-1 alpha-2
     * @param language in which it writes most, ISO 639-1
     */
    record Facts(String house, String domain, String country, String language) {

        /** Nothing. */
        public static final Facts NONE = new Facts("", "", "", "");
    }

    /**
     * A publisher.
     *
     * @param name as its articles have it: a name or a host
     * @param facts as they count
     * @param said what of these an operator said
     * @param articles of the last hundred and twenty days
     */
    record Publisher(String name, Facts facts, Facts said, int articles) {}

    /** All: those first of which an operator said something, then those of most articles. */
    List<Publisher> heard();

    /** The domain of an address or host that somebody typed, as it is registered; nothing where that is not one publisher's own. */
    Optional<String> domain(String typed);

    /**
     * Takes what an operator says of a publisher. What is empty, or known without them, is not kept as said.
     *
     * @param said with a domain as it is registered, if any
     * @return the publisher as it is from then on; nothing when it was not heard of
     */
    Optional<Publisher> correct(String publisher, Facts said);
}
