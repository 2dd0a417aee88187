package app.bellwether.signals.finds;

import app.bellwether.sources.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who answers whom in a discussion: its comments by their places, in the order of the thread. */
public final class CommentTree {

    private static final int NONE = -1;

    private final String text;
    private final List<Segment> comments;
    private final int[] parents;
    private final int[] branches;
    private final int[] below;

    /** @param text in which the comments lie */
    public CommentTree(String text, List<Segment> comments) {
        this.text = text;
        this.comments = comments;
        this.parents = new int[comments.size()];
        this.branches = new int[comments.size()];
        this.below = new int[comments.size()];
        Deque<Integer> above = new ArrayDeque<>();
        for (int i = 0; i < parents.length; i++) {
            while (!above.isEmpty()
                    && comments.get(above.peek()).depth() >= comments.get(i).depth()) {
                above.pop();
            }
            parents[i] = above.isEmpty() ? NONE : above.peek();
            branches[i] = above.isEmpty() ? i : branches[above.peek()];
            above.push(i);
        }
        for (int i = parents.length - 1; i >= 0; i--) {
            if (parents[i] != NONE) {
                below[parents[i]] += below[i] + 1;
            }
        }
    }

    /** Who wrote the comment that it answers; empty at the top, or when nobody is named. */
    public Optional<String> answered(int comment) {
        return parents[comment] == NONE ? Optional.empty() : author(parents[comment]);
    }

    /** How many comments stand below it. */
    public int below(int comment) {
        return below[comment];
    }

    /** The place of the comment at the top of its branch. */
    int branch(int comment) {
        return branches[comment];
    }

    /** The place of the comment that it answers; -1 at the top. */
    int parent(int comment) {
        return parents[comment];
    }

    /** The places of those that answer it themselves, by others than its author. */
    List<Integer> replies(int comment) {
        return under(comment)
                .filter(one -> parents[one] == comment && !isOfOne(one, comment))
                .boxed()
                .toList();
    }

    /** The places of all that stand below it. */
    private IntStream under(int comment) {
        return IntStream.rangeClosed(comment + 1, comment + below[comment]);
    }

    /** A comment's own words, without the lines that it quotes. */
    String words(int comment) {
        Segment its = comments.get(comment);
        return text.substring(its.start(), its.end())
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith(">"))
                .collect(Collectors.joining("\n"));
    }

    /** Who else wrote below it. */
    Set<String> answering(int comment) {
        return under(comment)
                .filter(one -> !isOfOne(one, comment))
                .boxed()
                .flatMap(one -> author(one).stream())
                .collect(Collectors.toSet());
    }

    /** Who wrote it, if anybody is named. */
    Optional<String> author(int comment) {
        return Optional.ofNullable(comments.get(comment).speaker());
    }

    boolean isOfOne(int one, int other) {
        return author(one).equals(author(other));
    }
}
