package app.bellwether.sources.samples;

/**
 * An invented outlet.
 *
 * @param slug its place in addresses
 * @param name as readers see it
 * @param home ISO 3166-1 alpha-2
 * @param language ISO 639-1, of most of its articles
 * @param form how its feed is made: rss, atom, jsonfeed, podcast, discussion, or one that cannot be read
 * @param teaser whether the feed gives a teaser only, and the page the whole text
 */
record SampleOutlet(String slug, String name, String home, String language, String form, boolean teaser) {}
