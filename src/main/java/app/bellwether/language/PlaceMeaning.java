package app.bellwether.language;

/**
 * What a phrase may mean when it names a region.
 *
 * @param code of the country, area or grouping; empty for a phrase that holds a place's name and is none
 * @param kind how it names it
 * @param weak true when the phrase alone, without other signs of the country, means something else too often
 */
record PlaceMeaning(String code, Kind kind, boolean weak) {

    /** How a phrase names a region. */
    enum Kind {
        NAME,
        DEMONYM,
        CITY,
        PART,
        NONE
    }

    static final PlaceMeaning NONE = new PlaceMeaning("", Kind.NONE, false);
}
