package app.bellwether.signals.finds;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.language.Sentence;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Picks what a discussion adds: the largest dispute, then opinions that many share or answer, each of another author and in their best
 * words, none uncivil, two of a branch at most.
 */
public final class DigestPicker {

    private static final int MOST_POINTS = 5;
    private static final int FEWEST_POINTS = 2;
    private static final int OF_ONE_BRANCH = 2;

    /** Of so many comments, those below which most is written. */
    private static final int MOST_READ = 400;

    /** Of a comment, so many of the remarks that are likeliest to be worth reading are looked at again. */
    private static final int LOOKED_AT = 3;

    /** Below that stand thanks, jokes and greetings, however many words they have, and hardly anything that somebody holds, but what others share. */
    private static final double SAYS_SOMETHING = .08;

    /** What the best points come to in the score of a digest, of which the rest is how many speak. */
    private static final double MOST_WORTH = 6;

    /** How much it counts that what others say is near it. */
    private static final double CENTRAL = .5;

    /** How much it counts that twice as many answer it, where it is one that twice as many say it. */
    private static final double OF_ANSWERS = .5;

    private static final Pattern UNCIVIL = Pattern.compile(
            "\\b(idiots?|idiotic|morons?|moronic|stupid|dumb|dumbass|retards?|retarded|shit\\w*|bullshit|fuck\\w*|crap|damn|ass|asshole\\w*|"
                + "bitch\\w*|bastards?|whores?|sluts?|puke|nuts|nutbags?|nutjobs?|scum|vermin|trash|garbage|shill\\w*|liars?|losers?|clowns?|hell|suck(s|ed)?|pathetic|disgusting|kill"
                + " yourself|nazis?|fascists?|commies?|libtards?|sheep|sheeple|boot"
                + " ?lickers?|fanbois?|fanboys?|lmao|lol|wtf|stfu)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER =
            Pattern.compile("\\bignore (all|the|previous|your)\\b", Pattern.CASE_INSENSITIVE);

    private final ClaimReader reader;
    private final Remarks remarks;
    private final Linguist linguist;

    public DigestPicker(Linguist linguist, ClaimReader reader) {
        this.reader = reader;
        this.remarks = new Remarks(linguist);
        this.linguist = linguist;
    }

    /** What the discussion adds; empty when fewer than two of its people say something that can be quoted. */
    public Optional<Digest> pick(Article discussion, Story story) {
        List<Opinion> points = points(discussion, story);
        return points.size() < FEWEST_POINTS ? Optional.empty() : Optional.of(digest(discussion, story, points));
    }

    /** The largest dispute, then what else tells most. */
    List<Opinion> points(Article discussion, Story story) {
        CommentTree tree = new CommentTree(discussion.text(), discussion.segments());
        Assents assents = new Assents(linguist, tree, discussion.language());
        List<Opinion> opinions = opinions(best(discussion, story, tree, assents), tree, assents);
        List<Opinion> points = new ArrayList<>(new Dissents(tree, assents).largest(opinions));
        for (Opinion one : opinions) {
            if (points.size() < MOST_POINTS && isNew(one, points)) {
                points.add(one);
            }
        }
        return points;
    }

    /** Words of a comment, and how well they tell what it says to whoever reads nothing else, from 0. */
    private record Quote(Claim claim, double quality) {}

    /** The best of each comment, by its place in the thread. */
    private Map<Integer, Quote> best(Article discussion, Story story, CommentTree tree, Assents assents) {
        Reading reading = reader.reading(discussion);
        Claim.Origin origin = Claim.Origin.of(discussion, story);
        Map<Segment, Integer> read = new HashMap<>();
        IntStream.range(0, discussion.segments().size())
                .boxed()
                .filter(one -> tree.author(one).isPresent())
                .sorted(Comparator.comparingInt(one -> -tree.below(one)))
                .limit(MOST_READ)
                .forEach(one -> read.put(discussion.segments().get(one), one));
        Map<Integer, List<Remarks.Remark>> said =
                remarks.of(discussion, reading.sentences(), read::containsKey).stream()
                        .filter(one -> one.span().start() > one.segment().start()
                                || !assents.isPlain(Objects.requireNonNull(read.get(one.segment()))))
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(read.get(one.segment()))));
        Map<Integer, Quote> best = new TreeMap<>();
        said.forEach((comment, its) -> its.stream()
                .filter(one -> canBeQuoted(discussion, one, reading.sentences()))
                .limit(LOOKED_AT)
                .flatMap(one -> reader.said(origin, discussion.text(), one.span(), one.place(), reading).stream()
                        .map(claim -> new Quote(
                                claim, one.likely() * (1 + claim.verdict().alone()) / 2)))
                .max(Comparator.comparingDouble(Quote::quality))
                .ifPresent(quote -> best.put(comment, quote)));
        return best;
    }

    private static boolean canBeQuoted(Article discussion, Remarks.Remark remark, List<Sentence> sentences) {
        return sentences.stream()
                .skip(remark.place())
                .takeWhile(one -> remark.holds(one.start(), one.end()))
                .map(one -> one.in(discussion.text()))
                .allMatch(words -> isCivil(words)
                        && !ORDER.matcher(words).find()
                        && !isCopied(discussion, remark.segment(), words));
    }

    /** What each holds, those first that tell most of the discussion. */
    private static List<Opinion> opinions(Map<Integer, Quote> best, CommentTree tree, Assents assents) {
        List<Claim> claims = best.values().stream().map(Quote::claim).toList();
        List<Opinion> opinions = new ArrayList<>();
        best.forEach((comment, quote) -> {
            Set<String> people = assents.saying(comment, best.keySet());
            // whoever answers takes up the words, whatever they hold
            best.forEach((other, its) -> {
                if (tree.branch(comment) != tree.branch(other) && Sameness.repeats(quote.claim(), its.claim())) {
                    tree.author(other).ifPresent(people::add);
                }
            });
            boolean shared = people.size() > 1 && assents.root(comment) == comment;
            if (quote.quality() < SAYS_SOMETHING && !shared) {
                return;
            }
            Claim.Verdict verdict = quote.claim().verdict();
            double worth = verdict.worth() * verdict.alone() + CENTRAL * centrality(quote.claim(), claims);
            double heard = 1
                    + log2(people.size())
                    + OF_ANSWERS
                            * log2(1 + tree.answering(assents.root(comment)).size());
            opinions.add(new Opinion(
                    quote.claim(),
                    tree.author(comment).orElseThrow(),
                    comment,
                    tree.branch(comment),
                    people,
                    quote.quality(),
                    Math.sqrt(Math.max(0, worth)) * heard,
                    Stance.SUPPORTS));
        });
        opinions.sort(Comparator.comparingDouble(Opinion::worth).reversed().thenComparingInt(Opinion::comment));
        return opinions;
    }

    /** What several people say in their ways is what the discussion is about. */
    private static double centrality(Claim one, List<Claim> all) {
        return all.stream()
                .filter(other -> !other.id().equals(one.id()))
                .mapToDouble(other -> one.cosine(other))
                .average()
                .orElse(0);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** Whether nobody said so yet, its author nothing, and few in its branch. */
    private static boolean isNew(Opinion one, List<Opinion> points) {
        List<Opinion> beside =
                points.stream().filter(other -> other.branch() == one.branch()).toList();
        return beside.size() < OF_ONE_BRANCH
                && beside.stream()
                        .noneMatch(other -> other.people().contains(one.author())
                                || one.people().contains(other.author()))
                && points.stream()
                        .noneMatch(other ->
                                other.author().equals(one.author()) || Sameness.of(other.claim(), one.claim()));
    }

    /** Whether nobody is insulted in those words. */
    public static boolean isCivil(String words) {
        return !UNCIVIL.matcher(words).find();
    }

    /** Whether words of a comment were written before it by somebody else, letter for letter: copied without a mark. */
    public static boolean isCopied(Article discussion, Segment comment, String words) {
        int before = discussion.text().indexOf(words);
        return before < comment.start()
                && !discussion.segmentAt(before).map(Segment::speaker).equals(Optional.ofNullable(comment.speaker()));
    }

    /** The thread is about what its story is, whether the quotes name it or not. */
    private static Digest digest(Article discussion, Story story, List<Opinion> points) {
        long authors = discussion.segments().stream()
                .map(Segment::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        Set<Key> keys = new HashSet<>(story.keys());
        points.forEach(point -> keys.addAll(point.claim().keys()));
        double worth = points.stream()
                .mapToDouble(point -> point.claim().verdict().worth())
                .average()
                .orElse(0);
        double score = Math.clamp(MOST_WORTH * worth + log2(1.0 + authors), 0, 10);
        return new Digest(
                discussion.id(),
                discussion.title(),
                discussion.segments().size(),
                (int) authors,
                points.stream().map(Opinion::evidence).toList(),
                points.stream().map(point -> point.people().size()).toList(),
                points.stream().flatMap(Opinion::speakers).toList(),
                keys,
                score,
                discussion.published());
    }
}
