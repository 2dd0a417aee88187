package app.bellwether.signals.finds;

import app.bellwether.judging.PairJudge;
import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks what a discussion adds: opinions worth quoting, each of another author, none uncivil. */
public final class DigestPicker {

    private static final int MOST_POINTS = 5;
    private static final int FEWEST_POINTS = 2;

    /** All are held against all. */
    private static final int MOST_READ = 600;

    /** What the best points come to in the score of a digest, of which the rest is how many speak. */
    private static final double MOST_WORTH = 6;

    /** How much it counts that what others say is near it. */
    private static final double CENTRAL = .5;

    private static final Pattern UNCIVIL = Pattern.compile(
            "\\b(idiots?|idiotic|morons?|moronic|stupid|dumb|dumbass|retards?|retarded|shit\\w*|bullshit|fuck\\w*|crap|damn|ass|asshole\\w*|"
                + "bitch\\w*|bastards?|whores?|sluts?|puke|nuts|nutbags?|nutjobs?|scum|vermin|trash|garbage|shill\\w*|liars?|losers?|clowns?|hell|suck(s|ed)?|pathetic|disgusting|kill"
                + " yourself|nazis?|fascists?|commies?|libtards?|sheep|sheeple|boot"
                + " ?lickers?|fanbois?|fanboys?|lmao|lol|wtf|stfu)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_A_READER = Pattern.compile(
            "\\b(this (thread|comment|article|post)|the (article|author|op|parent)|op\\b|upvot\\w+|downvot\\w+|read"
                    + " the|edit:|tl;dr|ignore (all|the|previous|your)|you (should|must|need to|have to))",
            Pattern.CASE_INSENSITIVE);

    /** How much it counts, for each time that twice as many say it, and that twice as many answer it. */
    private static final double OF_PEOPLE = .1;

    private static final double OF_ANSWERS = .05;

    private static final double OF_EXPERIENCE = .1;

    private static final int OF_ONE_BRANCH = 2;

    private static final Pattern EXPERIENCE = Pattern.compile(
            "\\b(I|we)('ve| have| had|’ve)?"
                + " (worked?|used|run|ran|built|tried|switched|moved|migrated|bought|lived?|managed?|taught|seen|saw)\\b|\\b(at|for|in)"
                + " (my|our) (\\w+"
                + " )?(company|job|team|work|employer|startup|hospital|school|town|country|experience)\\b|\\b(my|our)"
                + " (own )?(company|team|employer|customers|clients|patients|students)\\b",
            Pattern.CASE_INSENSITIVE);

    private final ClaimReader reader;
    private final SpokenSentences turns;
    private final Remarks remarks;
    private final Linguist linguist;
    private final PairJudge judge;

    public DigestPicker(Linguist linguist, ClaimReader reader) {
        this.reader = reader;
        this.turns = new SpokenSentences(reader);
        this.remarks = new Remarks(linguist);
        this.linguist = linguist;
        this.judge = PairJudge.learned(linguist);
    }

    /** What the discussion adds; empty when fewer than two of its people say something that can be quoted. */
    public Optional<Digest> pick(Article discussion, Story story) {
        Reading reading = reader.reading(discussion);
        List<SpokenSentences.Said> said = turns.of(discussion, story, reading).stream()
                .filter(one -> one.segment().speaker() != null)
                .filter(one ->
                        canBeQuoted(discussion, one.segment(), one.claim().quote()))
                .sorted(Comparator.comparingDouble(SpokenSentences.Said::worth)
                        .reversed()
                        .thenComparingInt(one -> one.claim().start()))
                .limit(MOST_READ)
                .toList();
        List<Opinion> opinions =
                opinions(said, new CommentTree(discussion.text(), discussion.segments()), discussion.segments());
        List<Opinion> points = new Dissents(linguist, judge).among(opinions, points(opinions), MOST_POINTS);
        return points.size() < FEWEST_POINTS
                ? Optional.empty()
                : Optional.of(digest(discussion, withWhatGoesWithThem(points, discussion, story, reading)));
    }

    private static boolean canBeQuoted(Article discussion, Segment comment, String words) {
        return isCivil(words) && !TO_A_READER.matcher(words).find() && !isCopied(discussion, comment, words);
    }

    /** Who writes a comment leans on the sentence before: of up to three round a point, those are quoted that are understood best. */
    private List<Opinion> withWhatGoesWithThem(List<Opinion> points, Article discussion, Story story, Reading reading) {
        Claim.Origin origin = ClaimReader.origin(discussion, story);
        Set<String> names = reader.names(discussion.text(), reading);
        Set<Segment> comments = points.stream()
                .map(point -> discussion.segments().get(point.comment()))
                .collect(Collectors.toSet());
        List<Remarks.Remark> all = remarks.of(discussion, reading.sentences(), comments::contains);
        return points.stream()
                .map(point -> all.stream()
                        .filter(one ->
                                one.holds(point.claim().start(), point.claim().end()))
                        .filter(one -> reading.sentences().stream()
                                .filter(sentence -> one.holds(sentence.start(), sentence.end()))
                                .allMatch(sentence ->
                                        canBeQuoted(discussion, one.segment(), sentence.in(discussion.text()))))
                        .findFirst()
                        .flatMap(one -> reader.said(origin, discussion.text(), one.span(), one.place(), reading, names))
                        .map(point::in)
                        .orElse(point))
                .toList();
    }

    /** Whether nobody is insulted in those words. */
    public static boolean isCivil(String words) {
        return !UNCIVIL.matcher(words).find();
    }

    /** Whether somebody tells in those words what they did or saw themselves. */
    public static boolean isFirstHand(String words) {
        return EXPERIENCE.matcher(words).find();
    }

    /** Whether words of a comment were written before it by somebody else, letter for letter: copied without a mark. */
    public static boolean isCopied(Article discussion, Segment comment, String words) {
        int before = discussion.text().indexOf(words);
        return before < comment.start()
                && !discussion.segmentAt(before).map(Segment::speaker).equals(Optional.ofNullable(comment.speaker()));
    }

    private static List<Opinion> opinions(List<SpokenSentences.Said> said, CommentTree tree, List<Segment> comments) {
        Concord concord =
                new Concord(said.stream().map(SpokenSentences.Said::claim).toList());
        Map<Segment, Integer> places = new HashMap<>();
        for (int i = 0; i < comments.size(); i++) {
            places.put(comments.get(i), i);
        }
        List<Opinion> opinions = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            SpokenSentences.Said one = said.get(i);
            int comment = Objects.requireNonNull(places.get(one.segment()));
            int people = people(i, said, concord);
            double worth = one.worth()
                    + CENTRAL * centrality(one, said)
                    + OF_PEOPLE * Math.log(people) / Math.log(2)
                    + OF_ANSWERS * Math.log(1.0 + tree.answering(comment)) / Math.log(2)
                    + (isFirstHand(one.claim().quote()) ? OF_EXPERIENCE : 0);
            opinions.add(new Opinion(
                    one.claim(),
                    Objects.requireNonNull(one.segment().speaker()),
                    comment,
                    tree,
                    people,
                    worth,
                    Stance.SUPPORTS));
        }
        opinions.sort(Comparator.comparingDouble(Opinion::worth)
                .reversed()
                .thenComparingInt(one -> one.claim().start()));
        return opinions;
    }

    /** How many say it, whoever says it twice counted once. */
    private static int people(int place, List<SpokenSentences.Said> said, Concord concord) {
        Set<Object> people = new HashSet<>();
        Claim claim = said.get(place).claim();
        for (int i = 0; i < said.size(); i++) {
            if (i == place
                    || (concord.of(place, i) >= Concord.SAME
                            && !claim.wording().denies(said.get(i).claim().wording()))) {
                people.add(Objects.requireNonNull(said.get(i).segment().speaker()));
            }
        }
        return people.size();
    }

    private static List<Opinion> points(List<Opinion> opinions) {
        List<Opinion> points = new ArrayList<>();
        for (Opinion one : opinions) {
            if (points.size() < MOST_POINTS && isNew(one, points)) {
                points.add(one);
            }
        }
        return points;
    }

    /** Whether nobody said so yet, its author nothing, and few in its branch. */
    static boolean isNew(Opinion one, List<Opinion> points) {
        return points.stream()
                        .noneMatch(
                                other -> other.author().equals(one.author()) || Sameness.of(other.claim(), one.claim()))
                && points.stream()
                                .filter(other -> other.branch() == one.branch())
                                .count()
                        < OF_ONE_BRANCH;
    }

    /** What several people say in their ways is what the discussion is about. */
    private static double centrality(SpokenSentences.Said one, List<SpokenSentences.Said> all) {
        return all.stream()
                .filter(other -> !other.segment().equals(one.segment()))
                .mapToDouble(other -> one.claim().vector().cosine(other.claim().vector()))
                .average()
                .orElse(0);
    }

    private static Digest digest(Article discussion, List<Opinion> points) {
        long authors = discussion.segments().stream()
                .map(Segment::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        Set<Key> keys = new HashSet<>();
        points.forEach(point -> keys.addAll(point.claim().keys()));
        double worth = points.stream()
                .mapToDouble(point -> point.claim().verdict().worth())
                .average()
                .orElse(0);
        double score = Math.clamp(MOST_WORTH * worth + Math.log(1.0 + authors) / Math.log(2), 0, 10);
        return new Digest(
                discussion.id(),
                discussion.title(),
                discussion.segments().size(),
                (int) authors,
                points.stream().map(Opinion::evidence).toList(),
                points.stream().map(Opinion::people).toList(),
                keys,
                score,
                discussion.published());
    }
}
