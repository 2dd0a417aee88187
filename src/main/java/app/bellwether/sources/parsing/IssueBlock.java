package app.bellwether.sources.parsing;

import java.util.List;

/**
 * A piece of a newsletter as it stands below the one before.
 *
 * @param rank 0 for what is told; else it stands over what follows, and 1 is the highest
 * @param text one line; empty for a rule across the page
 * @param lead how it begins, as far as that is bold or a link; may be empty
 * @param lone true when all of it is one link
 * @param links where it leads, as written, in order
 */
record IssueBlock(int rank, String text, String lead, boolean lone, List<String> links) {

    static final IssueBlock RULE = new IssueBlock(0, "", "", false, List.of());

    IssueBlock {
        links = List.copyOf(links);
    }

    boolean isHeading() {
        return rank > 0;
    }

    IssueBlock told() {
        return new IssueBlock(0, text, lead, lone, links);
    }
}
