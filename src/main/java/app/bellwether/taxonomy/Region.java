package app.bellwether.taxonomy;

import java.util.List;

/**
 * A country, a UN M49 area or a named grouping.
 *
 * @param code ISO 3166-1 alpha-2 for countries, M49 digits for areas, the name for groupings (EU, G7, ASEAN, Global South)
 * @param name as a reader sees it, in English
 * @param names all its names, also in other languages, the one above included
 * @param demonyms its adjectives and people ("German", "Germans")
 */
public record Region(String code, String name, List<String> names, List<String> demonyms) {

    public Region {
        names = List.copyOf(names);
        demonyms = List.copyOf(demonyms);
    }

    /** True for one country, false for an area or a grouping. */
    public boolean country() {
        return code.length() == 2 && code.chars().allMatch(Character::isUpperCase) && !code.equals("EU");
    }
}
