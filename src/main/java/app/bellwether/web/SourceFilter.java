package app.bellwether.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which sources an operator wants to see; an empty string leaves a thing open.
 *
 * @param words all of which stand in a source's name, address, folders or problem
 * @param state one of the states that {@link SourceIndex} gives a source
 * @param problem as sources are grouped by
 */
record SourceFilter(String words, String state, String problem) {

    static final SourceFilter NONE = new SourceFilter("", "", "");

    SourceFilter {
        words = words.strip();
    }

    static SourceFilter of(HttpServletRequest request) {
        return new SourceFilter(said(request, "words"), said(request, "state"), said(request, "problem"));
    }

    private static String said(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    boolean takes(SourceIndex.Row row) {
        return (state.isEmpty() || row.states().contains(state))
                && (problem.isEmpty() || row.kind().equals(problem))
                && (words.isEmpty() || says(row.said()));
    }

    /** However the beginning and end of an address are written. */
    private boolean says(String said) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> word.replaceFirst("^https?://(?:www\\.)?(?=.)", "").replaceFirst("(?<=.)/$", ""))
                .allMatch(said::contains);
    }

    boolean narrows() {
        return !equals(NONE);
    }

    /** What follows the address of the list to have that page of it; empty for the first one of all. */
    String query(int page) {
        return ListPage.address("", page, "words", words, "state", state, "problem", problem);
    }
}
