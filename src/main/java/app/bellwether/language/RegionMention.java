package app.bellwether.language;

/**
 * A region that a text names.
 *
 * @param code ISO 3166-1 alpha-2, or a grouping's name
 * @param score from 0 to 1
 * @param about true when the text is about the region, false when it only mentions it
 */
public record RegionMention(String code, double score, boolean about) {}
