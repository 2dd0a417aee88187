package app.bellwether.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Sheet} whose pieces and sources are fragments where they are anybody's. A template finds in it what it finds in a sheet. */
record Sketch(
        String headline,
        @Nullable String spoken,
        String preheader,
        String edition,
        String language,
        String direction,
        List<Part> parts,
        List<Placed> sources,
        List<List<String>> addresses,
        List<String> kinds,
        Sheet.Ways ways) {

    /**
     * A section.
     *
     * @param pieces {@link Placed} or {@link Sheet.Piece}
     */
    record Part(String heading, List<Object> pieces) {}
}
