package app.bellwether.language;

import java.util.stream.Collectors;

/** What a name is called by in short. */
public final class Initials {

    private Initials() {}

    /**
     * The first letters of its words, as the name writes them; empty where none counts.
     *
     * @param small whether words written small count as well: "DoJ", and else "DJ"
     */
    public static String of(String name, boolean small) {
        return WordFiles.split(name, " ")
                .filter(word -> small || Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
