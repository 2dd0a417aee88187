package app.bellwether.taxonomy;

/**
 * A country, a UN M49 area or a named grouping.
 *
 * @param code ISO 3166-1 alpha-2 for countries, M49 digits for areas, the name for groupings (EU, G7, ASEAN, Global South)
 * @param name as a reader sees it, in English
 */
public record Region(String code, String name) {}
