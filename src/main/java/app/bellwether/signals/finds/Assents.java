package app.bellwether.signals.finds;

import app.bellwether.language.Linguist;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the comments of one thread take what they answer. Two who say the same of one subject share no more words or sense than two who say the
 * opposite; whether a reply begins as one who agrees begins is in its sense, and whether it is let stand is in the thread.
 */
final class Assents {

    /** From there on a reply goes along with what it answers, where nobody answers it. */
    private static final double AGREES = .02;

    /** So nobody begins who says anything else. */
    private static final double PLAINLY = .2;

    /** What goes before it is granted, what comes behind it is meant. */
    private static final Pattern RESTRICTION =
            Pattern.compile("\\b(?:but|however|though|although|except)\\b", Pattern.CASE_INSENSITIVE);

    private final Linguist linguist;
    private final CommentTree tree;
    private final List<float[]> agreeing;
    private final List<float[]> objecting;
    private final boolean read;
    private final Map<Integer, Double> leanings = new HashMap<>();
    private final Map<Integer, Boolean> objections = new HashMap<>();

    /** @param language the embedding that ships has read English alone: in another nobody is known to agree or to object */
    Assents(Linguist linguist, CommentTree tree, String language) {
        this.linguist = linguist;
        this.tree = tree;
        this.read = language.equals("en");
        this.agreeing = embedded(
                "I agree, that is exactly right.",
                "Yes, exactly this.",
                "Same here, it is the same with us.",
                "Me too.");
        this.objecting = embedded(
                "I disagree, that is wrong.",
                "No, that is not true.",
                "That is not an argument.",
                "But you are missing the point.");
    }

    private List<float[]> embedded(String... examples) {
        return Stream.of(examples).map(linguist::embed).toList();
    }

    /** The place of what a comment goes along with; its own where it speaks for itself. */
    int root(int comment) {
        return agrees(comment) ? tree.parent(comment) : comment;
    }

    /**
     * Who says what a comment says: its author, and whoever goes along with the same. Who asks holds nothing of what is answered.
     *
     * @param telling the comments that say something themselves; others go along by nothing but their saying so
     */
    Set<String> saying(int comment, Set<Integer> telling) {
        int root = root(comment);
        Set<String> people = new HashSet<>();
        tree.author(comment).ifPresent(people::add);
        if (!asks(root)) {
            tree.author(root).ifPresent(people::add);
        }
        tree.replies(root).stream()
                .filter(one -> telling.contains(one) ? agrees(one) : isPlain(one) && !restricts(one))
                .forEach(one -> tree.author(one).ifPresent(people::add));
        return people;
    }

    /** Whether its first sentence says no more than that what it answers is so. */
    boolean isPlain(int reply) {
        return leaning(reply) > PLAINLY;
    }

    private boolean asks(int comment) {
        return tree.words(comment).indexOf('?') >= 0;
    }

    /** Whether it grants something and then says what it does not. */
    private boolean restricts(int comment) {
        return RESTRICTION.matcher(tree.words(comment)).find();
    }

    /** It begins so, restricts and asks nothing, answers nobody back, and is let stand. */
    private boolean agrees(int reply) {
        return tree.parent(reply) >= 0
                && leaning(reply) > AGREES
                && !asks(reply)
                && !restricts(reply)
                && !tree.isOfOne(reply, tree.parent(reply))
                && !tree.answered(tree.parent(reply)).equals(tree.author(reply))
                && tree.below(reply) == 0;
    }

    /**
     * Whether it speaks against what it answers: it does not plainly begin as one who agrees, and whose words these are
     * answers back and does not agree; or it plainly begins so; or it
     * answers somebody who defends themselves.
     */
    boolean objects(int reply) {
        Boolean known = objections.get(reply);
        if (known == null) {
            known = findsFault(reply);
            objections.put(reply, known);
        }
        return known;
    }

    private boolean findsFault(int reply) {
        int held = tree.parent(reply);
        if (!read || held < 0 || tree.isOfOne(reply, held)) {
            return false;
        }
        List<Integer> back = tree.replies(reply).stream()
                .filter(one -> tree.isOfOne(one, held) && !tree.words(one).isEmpty())
                .toList();
        return back.isEmpty()
                ? leaning(reply) < -PLAINLY || (leaning(reply) <= AGREES && objects(held))
                : !isPlain(reply) && back.stream().anyMatch(one -> leaning(one) <= 0);
    }

    /** How much more its first sentence, as far as it grants something, sounds like one who agrees than like one who objects, from -1 to 1. */
    private double leaning(int comment) {
        return leanings.computeIfAbsent(comment, _ -> {
            String words = tree.words(comment);
            // a comment may be a thumb and no sentence
            return read
                    ? linguist.sentences(words).stream()
                            .findFirst()
                            .map(first -> leaning(first.in(words)))
                            .orElse(0.0)
                    : 0.0;
        });
    }

    private double leaning(String sentence) {
        Matcher restriction = RESTRICTION.matcher(sentence);
        String granted =
                restriction.find() && restriction.start() > 0 ? sentence.substring(0, restriction.start()) : sentence;
        float[] said = linguist.embed(granted.strip());
        return nearest(said, agreeing) - nearest(said, objecting);
    }

    private static double nearest(float[] said, List<float[]> examples) {
        return examples.stream()
                .mapToDouble(one -> Linguist.cosine(one, said))
                .max()
                .orElse(0);
    }
}
