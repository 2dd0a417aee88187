package app.bellwether.sources.polling;

/** What came of asking a source. */
sealed interface Visit {

    /** It was read; so many articles are new. */
    record Fruitful(int articles) implements Visit {}

    /** It could not be read, as before or for the first time. */
    record Fruitless(String problem, boolean first) implements Visit {}
}
